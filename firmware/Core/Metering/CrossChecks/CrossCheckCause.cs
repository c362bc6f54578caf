namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>Why two meters of the same energy differ. The numbers are part of the message contract and never reused.</summary>
public enum CrossCheckCause : byte
{
    /// <summary>Not enough energy has been seen yet.</summary>
    Unknown = 0,

    /// <summary>They agree.</summary>
    Agree = 1,

    /// <summary>The ratio is a quotient of common meter constants: imp/kWh is wrong.</summary>
    PulseConstant = 2,

    /// <summary>The ratio is a quotient of common transformer ratios, at every load.</summary>
    TransformerRatio = 3,

    /// <summary>One counts what the other gives back: a transformer is turned round.</summary>
    Reversed = 4,

    /// <summary>The ratio falls at high load: a transformer saturates, or its input is cut off.</summary>
    Saturated = 5,

    /// <summary>One or two of three phases are not seen.</summary>
    MissingPhase = 6,

    /// <summary>The ratio rises at low load: noise is counted as current.</summary>
    NoiseFloor = 7,

    /// <summary>No explanation fits: they may measure different things.</summary>
    Unrelated = 8,
}
