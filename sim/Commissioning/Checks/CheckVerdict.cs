namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>How a check has ended.</summary>
public enum CheckVerdict
{
    /// <summary>As it should be.</summary>
    Passed,

    /// <summary>Not as it should be.</summary>
    Failed,

    /// <summary>Not done: the technician passed it over.</summary>
    Skipped,
}
