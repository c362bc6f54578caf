using Here = Zibo.EdgeCtl.Sim.Engine.Tests.Repository;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>The repository that these tests stand in, and the measured data beside it.</summary>
internal static class Repository
{
    /// <summary>Full path of a map that ships.</summary>
    public static string Map(string name) => Here.Map(name);

    /// <summary>Full path of a measured file; the test is skipped where it is absent.</summary>
    public static string DataFile(string name) => Here.DataFile(name);
}
