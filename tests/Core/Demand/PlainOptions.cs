using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>The options that the numbers of the tables are derived from, so that a default may be tuned without them.</summary>
internal static class PlainOptions
{
    /// <summary>Limit 100 kW in 900 s; a thousandth kept free, and two more before a load comes back; risk 5 and deferral 950 thousandths.</summary>
    public static DemandOptions Make(DemandWindowMode mode = DemandWindowMode.Fixed, MeterFallback fallback = MeterFallback.Shed) => new()
    {
        LimitWatts = 100_000,
        WindowSeconds = 900,
        Mode = mode,
        ReservePermille = 1,
        RestoreReservePermille = 2,
        MinimumForecastErrorPermille = 5,
        DeferralPermille = 950,
        SettleMilliseconds = 10_000,
        RestoreStaggerMilliseconds = 5_000,
        FallbackGraceMilliseconds = 60_000,
        Fallback = fallback,
    };
}
