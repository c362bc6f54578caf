namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>The demand limit of a site.</summary>
public sealed class DemandOptions
{
    /// <summary>Shortest window in seconds.</summary>
    public const int MinimumWindowSeconds = 300;

    /// <summary>Longest window in seconds.</summary>
    public const int MaximumWindowSeconds = 3_600;

    /// <summary>Largest limit in watts; keeps every product of power and time inside 64 bits.</summary>
    public const int MaximumLimitWatts = 100_000_000;

    /// <summary>Average import power that no window may exceed, in watts.</summary>
    public int LimitWatts { get; set; } = 100_000;

    /// <summary>Length of the window in seconds.</summary>
    public int WindowSeconds { get; set; } = 900;

    /// <summary>Which windows count.</summary>
    public DemandWindowMode Mode { get; set; } = DemandWindowMode.Fixed;

    /// <summary>Part of the limit that is never planned for, in thousandths: covers what changes within the last scans.</summary>
    public int ReservePermille { get; set; } = 1;

    /// <summary>
    /// Part of the limit, in thousandths, that must be free beside the reserve before a load comes back or starts: what comes
    /// back then stays, unless the building takes more than before.
    /// </summary>
    public int RestoreReservePermille { get; set; } = 2;

    /// <summary>
    /// Smallest error expected of the present power as a forecast for the rest of the window, in thousandths of it. The
    /// forecast learns its error from minute to minute and plans with the larger of both.
    /// </summary>
    public int MinimumForecastErrorPermille { get; set; } = 2;

    /// <summary>
    /// How much of a load's remaining energy may be needed before the load is shed, in thousandths. 1000 sheds at the
    /// last moment at which that load alone still keeps the window; less sheds earlier and gives up more comfort.
    /// </summary>
    public int DeferralPermille { get; set; } = 990;

    /// <summary>Time in ms that the meter needs to show a switched load; until then the expected step stands for it.</summary>
    public int SettleMilliseconds { get; set; } = 10_000;

    /// <summary>Shortest time in ms between two restored loads.</summary>
    public int RestoreStaggerMilliseconds { get; set; } = 5_000;

    /// <summary>Time in ms that the site meter may be unknown before the fallback applies.</summary>
    public int FallbackGraceMilliseconds { get; set; } = 60_000;

    /// <summary>What to do with the loads while the site meter is unknown.</summary>
    public MeterFallback Fallback { get; set; } = MeterFallback.Shed;

    /// <summary>The supplier's pulse at the end of each interval.</summary>
    public IntervalPulseOptions IntervalPulse { get; } = new IntervalPulseOptions();
}
