namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How use follows the outdoor temperature: the change-point models of ASHRAE RP-1050 (Kissock, Haberl, Claridge 2003).</summary>
public enum ModelKind
{
    /// <summary>Not at all: a mean.</summary>
    Mean,

    /// <summary>A straight line (2P).</summary>
    Straight,

    /// <summary>Flat, and rising above a change point (3P cooling).</summary>
    Cooling,

    /// <summary>Flat, and rising below a change point (3P heating).</summary>
    Heating,

    /// <summary>Two lines that meet in one change point (4P).</summary>
    FourParameter,

    /// <summary>Flat between two change points, rising below the one and above the other (5P).</summary>
    FiveParameter,
}
