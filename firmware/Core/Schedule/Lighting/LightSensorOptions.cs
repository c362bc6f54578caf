namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>A linear transmitter of daylight: two points of its line.</summary>
public sealed class LightSensorOptions
{
    /// <summary>Brightest light that anything here may name, in lux: the sun at noon.</summary>
    public const int MaximumLux = 120_000;

    /// <summary>Voltage at the input's terminal at the lower point, in mV.</summary>
    public int LowMillivolts { get; set; }

    /// <summary>Light at the lower point, in lux.</summary>
    public int LowLux { get; set; }

    /// <summary>Voltage at the input's terminal at the upper point, in mV.</summary>
    public int HighMillivolts { get; set; } = 3_000;

    /// <summary>Light at the upper point, in lux.</summary>
    public int HighLux { get; set; } = 2_000;
}
