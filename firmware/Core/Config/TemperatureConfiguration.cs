using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A room's temperature, by a linear transmitter on an analog input.</summary>
public sealed class TemperatureConfiguration
{
    /// <summary>Name of the temperature.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Analog input of the board.</summary>
    public int Channel { get; set; }

    /// <summary>The transmitter's line, and what is believed.</summary>
    public TemperatureOptions Options { get; } = new TemperatureOptions();
}
