using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>Nights from 02:00 to 05:00, a leak from 30 L/h, a burst from 3,000 L/h for 10 minutes; each run begins at midnight.</summary>
public class WaterWatchTests
{
    private readonly WaterBench _bench = new(
        new WaterMeterOptions { LeakLitresPerHour = 30, BurstLitresPerHour = 3_000, BurstMinutes = 10 });

    [Fact]
    public void Water_that_runs_all_night_is_a_leak_with_its_flow()
    {
        _bench.Flow(45, 299);
        Assert.False(_bench.Watch.HasNight);
        _bench.Flow(45, 2);
        Assert.True(_bench.Watch.IsLeaking);
        Assert.InRange(_bench.Watch.NightMinimumLitresPerHour, 44, 45);
    }

    [Fact]
    public void A_night_with_one_long_pause_is_no_leak()
    {
        _bench.Flow(200, 180);
        _bench.Flow(0, 60);
        _bench.Flow(200, 70);
        Assert.True(_bench.Watch.HasNight);
        Assert.False(_bench.Watch.IsLeaking);
        Assert.InRange(_bench.Watch.NightMinimumLitresPerHour, 9, 10);
    }

    [Fact]
    public void A_leak_that_is_mended_ends_with_the_next_whole_night()
    {
        _bench.Flow(45, 301);
        Assert.True(_bench.Watch.IsLeaking);
        _bench.Flow(0, 1_440 - 60);
        Assert.True(_bench.Watch.IsLeaking);
        _bench.Flow(0, 61);
        Assert.False(_bench.Watch.IsLeaking);
    }

    [Fact]
    public void A_start_within_the_night_says_nothing_of_it()
    {
        _bench.UtcStepMilliseconds = 3 * 3_600_000;
        _bench.Flow(45, 180);
        Assert.False(_bench.Watch.HasNight);
        _bench.Flow(45, 1_440);
        Assert.True(_bench.Watch.IsLeaking);
    }

    [Fact]
    public void A_night_without_utc_or_with_a_clock_that_steps_says_nothing()
    {
        _bench.Flow(45, 180);
        _bench.IsUtcValid = false;
        _bench.Flow(45, 1);
        _bench.IsUtcValid = true;
        _bench.Flow(45, 300);
        Assert.False(_bench.Watch.HasNight);

        // The next night begins two minutes early.
        _bench.Flow(45, 1_440 - 481 + 130);
        _bench.UtcStepMilliseconds = 120_000;
        _bench.Flow(45, 240);
        Assert.False(_bench.Watch.HasNight);
        _bench.Flow(45, 1_440);
        Assert.True(_bench.Watch.HasNight);
    }

    [Fact]
    public void A_night_in_which_the_meter_was_silent_says_nothing()
    {
        _bench.Flow(45, 180);
        _bench.Reads = false;
        _bench.Flow(45, 5);
        _bench.Reads = true;
        _bench.Flow(45, 200);
        Assert.False(_bench.Watch.HasNight);
    }

    [Fact]
    public void A_night_over_midnight_is_one_night()
    {
        WaterBench bench = new(new WaterMeterOptions { NightStartMinutes = 23 * 60, NightEndMinutes = 4 * 60, LeakLitresPerHour = 30 });
        Assert.Equal(300, bench.Options.NightMinutes);
        bench.Flow(45, 23 * 60);
        Assert.False(bench.Watch.HasNight);
        bench.Flow(45, 301);
        Assert.True(bench.Watch.IsLeaking);
    }

    [Fact]
    public void A_great_flow_is_a_burst_once_it_has_lasted_and_until_it_ends()
    {
        _bench.Flow(4_000, 9);
        Assert.False(_bench.Watch.IsBurst);
        _bench.Flow(4_000, 3);
        Assert.True(_bench.Watch.IsBurst);
        _bench.Flow(1_000, 1);
        Assert.False(_bench.Watch.IsBurst);
        _bench.Flow(4_000, 5);
        _bench.Flow(0, 1);
        _bench.Flow(4_000, 8);
        Assert.False(_bench.Watch.IsBurst);
    }

    [Fact]
    public void Alarms_that_are_not_set_never_come_and_the_night_is_told_all_the_same()
    {
        WaterBench bench = new(new WaterMeterOptions());
        bench.Flow(50_000, 301);
        Assert.Equal((true, false, false), (bench.Watch.HasNight, bench.Watch.IsLeaking, bench.Watch.IsBurst));
        Assert.InRange(bench.Watch.NightMinimumLitresPerHour, 45_000, 51_000);
    }
}
