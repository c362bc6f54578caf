using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>What the limiter keeps room for, and whom it passes over. Limit 100 kW, window of 900 s from 0.</summary>
public class DemandLimiterRoomTests
{
    // At 99,800 W the reserve leaves 99 W of room, and the risk is 499 W: the 400 W that may be lacking are all that A has. One
    // watt less leaves 100, and 498: 398. Nothing is required in either case.
    [Theory]
    [InlineData("99_800", "off DemandLimit")]
    [InlineData("99_799", "on NotNeeded")]
    public void The_last_load_is_shed_for_the_risk_alone(string power, string state)
    {
        LimiterBench bench = new(new DemandOptions(), LimiterBench.Load(400, 1));
        bench.Run($"""
            now | power   | fire     || A
              0 | {power} | Inactive || {state}
            """);
    }

    // 30 kW for 600 s are 18,000,000,000; at 90 kW there is room for 8,729,996,400. The 20 kW of A could be shed for it where
    // its tier is lower: 10 kW for 600 s fit.
    [Theory]
    [InlineData(1, "on NotRunning", "LeaveAlone")]
    [InlineData(3, "off StartBlocked", "BlockStarts")]
    public void A_start_is_blocked_only_where_lower_tiers_could_not_make_room(int priorityOfA, string state, string phase)
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        LimiterBench bench = new(new DemandOptions(), LimiterBench.Load(20_000, priorityOfA), LimiterBench.Load(30_000, 2, 600_000, 0, idle));
        bench.Run($"""
            now | power  | fire     || A            | B       | phase
              0 | 90_000 | Inactive || on NotNeeded | {state} | {phase}
            """);
    }

    // 30 kW for its 300 s are 9,000,000,000 and more than the room of 8,729,996,400. What comes back must fit the rest of the
    // window: 30,000 x r up to r = 290,999 ms, from 610 s on. The 10 s beyond the end fit the next one with ease.
    [Fact]
    public void A_blocked_start_is_let_go_when_the_rest_of_the_window_has_room_for_it()
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        LimiterBench bench = new(new DemandOptions(), LimiterBench.Load(30_000, 1, 300_000, 0, idle));
        bench.Run("""
                now | power  | fire     || A                | phase
            --------+--------+----------++------------------+------------
                  0 | 90_000 | Inactive || off StartBlocked | BlockStarts
            609_000 |        |          || off NoHeadroom   | BlockStarts
            610_000 |        |          || on Restored      | LeaveAlone
            """);
    }

    // A's sheds take nothing, which its own meter has shown at 60 s: B stands in, although its tier is higher. An hour later
    // A has another chance.
    [Fact]
    public void A_load_that_does_not_drop_is_passed_over_for_an_hour()
    {
        SettableMeter stuck = new();
        stuck.Set(10_000, Quality.Good);
        LimiterBench bench = new(new DemandOptions(), LimiterBench.Load(10_000, 1, 0, 0, stuck), LimiterBench.Load(20_000, 2));
        bench.Table.At(0).Receipt.Open(0, 10_000);
        bench.Table.At(0).Receipt.Observe(60_000, 0);
        bench.Run("""
                  now | power   | fire     || A               | B
            ----------+---------+----------++-----------------+----------------
               61_000 |  60_000 | Inactive || on NotDropping  | on NotNeeded
               63_000 | 140_000 |          || on NotDropping  | off DemandLimit
            3_659_000 | 140_000 |          || on NotDropping  | off NoHeadroom
            3_660_000 | 140_000 |          || off DemandLimit | off NoHeadroom
            """);
    }

    [Fact]
    public void A_load_whose_allowance_is_spent_comes_back_in_spite_of_the_limit_and_has_its_rest()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000, MinimumOffMilliseconds = 300_000, MaximumShedMilliseconds = 600_000 }, null);
        LimiterBench bench = new(new DemandOptions(), load);
        bench.Run("""
                  now | power   | fire     || A                 | phase
            ----------+---------+----------++-------------------+-----------
                    0 | 140_000 | Inactive || off DemandLimit   | Shed
              299_000 | 140_000 |          || off MinimumOff    | Shed
              599_000 | 140_000 |          || off NoHeadroom    | Shed
              600_000 | 140_000 |          || on AllowanceSpent |
              601_000 | 140_000 |          || on AllowanceSpent | LeaveAlone
            1_199_000 | 140_000 |          || on AllowanceSpent | LeaveAlone
            1_200_000 | 140_000 |          || off DemandLimit   | Shed
            """);
    }

    // 104 kW less A's 10: the window that ends at 900 s is kept with A off from 501 s on. Off, A stays off in the next one
    // until its 10 kW fit the rest at 94 kW: 5,400,000,000 less the reserves of 270,003,600 hold 10,000 x r up to
    // r = 512,999 ms, from 388 s on.
    [Fact]
    public void A_load_that_is_off_when_a_window_ends_stays_off_until_the_next_has_room()
    {
        LimiterBench bench = new(new DemandOptions(), LimiterBench.Load(10_000, 1), LimiterBench.Load(20_000, 2));
        bench.Run("""
                  now | power   | fire     || A               | B            | phase
            ----------+---------+----------++-----------------+--------------+-----------
              500_000 | 104_000 | Inactive || on Deferred     | on Deferred  | LeaveAlone
              501_000 | 104_000 |          || off DemandLimit |              | Shed
              900_000 |  94_000 |          || off NoHeadroom  | on NotNeeded | Shed
            1_287_000 |  94_000 |          || off NoHeadroom  | on NotNeeded | Shed
            1_288_000 |  94_000 |          || on Restored     | on NotNeeded | LeaveAlone
            1_800_000 | 104_000 |          || on Deferred     | on Deferred  | LeaveAlone
            """);
    }
}
