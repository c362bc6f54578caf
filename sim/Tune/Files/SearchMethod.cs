namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>How settings are chosen.</summary>
internal enum SearchMethod
{
    /// <summary>Every combination.</summary>
    Grid,

    /// <summary>A Latin hypercube: each value of each parameter about equally often.</summary>
    Random,

    /// <summary>Generations that breed from what no other beats.</summary>
    Pareto,
}
