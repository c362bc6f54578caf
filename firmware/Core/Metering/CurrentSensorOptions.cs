namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>A current transformer's constants and what is assumed of its circuit.</summary>
public sealed class CurrentSensorOptions
{
    /// <summary>Primary current in milliamperes at one volt RMS on the input terminal.</summary>
    public int MilliamperesPerVolt { get; set; } = 100_000;

    /// <summary>Phase voltage times the number of equally loaded phases that the one sensor stands for, in volts.</summary>
    public int NominalVolts { get; set; } = 220;

    /// <summary>Assumed power factor in thousandths, 1 to 1000.</summary>
    public int PowerFactorPermille { get; set; } = 900;

    /// <summary>Readings below this many microvolts RMS are the converter's noise and count as zero.</summary>
    public int NoiseFloorMicrovolts { get; set; } = 2_000;

    /// <summary>After this time without a fresh burst, in ms, the power is unknown.</summary>
    public int StaleMilliseconds { get; set; } = 10_000;
}
