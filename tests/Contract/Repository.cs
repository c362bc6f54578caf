using Here = Zibo.EdgeCtl.Sim.Engine.Tests.Repository;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    /// <summary>Full path of its root.</summary>
    public static string Root => Here.Root;

    /// <summary>Full path of a file or folder of the contract.</summary>
    public static string Contract(params string[] parts) => Path.Combine([Root, "firmware", "contract", .. parts]);
}
