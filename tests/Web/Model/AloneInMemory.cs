namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Tests that weigh the memory of the process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInMemory
{
    public const string Name = "alone in memory";
}
