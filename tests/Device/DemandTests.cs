using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Device.Tests.Benches;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Windows of 900,000 ms at 100 kW; energy in mWh, consumed in W ms: 3,600 times as much.</summary>
[TestClass]
public class DemandTests
{
    private const long Any = Cell.Any;
    private const long NoClock = -1;

    [TestMethod]
    public void A_window_ends_with_the_first_scan_past_its_boundary() => RunWindow(new long[][]
    {
        // now, utc, energy | ended, start, elapsed, partial, consumed, whole
        new long[] { 0, 1_800_000, 0, 0, 1_800_000, 0, 0, 0, Any },
        new long[] { 450_000, 2_250_000, 10_000_000, 0, 1_800_000, 450_000, 0, 36_000_000_000, Any },
        new long[] { 900_400, 2_700_400, 20_009_000, 1, 2_700_000, 400, 0, 32_000_000, 1 },
        new long[] { 900_500, 2_700_500, 20_010_000, 0, 2_700_000, 500, 0, 35_600_000, 1 },
        new long[] { 1_800_400, 3_600_400, 40_009_000, 1, 3_600_000, 400, 0, Any, 1 },
    });

    [TestMethod]
    public void A_clock_that_becomes_known_or_unknown_ends_the_window_early() => RunWindow(new long[][]
    {
        new long[] { 0, NoClock, 0, 0, 0, 0, 0, 0, Any },
        new long[] { 400_000, NoClock, 8_000_000, 0, 0, 400_000, 0, 28_800_000_000, Any },
        new long[] { 401_000, 2_000_000, 8_020_000, 1, 1_800_000, 200_000, 1, 20_000_000_000, 0 },
        new long[] { 402_000, NoClock, 8_040_000, 1, 0, 402_000, 1, 40_200_000_000, 0 },
    });

    // 300 s that the step skips are assumed at the limit: 30,000,000,000 W ms.
    [TestMethod]
    public void A_step_inside_the_window_makes_it_partial_and_a_skipped_part_counts_at_the_limit() => RunWindow(new long[][]
    {
        new long[] { 0, 1_800_000, 0, 0, Any, 0, 0, 0, Any },
        new long[] { 100_000, 1_902_000, 2_000_000, 0, Any, 102_000, 0, 7_200_000_000, Any },
        new long[] { 101_000, 2_203_000, 2_000_000, 0, Any, 403_000, 1, 37_200_000_000, Any },
        new long[] { 102_000, 2_004_000, 2_000_000, 0, Any, 204_000, 1, 37_200_000_000, Any },
    });

    // Excess: 120,000 x 900,000 + 90,003,600 - 90,000,000,000 = 18,090,003,600; over 900,000 ms 20,100 W.
    [TestMethod]
    [DataRow(120_000, 120_000, 20_100, 600)]
    [DataRow(80_000, 80_000, -19_899, 400)]
    public void Required_is_what_the_window_will_hold_beyond_the_limit_if_the_power_holds(int watts, int projectedWatts, int requiredWatts, int riskWatts)
    {
        DemandForecast forecast = Forecast(watts);
        Assert.AreEqual((long)projectedWatts, forecast.ProjectedWatts);
        Assert.AreEqual((long)requiredWatts, forecast.RequiredWatts);
        Assert.AreEqual((long)riskWatts, forecast.RiskWatts);
    }

    // 17,729,996,400 W ms of room are 19,699 W to the end of the window, or 59,099 W for 300 s.
    [TestMethod]
    public void Room_is_asked_for_power_and_time()
    {
        DemandForecast forecast = Forecast(80_000);
        Assert.IsTrue(forecast.CanRun(19_699, 900_000));
        Assert.IsFalse(forecast.CanRun(19_700, 900_000));
        Assert.IsTrue(forecast.CanRun(59_099, 300_000));
        Assert.IsFalse(forecast.CanRun(59_100, 300_000));
    }

    private static DemandForecast Forecast(long watts)
    {
        DemandOptions options = PlainOptions.Make();
        SettableMeter meter = new SettableMeter();
        DemandWindow window = new DemandWindow(options, 480);
        SlidingDemand sliding = new SlidingDemand(options);
        DemandForecast forecast = new DemandForecast(options, window, sliding, meter);
        meter.Set(watts, Quality.Good, 0);
        window.Update(0, 3_600_000, true, meter);
        sliding.Update(0, meter);
        forecast.Update(0);
        return forecast;
    }

    private static void RunWindow(long[][] rows)
    {
        SettableMeter meter = new SettableMeter();
        DemandWindow window = new DemandWindow(new DemandOptions(), 480);
        for (int i = 0; i < rows.Length; i++)
        {
            long[] row = rows[i];
            bool isUtcValid = row[1] != NoClock;
            meter.Set(0, Quality.Good, row[2]);
            window.Update(row[0], isUtcValid ? row[1] : 0, isUtcValid, meter);
            Cell.Check(i, "ended", row[3], Cell.Of(window.HasCompleted));
            Cell.Check(i, "start", row[4], window.StartUtcMilliseconds);
            Cell.Check(i, "elapsed", row[5], window.ElapsedMilliseconds);
            Cell.Check(i, "partial", row[6], Cell.Of(window.IsPartial));
            Cell.Check(i, "consumed", row[7], window.ConsumedWattMilliseconds);
            Cell.Check(i, "whole", row[8], Cell.Of(window.Completed.IsWhole));
        }
    }
}
