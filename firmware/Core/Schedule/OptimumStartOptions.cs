using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>How warm or cool a zone must be when people come, and how long before it may start for that.</summary>
public sealed class OptimumStartOptions
{
    /// <summary>Longest lead that can be asked for, in minutes.</summary>
    public const int MostLeadMinutes = 240;

    /// <summary>Index of the zone's temperature in the site, or <see cref="ComfortOptions.NoTemperatureIndex"/> where there is no optimum start.</summary>
    public int TemperatureIndex { get; set; } = ComfortOptions.NoTemperatureIndex;

    /// <summary>Longest time in minutes by which a start comes before people do.</summary>
    public int MaximumLeadMinutes { get; set; } = 120;

    /// <summary>Temperature that heating shall have reached, in hundredths of a degree Celsius.</summary>
    public int HeatingCentiCelsius { get; set; } = 1_800;

    /// <summary>Temperature that cooling shall have reached, in hundredths of a degree Celsius.</summary>
    public int CoolingCentiCelsius { get; set; } = 2_600;

    /// <summary>True where the schedule has an optimum start.</summary>
    public bool IsUsed => TemperatureIndex != ComfortOptions.NoTemperatureIndex;
}
