using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

public class LoadLevelTests
{
    private const long Now = 10_000_000;

    // 40 kW rated, lowest level 200. Power: cap. EvCurrent: in proportion.
    [Theory]
    [InlineData(LevelKind.Power, 30_000, 1_000, 500, 20_000)]
    [InlineData(LevelKind.Power, 10_000, 1_000, 500, 10_000)]
    [InlineData(LevelKind.EvCurrent, 30_000, 1_000, 500, 15_000)]
    [InlineData(LevelKind.EvCurrent, 8_000, 400, 800, 16_000)]
    [InlineData(LevelKind.EvCurrent, 20_000, 400, 800, 32_000)] // never beyond the level's part of the rated power
    public void What_another_level_makes_a_load_draw(LevelKind kind, long present, int from, int to, long expected)
    {
        LoadLevel level = Level(kind);
        level.Set(from, 40_000, Now);
        Assert.Equal(expected, level.Predict(present, to));
    }

    [Fact]
    public void Up_again_a_load_is_reckoned_with_what_it_drew_before_it_was_cut()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 30_000, Now);
        Assert.Equal(30_000, level.Predict(20_000, 1_000));
        Assert.Equal(1_000, level.Highest(20_000, 30_000));
        Assert.Equal(749, level.Highest(20_000, 29_999));
    }

    [Fact]
    public void A_load_that_draws_well_below_its_cap_wants_no_more_and_takes_no_room()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 30_000, Now);
        Assert.Equal(17_000, level.Predict(17_000, 1_000));
        Assert.Equal(1_000, level.Highest(17_000, 17_000));
    }

    [Theory]
    [InlineData(LevelKind.Power, 40_000, 30_000, 750)]
    [InlineData(LevelKind.Power, 40_000, 1_000, 200)] // its lowest
    [InlineData(LevelKind.EvCurrent, 20_000, 10_000, 500)]
    [InlineData(LevelKind.EvCurrent, 20_000, 19_999, 999)]
    [InlineData(LevelKind.EvCurrent, 20_000, 20_000, 1_000)]
    [InlineData(LevelKind.EvCurrent, 0, 0, 1_000)] // no car
    public void The_highest_level_is_one_that_keeps_to_what_may_be_drawn(LevelKind kind, long present, long may, int expected)
    {
        LoadLevel level = Level(kind);
        int permille = level.Highest(present, may);
        Assert.Equal(expected, permille);
        Assert.True(permille == 200 || level.Predict(present, permille) <= may);
    }

    [Fact]
    public void Until_the_meter_shows_a_change_the_expected_power_stands_for_it()
    {
        LoadLevel level = Level(LevelKind.EvCurrent);
        level.Set(500, 30_000, Now);
        level.Observe(Now + 9_999, 30_000, true);
        Assert.Equal(15_000, level.Present(30_000, true));
        level.Observe(Now + 10_000, 16_000, true);
        Assert.Equal(16_000, level.Present(16_000, true));
    }

    [Fact]
    public void Without_a_meter_a_load_draws_its_levels_part()
    {
        LoadLevel level = new(LevelLoads.Chargers(), null!);
        level.Set(300, 40_000, Now);
        level.Observe(Now + 60_000, 0, false);
        Assert.Equal(12_000, level.Present(40_000, false));
    }

    [Fact]
    public void A_level_moves_again_only_after_its_interval_and_after_its_last_change_shows()
    {
        LoadLevel level = new(LevelLoads.Chargers(), new SettableMeter(100_000)); // 2 pulses of 100 Wh at 8 kW: 90 s
        Assert.True(level.CanChange(0, 15_000));
        level.Set(500, 30_000, Now);
        Assert.False(level.CanChange(Now + 89_999, 15_000));
        Assert.True(level.CanChange(Now + 90_000, 15_000));
        Assert.False(level.CanChange(Now + 90_000, 90_001));
    }

    [Fact]
    public void A_load_that_does_not_follow_for_a_minute_is_set_free_for_an_hour()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 40_000, Now);
        level.Observe(Now + 10_000, 24_001, true); // 20 kW and a tenth of 40 kW are 24 kW
        level.Observe(Now + 69_999, 40_000, true);
        Assert.False(level.HasFailed);
        level.Observe(Now + 70_000, 40_000, true);
        Assert.Equal((true, 1_000), (level.HasFailed, level.Permille));
        Assert.False(level.CanChange(Now + 70_000 + LoadLevel.RetryMilliseconds - 1, 0));
        Assert.True(level.CanChange(Now + 70_000 + LoadLevel.RetryMilliseconds, 0));

        long retry = Now + 70_000 + LoadLevel.RetryMilliseconds;
        level.Set(500, 40_000, retry);
        level.Observe(retry + 60_000, 19_000, true);
        Assert.Equal((false, 500), (level.HasFailed, level.Permille));
    }

    [Fact]
    public void A_load_that_comes_close_to_its_cap_is_not_accused()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 40_000, Now);
        for (long now = Now; now < Now + 600_000; now += 1_000)
        {
            level.Observe(now, 24_000, true);
        }

        Assert.Equal((false, 500), (level.HasFailed, level.Permille));
    }

    [Fact]
    public void A_dead_output_allows_everything_and_cannot_be_used()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 40_000, Now);
        level.SetOutput(true, Now + 1_000);
        Assert.Equal((1_000, false), (level.Permille, level.CanChange(Now + 999_000, 0)));
        level.Rest(Now + 999_000);
        Assert.Equal(1_000, level.Permille);
        level.SetOutput(false, Now + 999_000);
        Assert.True(level.CanChange(Now + 1_999_000, 0));
    }

    [Fact]
    public void Only_beginning_and_end_of_throttling_are_told()
    {
        LoadLevel level = Level(LevelKind.Power);
        level.Set(500, 40_000, Now);
        level.Set(400, 20_000, Now);
        Assert.Equal(1, level.ChangeCount);
        level.Free(Now);
        level.Free(Now);
        Assert.Equal(2, level.ChangeCount);
    }

    [Fact]
    public void A_load_that_is_shed_comes_back_at_its_lowest_level()
    {
        SettableMeter meter = new();
        Load load = new(LevelLoads.Chargers(), meter);
        meter.Set(30_000, Quality.Good);
        load.Observe(Now);
        load.RequestShed(1, DecisionReason.DemandLimit);
        load.Apply(Now);
        Assert.Equal((true, 200, 30_000L, 6_000L), (load.IsShed, load.Level.Permille, load.LastShedWatts, load.RestartWatts));

        meter.Set(0, Quality.Good);
        load.RequestRelease(1, DecisionReason.Restored);
        load.Apply(Now + 60_000);
        load.Observe(Now + 61_000);
        Assert.Equal((false, 200, 6_000L), (load.IsShed, load.Level.Permille, load.PresentWatts));
    }

    [Fact]
    public void One_car_at_the_lowest_level_still_counts_as_running()
    {
        // A twentieth of 40 kW at a level of 200 is 400 W.
        SettableMeter meter = new();
        Load load = new(LevelLoads.Chargers(), meter);
        load.Level.Set(200, 7_000, Now);
        meter.Set(1_400, Quality.Good);
        load.Observe(Now + 60_000);
        Assert.True(load.IsRunning);
        meter.Set(399, Quality.Good);
        load.Observe(Now + 61_000);
        Assert.False(load.IsRunning);
    }

    private static LoadLevel Level(LevelKind kind) => new(LevelLoads.Chargers(kind: kind), new SettableMeter());
}
