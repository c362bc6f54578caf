using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>
/// Limit 100 kW in 900,000 ms: 90,000,000,000 W ms. Reserve: a thousandth, 90,000,000, and a meter pulse of 3,600;
/// before a load may run, two thousandths more, 180,000,000. Risk while nothing is learned: five thousandths of the power.
/// </summary>
public class DemandForecastTests
{
    private readonly DemandForecastBench _bench = new(PlainOptions.Make());

    // Excess: 120,000 x 900,000 + 90,003,600 - 90,000,000,000 = 18,090,003,600. Over 900,000 ms: 20,100 W.
    // The risk of 600 W is not in it. Margin: (90,003,600 + 600 x 900,000) / 900,000 = 700.
    [Fact]
    public void Excess_is_what_the_window_will_hold_beyond_the_limit_if_the_power_holds()
    {
        DemandForecast forecast = _bench.Scan(0, 120_000);
        Assert.Equal((120_000, 700, 20_100), (forecast.ProjectedWatts, forecast.MarginWatts, forecast.RequiredWatts));
        Assert.Equal((600, 900_000), (forecast.RiskWatts, forecast.TightestMilliseconds));
        Assert.Equal(18_090_003_600, forecast.NextExcessWattMilliseconds);
        Assert.False(forecast.CanRun(0, 0));
    }

    // Excess: 80,000 x 900,000 + 90,003,600 - 90,000,000,000 = -17,909,996,400, or -19,899 W; 180,000,000 less is the room for
    // what comes: 17,729,996,400, which are 19,699 W to the end of the window or 59,099 W for 300,000 ms.
    [Fact]
    public void Room_is_asked_for_power_and_time()
    {
        DemandForecast forecast = _bench.Scan(0, 80_000);
        Assert.Equal((-19_899, 0), (forecast.RequiredWatts, forecast.NextExcessWattMilliseconds));
        Assert.True(forecast.CanRun(19_699, 900_000));
        Assert.False(forecast.CanRun(19_700, 900_000));
        Assert.True(forecast.CanRun(59_099, 300_000));
        Assert.False(forecast.CanRun(59_100, 300_000));
    }

    // The same room of 17,729,996,400: what comes back runs for the whole rest, so that 19,699 W are the most however short
    // its minimum on time is. 5,000 W that another load has still to reach take 4,500,000,000 of it: 14,699 W are left.
    [Fact]
    public void A_load_that_comes_back_must_fit_the_rest_of_the_window_beside_those_that_still_grow()
    {
        DemandForecast forecast = _bench.Scan(0, 80_000);
        Assert.True(forecast.CanRestore(19_699, 60_000, 0));
        Assert.False(forecast.CanRestore(19_700, 60_000, 0));
        forecast.ReservedWatts = 5_000;
        Assert.True(forecast.CanRestore(14_699, 60_000, 0));
        Assert.False(forecast.CanRestore(14_700, 60_000, 0));
        forecast.ReservedWatts = 0;
        Assert.True(forecast.CanRestore(14_699, 60_000, 4_500_000_000));
        Assert.False(forecast.CanRestore(14_700, 60_000, 4_500_000_000));
    }

    // With 56,250 ms left, a sixteenth of the window, a load may come back for the rest; later only where the whole next window
    // has room for it: 19,899 W.
    [Theory]
    [InlineData(843_750, 30_000, true)]
    [InlineData(843_751, 30_000, false)]
    [InlineData(843_751, 19_900, false)]
    [InlineData(843_751, 19_899, true)]
    public void The_last_seconds_of_a_window_are_not_worth_a_switch_that_the_next_one_takes_back(long now, long watts, bool canRestore)
    {
        _bench.Scan(0, 80_000);
        Assert.Equal(canRestore, _bench.Scan(now, 80_000, 80_000 * now / 3_600).CanRestore(watts, 0, 0));
    }

    // Room for what comes: 17,729,996,400. 20 kW that may come back in 300 s take 12,000,000,000 of it, at once they would take
    // all; 40 kW would get 443,249 ms of it; nothing is kept for what could run for less than a sixteenth of the window, 56,250
    // ms: 316 kW, or 20 kW that wait for longer than 843,750 ms.
    [Theory]
    [InlineData(20_000, 300_000, 12_000_000_000)]
    [InlineData(20_000, 0, 17_729_996_400)]
    [InlineData(40_000, 300_000, 17_729_996_400)]
    [InlineData(315_000, 0, 17_729_996_400)]
    [InlineData(316_000, 0, 0)]
    [InlineData(20_000, 843_750, 1_125_000_000)]
    [InlineData(20_000, 843_751, 0)]
    public void Room_is_kept_for_a_load_that_may_come_back_later(long watts, long wait, long room)
    {
        // Required is rounded to whole watts: at most 900,000 W ms of the room are not seen.
        Assert.InRange(room - _bench.Scan(0, 80_000).RoomFor(watts, wait), 0, 900_000);
    }

    // The past is taken to be at the limit: the window that has m minutes left has room for m x 1,200,000,000 at 80 kW, less
    // both reserves and the pulse, 270,003,600. A load of w watts that stays takes m x 60,000 x w; the window that ends first
    // leaves 929,996,400 / 60,000 = 15,499 W.
    [Fact]
    public void A_load_that_comes_back_must_fit_every_sliding_window()
    {
        DemandForecastBench sliding = new(PlainOptions.Make(DemandWindowMode.Sliding));
        DemandForecast forecast = sliding.Scan(0, 80_000);
        Assert.True(forecast.CanRestore(15_499, 60_000, 0));
        Assert.False(forecast.CanRestore(15_500, 60_000, 0));
    }

    // 60 s before the end the window has room for 30 kW in plenty; the next one has room for 17,909,996,400 W ms, which
    // are 596,999 ms of 30 kW, or 19,899 W throughout. A load that may not be shed for 657 s would break it.
    [Fact]
    public void A_load_that_runs_on_past_the_end_of_the_window_is_asked_of_the_next_one_too()
    {
        _bench.Scan(0, 80_000);
        DemandForecast forecast = _bench.Scan(840_000, 80_000, 18_666_666);
        Assert.True(forecast.CanRun(30_000, 60_000));
        Assert.True(forecast.CanRun(30_000, 656_999));
        Assert.False(forecast.CanRun(30_000, 657_000));
        Assert.True(forecast.CanRun(19_899, 86_400_000));
        Assert.False(forecast.CanRun(19_900, 86_400_000));
    }

    // While the phase is unknown the past is at the limit: the tightest horizon ends with the present bucket:
    // 14 x 6,000,000,000 + 100,000 x 60,000 + 90,003,600 - 90,000,000,000 = 90,003,600 in 60,000 ms, 1,500 W.
    [Fact]
    public void Without_a_clock_every_sliding_window_must_hold()
    {
        DemandForecastBench unset = new(PlainOptions.Make(), isUtcValid: false);
        Assert.Equal((1_500, 60_000), (unset.Scan(0, 100_000).RequiredWatts, unset.Forecast.TightestMilliseconds));
        Assert.Equal(0, unset.Forecast.NextExcessWattMilliseconds);
    }

    // 4 kW more, less than a step of the building: 4,000 / 21 = 190 W after 1 s, and 3,809.5 / 21 = 181 W in the second after.
    [Fact]
    public void Power_is_smoothed_with_a_time_constant_of_twenty_seconds()
    {
        Assert.Equal(80_000, _bench.Scan(0, 80_000).PowerWatts);
        Assert.Equal(80_190, _bench.Scan(1_000, 84_000).PowerWatts);
        Assert.Equal(80_371, _bench.Scan(2_000, 84_000).PowerWatts);
    }

    // 20 kW less for the rest: 900,000 ms x 20,000 W = 18,000,000,000 off the excess of 18,090,003,600 leaves 100 W. The
    // meter needs ten seconds to show it; then a 21st part of the difference is taken over in a second.
    [Fact]
    public void A_switched_load_counts_at_once_and_stands_until_the_meter_can_show_it()
    {
        DemandForecast forecast = _bench.Scan(0, 120_000);
        forecast.Expect(-20_000, 0);
        Assert.Equal((100_000, 100), (forecast.PowerWatts, forecast.RequiredWatts));
        Assert.Equal(100_000, _bench.Scan(9_000, 120_000).PowerWatts);
        Assert.Equal(100_952, _bench.Scan(10_000, 120_000).PowerWatts);
    }

    [Fact]
    public void More_shed_than_there_is_import_leaves_none_and_not_less()
    {
        _bench.Scan(0, 10_000).Expect(-50_000, 0);
        Assert.Equal(0, _bench.Forecast.PowerWatts);
    }

    // The meter says 60 kW, 80 kW flow: in each minute 1,333,333 mWh. An error of 20,000 W a bucket, a sixteenth of it
    // learned, times 2.58: 3,225 W, less what the last mWh of the bucket rounds away.
    [Fact]
    public void The_error_from_bucket_to_bucket_is_learned_as_risk()
    {
        for (long now = 0; now <= 60_000; now += 1_000)
        {
            Assert.Equal(300, _bench.Scan(now, 60_000, 80_000 * now / 3_600).RiskWatts);
        }

        for (long now = 61_000; now <= 119_000; now += 1_000)
        {
            _bench.Scan(now, 60_000, 80_000 * now / 3_600);
        }

        Assert.Equal(3_224, _bench.Scan(120_000, 60_000, 2_666_666).RiskWatts);
    }

    // A load of 10 kW switched off 30 s before the bucket's end takes 5 kW from its average: 75 kW were expected and came.
    [Fact]
    public void A_load_that_was_switched_is_no_error_and_hides_none()
    {
        for (long now = 0; now <= 90_000; now += 1_000)
        {
            _bench.Scan(now, 80_000, 80_000 * now / 3_600);
        }

        _bench.Forecast.Expect(-10_000, 90_000);
        for (long now = 91_000; now <= 120_000; now += 1_000)
        {
            _bench.Scan(now, 70_000, ((80_000L * 90_000) + (70_000 * (now - 90_000))) / 3_600);
        }

        Assert.Equal(350, _bench.Forecast.RiskWatts);
    }

    [Fact]
    public void Risk_is_at_most_a_tenth_of_the_limit()
    {
        for (long minute = 0; minute < 40; minute++)
        {
            _bench.Scan(minute * 60_000, 50_000, minute % 2 == 0 ? minute * 5_000_000 : (minute + 1) * 5_000_000);
        }

        Assert.Equal(10_000, _bench.Forecast.RiskWatts);
    }

    // 4,500,000,000 W ms that no pulse has shown yet are 5 kW of the window.
    [Fact]
    public void What_flowed_since_the_last_pulse_belongs_to_the_window()
    {
        _bench.Meter.SetUncounted(4_500_000_000);
        DemandForecast forecast = _bench.Scan(0, 120_000);
        Assert.Equal((125_000, 25_100), (forecast.ProjectedWatts, forecast.RequiredWatts));
    }

    [Fact]
    public void An_unknown_meter_makes_no_forecast_and_a_known_one_is_taken_at_its_word()
    {
        Assert.False(_bench.Scan(0, 0, 0, Quality.Bad).IsValid);
        Assert.True(_bench.Scan(1_000, 90_000, 0, Quality.Uncertain).IsValid);
        Assert.Equal(90_000, _bench.Forecast.PowerWatts);
        Assert.False(_bench.Scan(2_000, 90_000, 0, Quality.Bad).IsValid);
        Assert.Equal(30_000, _bench.Scan(3_000, 30_000).PowerWatts);
    }

    [Fact]
    public void Both_kinds_of_window_at_once_ask_for_the_larger_reduction() =>
        Gen.Select(Gen.Int[100, 20_000], Gen.Int[0, 250_000]).Array[1, 120].Sample(scans =>
        {
            DemandForecastBench[] benches =
            [
                .. new[] { DemandWindowMode.Fixed, DemandWindowMode.Sliding, DemandWindowMode.Both }
                    .Select(mode => new DemandForecastBench(PlainOptions.Make(mode))),
            ];
            long now = 0;
            long wattMilliseconds = 0;
            foreach ((int milliseconds, int watts) in scans)
            {
                now += milliseconds;
                wattMilliseconds += (long)milliseconds * watts;
                long[] required = [.. benches.Select(bench => bench.Scan(now, watts, wattMilliseconds / 3_600).RequiredWatts)];
                Assert.Equal(Math.Max(required[0], required[1]), required[2]);
            }
        });

    // 100 MW in an hour, ten times overdrawn: every product fits 64 bits, so that signs are right. Required: 1,000,000,000 -
    // 100,000,000 and a thousandth of the limit.
    [Fact]
    public void The_largest_site_and_ten_times_its_power_stay_inside_64_bits()
    {
        DemandForecastBench largest = new(new DemandOptions { LimitWatts = DemandOptions.MaximumLimitWatts, WindowSeconds = 3_600 });
        DemandForecast forecast = largest.Scan(0, 1_000_000_000);
        Assert.False(forecast.CanRun(1, 1));
        Assert.Equal(1_000_000_000, forecast.ProjectedWatts);
        Assert.Equal(900_100_000, forecast.RequiredWatts);
    }
}
