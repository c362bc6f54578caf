namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a negative power in recorded data means.</summary>
public enum NegativePolicy
{
    /// <summary>It is an error of the data.</summary>
    Refuse,

    /// <summary>It is a meter's noise and stands for zero.</summary>
    Zero,

    /// <summary>It is export, as from PV.</summary>
    Keep,
}
