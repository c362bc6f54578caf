namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>A linear transmitter of a room's temperature: two points of its line, and what a room can have.</summary>
public sealed class TemperatureOptions
{
    /// <summary>Highest voltage of an input in mV.</summary>
    public const int MaximumMillivolts = 3_300;

    /// <summary>Lowest temperature that anything here may name, in hundredths of a degree Celsius.</summary>
    public const int LowestCentiCelsius = -5_000;

    /// <summary>Highest temperature that anything here may name, in hundredths of a degree Celsius.</summary>
    public const int HighestCentiCelsius = 10_000;

    /// <summary>Voltage at the input's terminal at the lower point, in mV.</summary>
    public int LowMillivolts { get; set; }

    /// <summary>Temperature at the lower point, in hundredths of a degree Celsius.</summary>
    public int LowCentiCelsius { get; set; }

    /// <summary>Voltage at the input's terminal at the upper point, in mV.</summary>
    public int HighMillivolts { get; set; } = 3_000;

    /// <summary>Temperature at the upper point, in hundredths of a degree Celsius; below the other one where the line falls.</summary>
    public int HighCentiCelsius { get; set; } = 5_000;

    /// <summary>Lowest temperature that is believed, in hundredths of a degree Celsius.</summary>
    public int MinimumCentiCelsius { get; set; } = -2_000;

    /// <summary>Highest temperature that is believed, in hundredths of a degree Celsius.</summary>
    public int MaximumCentiCelsius { get; set; } = 6_000;
}
