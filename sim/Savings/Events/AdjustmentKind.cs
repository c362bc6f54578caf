namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How the hours before an event correct the like days' mean.</summary>
public enum AdjustmentKind
{
    /// <summary>By the ratio of measured to mean, within the cap.</summary>
    Multiplicative,

    /// <summary>By the difference of measured and mean, within the cap of the mean.</summary>
    Additive,

    /// <summary>Not at all.</summary>
    None,
}
