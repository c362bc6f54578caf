namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>A water meter's constants and what its alarms go by.</summary>
public sealed class WaterMeterOptions
{
    /// <summary>Highest flow that an alarm can be set to, in L/h.</summary>
    public const int MaximumLitresPerHour = 1_000_000;

    /// <summary>Longest time that a burst may take to be told, in minutes.</summary>
    public const int MaximumBurstMinutes = 240;

    /// <summary>Litres that a pulse stands for: 1, 10, 100 or 1000.</summary>
    public int LitresPerPulse { get; set; } = 10;

    /// <summary>Local time at which the night begins, in minutes after midnight.</summary>
    public int NightStartMinutes { get; set; } = 120;

    /// <summary>Local time at which the night ends, in minutes after midnight; before the start it is the next day's.</summary>
    public int NightEndMinutes { get; set; } = 300;

    /// <summary>A flow that never falls below this through a whole night is a leak, in L/h; 0: no such alarm.</summary>
    public int LeakLitresPerHour { get; set; }

    /// <summary>A flow of this and more for the burst time is a burst pipe, in L/h; 0: no such alarm.</summary>
    public int BurstLitresPerHour { get; set; }

    /// <summary>Time for which a flow must last to be a burst, in minutes, 1 to 240.</summary>
    public int BurstMinutes { get; set; } = 10;

    /// <summary>Shortest span that a flow is computed over, in ms.</summary>
    public int AveragingMilliseconds { get; set; } = 10_000;

    /// <summary>After this time without a successful reading, in ms, the flow is unknown.</summary>
    public int StaleMilliseconds { get; set; } = 60_000;

    /// <summary>Length of the night in minutes, 0 to 1439.</summary>
    public int NightMinutes => ((NightEndMinutes - NightStartMinutes) % MinutesPerDay + MinutesPerDay) % MinutesPerDay;

    /// <summary>Minutes of a day.</summary>
    public const int MinutesPerDay = 1_440;
}
