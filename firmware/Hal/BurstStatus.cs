namespace Zibo.EdgeCtl.Hal;

/// <summary>What a burst of an analog input is worth.</summary>
public enum BurstStatus : byte
{
    /// <summary>No burst has finished, or the converter failed.</summary>
    None = 0,

    /// <summary>The value may be used.</summary>
    Good = 1,

    /// <summary>The value is doubtful: the waveform is too spiky for the rate that was reached.</summary>
    Undersampled = 2,

    /// <summary>No value: too few samples, or holes in every cycle.</summary>
    TooFewSamples = 3,

    /// <summary>No value: samples lie at an end of the converter's range, so that the true value is larger.</summary>
    Saturated = 4,

    /// <summary>No value: the input has lost its bias, as it does when the transformer is unplugged.</summary>
    OpenCircuit = 5,
}
