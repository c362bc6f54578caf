using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

/// <summary>Charging points of 40 kW that want 30 kW, in buildings that stay below 100 kW.</summary>
public class ThrottleTests
{
    private const int Window = 900;

    [Fact]
    public void What_is_too_much_is_taken_from_the_level_and_no_relay_moves()
    {
        // 80 and 30 kW: 10 kW too much all the time, and the points can give 24 kW.
        ClosedLoop loop = Building(_ => 80_000, [LevelLoads.Chargers(), LevelLoads.Switched(5_000, 1)]);
        loop.Run(8);
        Assert.Equal(0, loop.SwitchCount);
        Assert.True(loop.Table.At(0).Level.IsThrottled);
        Assert.Equal(DecisionReason.Throttled, loop.Table.At(0).Reason);
        Assert.All(loop.WindowWatts, watts => Assert.InRange(watts, 97_000, 100_000));
    }

    [Fact]
    public void A_level_goes_to_its_lowest_before_the_points_own_relay_opens()
    {
        List<string> order = [];
        ClosedLoop? loop = null;
        loop = Building(now => 5_000 + (now / 60_000 * 500), [LevelLoads.Chargers(), LevelLoads.Switched(60_000, 3)], _ =>
        {
            Load points = loop!.Table.At(0);

            // A level moves by a fiftieth at least: what is nearer to the lowest than that is not lowered any more.
            string picture = points.IsShed ? "shed" : points.Level.Permille < 220 ? "lowest" : points.Level.IsThrottled ? "cut" : "free";
            if (order.Count == 0 || order[^1] != picture)
            {
                order.Add(picture);
            }
        });
        loop.Run(6);
        Assert.Equal("free", order[0]);
        Assert.Contains("shed", order);
        Assert.True(order.IndexOf("lowest") > 0 && order.IndexOf("lowest") < order.IndexOf("shed"), string.Join(", ", order));
    }

    [Fact]
    public void A_level_of_a_higher_tier_waits_for_the_switched_loads_below_it()
    {
        // 6 kW too much: the switched load of tier 1 alone can take it, the points have tier 2.
        ClosedLoop loop = Building(_ => 56_000, [LevelLoads.Chargers(tier: 2), LevelLoads.Switched(20_000, 1)]);
        loop.Run(6);
        Assert.True(loop.Table.At(1).SwitchCount > 0);
        Assert.Equal(0, loop.Table.At(0).ChangeCount);
        Assert.All(loop.WindowWatts, watts => Assert.InRange(watts, 0, 100_000));
    }

    [Fact]
    public void When_the_building_calms_down_everything_is_given_back()
    {
        ClosedLoop loop = Building(now => now < 3 * Window * 1_000 ? 80_000 : 50_000, [LevelLoads.Chargers()]);
        loop.Run(4);
        Assert.Equal((LoadLevel.FullPermille, 2), (loop.Table.At(0).Level.Permille, loop.Table.At(0).ChangeCount));
    }

    [Fact]
    public void A_load_of_a_higher_tier_comes_back_before_a_level_is_raised()
    {
        // For a quarter of an hour even the load of tier 2 must go; then there is room for one of the two only.
        int raisedTooEarly = 0;
        int last = LoadLevel.FullPermille;
        ClosedLoop? loop = null;
        loop = Building(now => now < Window * 1_000 ? 110_000 : 70_000, [LevelLoads.Chargers(), LevelLoads.Switched(20_000, 2)], now =>
        {
            Load other = loop!.Table.At(1);
            int level = loop.Table.At(0).Level.Permille;
            raisedTooEarly += now > Window * 1_000 && level > last && other.IsShed ? 1 : 0;
            last = level;
        });
        loop.Run(4);
        Assert.Equal(0, raisedTooEarly);
        Assert.False(loop.Table.At(1).IsShed);
    }

    [Fact]
    public void A_level_moves_once_in_15_s()
    {
        long lastChange = long.MinValue / 2;
        int changes = 0;
        int last = LoadLevel.FullPermille;
        long least = long.MaxValue;
        ClosedLoop? loop = null;
        loop = Building(now => 70_000 + (now / 7_000 % 5 * 3_000), [LevelLoads.Chargers(kind: LevelKind.Power)], now =>
        {
            int level = loop!.Table.At(0).Level.Permille;
            if (level != last)
            {
                least = Math.Min(least, now - lastChange);
                lastChange = now;
                changes++;
            }

            last = level;
        });
        loop.Run(8);
        Assert.Equal(0, loop.SwitchCount);
        Assert.True(changes > 10, $"{changes} changes");
        Assert.True(least >= Throttle.ChangeMilliseconds, $"{least} ms");
        Assert.All(loop.WindowWatts, watts => Assert.InRange(watts, 0, 100_000));
    }

    [Fact]
    public void Fire_sets_the_level_free_in_the_same_scan()
    {
        ClosedLoop? loop = null;
        bool wasThrottled = false;
        loop = Building(
            _ => 85_000,
            [LevelLoads.Chargers()],
            now =>
            {
                Load points = loop!.Table.At(0);
                wasThrottled |= now < 600_000 && points.Level.IsThrottled;
                Assert.True(now < 600_000 || now >= 700_000 || points.Level.Permille == LoadLevel.FullPermille);
            },
            now => now is >= 600_000 and < 700_000 ? DigitalLevel.Active : DigitalLevel.Inactive);
        loop.Run(1);
        Assert.True(wasThrottled);
    }

    [Fact]
    public void Nothing_is_allocated() => Allocation.AssertNone(() =>
    {
        ClosedLoop loop = Building(now => 70_000 + (now / 60_000 % 50 * 1_000), [LevelLoads.Chargers(), LevelLoads.Switched(20_000, 2)]);
        loop.Run(8);
        Assert.True(loop.Table.At(0).ChangeCount > 0);
        return loop.AllocatedBytes;
    });

    private static ClosedLoop Building(
        Func<long, long> baseWatts, LoadOptions[] loads, Action<long>? afterScan = null, Func<long, DigitalLevel>? fire = null)
    {
        ClosedLoop? loop = null;
        loop = new ClosedLoop(new DemandOptions { LimitWatts = 100_000 }, 1_000, 1, loads, baseWatts, i => loads[i].MinimumLevelPermille < 1_000)
        {
            WantedWatts = (i, _) => LevelLoads.Drawn(loop!.Table.At(i), loads[i].MinimumLevelPermille < 1_000 ? 30_000 : loads[i].RatedWatts),
            AfterScan = afterScan,
            Fire = fire,
        };
        return loop;
    }
}
