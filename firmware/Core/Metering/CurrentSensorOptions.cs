namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>A current transformer's constants and what is assumed of its circuit.</summary>
public sealed class CurrentSensorOptions
{
    /// <summary>Marks a circuit whose voltage is not measured.</summary>
    public const int NoVoltageChannel = -1;

    /// <summary>Highest noise floor accepted, in microvolts: a tenth of the range of 1 V RMS.</summary>
    public const int MaximumNoiseFloorMicrovolts = 100_000;

    /// <summary>Largest constant of a voltage input accepted, in millivolts per volt.</summary>
    public const int MaximumVoltageMillivoltsPerVolt = 10_000_000;

    /// <summary>Primary current in milliamperes at one volt RMS on the input terminal.</summary>
    public int MilliamperesPerVolt { get; set; } = 100_000;

    /// <summary>Phase voltage times the number of equally loaded phases that the one sensor stands for, in volts.</summary>
    public int NominalVolts { get; set; } = 220;

    /// <summary>Assumed power factor in thousandths, 1 to 1000.</summary>
    public int PowerFactorPermille { get; set; } = 900;

    /// <summary>RMS of the input's noise in microvolts, which is taken out of every reading as a square.</summary>
    public int NoiseFloorMicrovolts { get; set; } = 2_000;

    /// <summary>After this time without a fresh burst, in ms, the power is unknown.</summary>
    public int StaleMilliseconds { get; set; } = 10_000;

    /// <summary>Analog input of the voltage, or <see cref="NoVoltageChannel"/>: then voltage and power factor are assumed.</summary>
    public int VoltageChannel { get; set; } = NoVoltageChannel;

    /// <summary>
    /// Primary voltage in millivolts at one volt RMS on the voltage input, times the number of equally loaded phases that
    /// the one sensor stands for.
    /// </summary>
    public int VoltageMillivoltsPerVolt { get; set; } = 220_000;

    /// <summary>Greatest power of the circuit in watts, from the breaker; above 1.5 times it nothing is believed. 0: not stated.</summary>
    public int MaximumWatts { get; set; }

    /// <summary>True where all values are those of the other.</summary>
    public bool IsSame(CurrentSensorOptions other) =>
        MilliamperesPerVolt == other.MilliamperesPerVolt
        && NominalVolts == other.NominalVolts
        && PowerFactorPermille == other.PowerFactorPermille
        && NoiseFloorMicrovolts == other.NoiseFloorMicrovolts
        && StaleMilliseconds == other.StaleMilliseconds
        && VoltageChannel == other.VoltageChannel
        && VoltageMillivoltsPerVolt == other.VoltageMillivoltsPerVolt
        && MaximumWatts == other.MaximumWatts;
}
