using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Device.Tests.Benches;

/// <summary>The options that the numbers of the stories are derived from, so that a default may be tuned without them.</summary>
public static class PlainOptions
{
    /// <summary>Limit 100 kW in 900 s; a thousandth kept free, two more before a load comes back; risk 5 and deferral 950 thousandths.</summary>
    public static DemandOptions Make()
    {
        DemandOptions options = new DemandOptions();
        options.LimitWatts = 100_000;
        options.WindowSeconds = 900;
        options.ReservePermille = 1;
        options.RestoreReservePermille = 2;
        options.MinimumForecastErrorPermille = 5;
        options.DeferralPermille = 950;
        options.SettleMilliseconds = 10_000;
        options.RestoreStaggerMilliseconds = 5_000;
        options.FallbackGraceMilliseconds = 60_000;
        options.Fallback = MeterFallback.Shed;
        return options;
    }
}
