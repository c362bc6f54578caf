using Zibo.EdgeCtl.Core.Schedule.Lighting;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A sensor of daylight, by a linear transmitter on an analog input.</summary>
public sealed class LightSensorConfiguration
{
    /// <summary>Name of the sensor.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Analog input of the board.</summary>
    public int Channel { get; set; }

    /// <summary>The transmitter's line.</summary>
    public LightSensorOptions Options { get; } = new LightSensorOptions();
}
