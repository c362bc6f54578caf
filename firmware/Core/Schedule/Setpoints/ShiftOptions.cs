using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>When a setpoint moves cooling and heating ahead of dear hours, and how far; see <see cref="SetpointShift"/>.</summary>
public sealed class ShiftOptions
{
    /// <summary>Stands for no rate that is dear.</summary>
    public const int NoRateIndex = -1;

    /// <summary>Longest time that can be asked for, in minutes.</summary>
    public const int MostMinutes = 240;

    /// <summary>Index of the zone's temperature in the site, or <see cref="ComfortOptions.NoTemperatureIndex"/> where nothing is shifted.</summary>
    public int TemperatureIndex { get; set; } = ComfortOptions.NoTemperatureIndex;

    /// <summary>The least dear rate that is avoided, by its number: it and all that are dearer; or <see cref="NoRateIndex"/>.</summary>
    public int DearRateIndex { get; set; } = NoRateIndex;

    /// <summary>True where demand response events are prepared for and kept too.</summary>
    public bool IsForEvents { get; set; } = true;

    /// <summary>Longest time in minutes that the zone is prepared.</summary>
    public int MaximumMinutes { get; set; } = 120;

    /// <summary>
    /// Time in minutes that the zone shall have been there before dear hours begin: its walls take longer than its air, and hold more.
    /// </summary>
    public int HoldMinutes { get; set; }

    /// <summary>Setpoint of cooling ahead of dear hours, in hundredths of a degree Celsius.</summary>
    public int CoolingAheadCentiCelsius { get; set; } = 2_600;

    /// <summary>Setpoint of cooling in dear hours.</summary>
    public int CoolingDearCentiCelsius { get; set; } = 2_600;

    /// <summary>Setpoint of heating ahead of dear hours.</summary>
    public int HeatingAheadCentiCelsius { get; set; } = 2_000;

    /// <summary>Setpoint of heating in dear hours.</summary>
    public int HeatingDearCentiCelsius { get; set; } = 2_000;

    /// <summary>True where the setpoint is shifted.</summary>
    public bool IsUsed => TemperatureIndex != ComfortOptions.NoTemperatureIndex;

    /// <summary>The rates that are dear, as bits by their numbers.</summary>
    public int DearRates => DearRateIndex == NoRateIndex ? 0 : (2 << DearRateIndex) - 1;

    /// <summary>True where a rate may be the least dear one that is avoided: the cheapest of all would be every hour.</summary>
    public static bool IsRate(int rateIndex) => rateIndex >= NoRateIndex && rateIndex < (int)TariffRate.Deep;
}
