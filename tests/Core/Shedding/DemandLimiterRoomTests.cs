using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Demand;

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
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(400, 1));
        bench.Run($"""
            now | power   | fire     || A
              0 | {power} | Inactive || {state}
            """);
    }

    // 30 kW for 600 s are 18,000,000,000; at 90 kW there is room for 8,729,996,400. The 20 kW of A could be shed for it, unless
    // its minimum on time holds them: 10 kW for 600 s fit.
    [Theory]
    [InlineData(0, "on NotNeeded", "on NotRunning", "LeaveAlone")]
    [InlineData(60_000, "on MinimumOn", "off StartBlocked", "BlockStarts")]
    public void A_start_is_blocked_only_where_what_may_be_shed_could_not_make_room(int minimumOnOfA, string stateOfA, string state, string phase)
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(20_000, 1, minimumOnOfA), LimiterBench.Load(30_000, 2, 600_000, 0, idle));
        bench.Run($"""
            now | power  | fire     || A          | B       | phase
              0 | 90_000 | Inactive || {stateOfA} | {state} | {phase}
            """);
    }

    // 30 kW for its 300 s are 9,000,000,000 and more than the room of 8,729,996,400. What comes back must fit the rest of the
    // window: 30,000 x r up to r = 290,999 ms, from 610 s on. The 10 s beyond the end fit the next one with ease.
    [Fact]
    public void A_blocked_start_is_let_go_when_the_rest_of_the_window_has_room_for_it()
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(30_000, 1, 300_000, 0, idle));
        bench.Run("""
                now | power  | fire     || A                | phase
            --------+--------+----------++------------------+------------
                  0 | 90_000 | Inactive || off StartBlocked | BlockStarts
            609_000 |        |          || off NoHeadroom   | BlockStarts
            610_000 |        |          || on Restored      | LeaveAlone
            """);
    }

    // A's sheds take nothing, which its own meter has shown at 80 s: B stands in, although its tier is higher. An hour later
    // A has another chance.
    [Fact]
    public void A_load_that_does_not_drop_is_passed_over_for_an_hour()
    {
        SettableMeter stuck = new();
        stuck.Set(10_000, Quality.Good);
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1, 0, 0, stuck), LimiterBench.Load(20_000, 2));
        bench.Table.At(0).Receipt.Open(0, 10_000);
        bench.Table.At(0).Receipt.Observe(80_000, 0);
        bench.Run("""
                  now | power   | fire     || A               | B
            ----------+---------+----------++-----------------+----------------
               81_000 |  60_000 | Inactive || on NotDropping  | on NotNeeded
               83_000 | 140_000 |          || on NotDropping  | off DemandLimit
            3_679_000 | 140_000 |          || on NotDropping  | off NoHeadroom
            3_680_000 | 140_000 |          || off DemandLimit | off NoHeadroom
            """);
    }

    [Fact]
    public void A_load_whose_allowance_is_spent_comes_back_in_spite_of_the_limit_and_has_its_rest()
    {
        Load load = new(new LoadOptions { RatedWatts = 10_000, MinimumOffMilliseconds = 300_000, MaximumShedMilliseconds = 600_000 }, null);
        LimiterBench bench = new(PlainOptions.Make(), load);
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

    // 104 kW less A's 10: the window that ends at 900 s is kept with A off from 500 s on, with 309,996,400 to spare. Less the
    // reserve for what comes back they are 13 s of A: not worth two switches, as the next window has no room for it. There A
    // fits the rest at 94 kW: 5,400,000,000 less the reserves of 270,003,600 hold 10,000 x r up to r = 512,999 ms, from 388 s on.
    [Fact]
    public void A_load_that_is_off_when_a_window_ends_stays_off_until_the_next_has_room()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1), LimiterBench.Load(20_000, 2));
        bench.Run("""
                  now | power   | fire     || A               | B            | phase
            ----------+---------+----------++-----------------+--------------+-----------
              499_000 | 104_000 | Inactive || on Deferred     | on Deferred  | LeaveAlone
              500_000 | 104_000 |          || off DemandLimit |              | Shed
              900_000 |  94_000 |          || off NoHeadroom  | on NotNeeded | Shed
            1_287_000 |  94_000 |          || off NoHeadroom  | on NotNeeded | Shed
            1_288_000 |  94_000 |          || on Restored     | on NotNeeded | LeaveAlone
            1_800_000 | 104_000 |          || on Deferred     | on Deferred  | LeaveAlone
            """);
    }

    // The same, but from 889 s on the building draws 30 kW less: A is back for the last seconds, as it may stay.
    [Fact]
    public void A_load_comes_back_for_the_last_seconds_where_it_may_stay_in_the_next_window()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1), LimiterBench.Load(20_000, 2));
        bench.Run("""
                now | power   | fire     || A               | phase
            --------+---------+----------++-----------------+-----------
            500_000 | 104_000 | Inactive || off DemandLimit | Shed
            889_000 |  94_000 |          || off NoHeadroom  | Shed
            890_000 |  64_000 |          || off NoHeadroom  | Shed
            891_000 |  64_000 |          || on Restored     | LeaveAlone
            900_000 |  74_000 |          || on NotNeeded    | LeaveAlone
            """);
    }

    // Of tier 2, B wants its 20 kW back at 600 s. The 20 kW of room that the rest of the window has until then would hold A's 10
    // of tier 1 at once, but not both: A waits, and is back when B has what it needs.
    [Fact]
    public void Room_that_a_higher_tier_will_take_is_not_given_to_a_lower_one()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1), LimiterBench.Load(20_000, 2, 0, 600_000));
        bench.Run("""
                now | power   | fire     || A               | B
            --------+---------+----------++-----------------+----------------
                  0 | 140_000 | Inactive || off DemandLimit | off DemandLimit
              3_000 |  93_000 |          || off NoHeadroom  | off MinimumOff
            599_000 |  93_000 |          || off NoHeadroom  | off MinimumOff
            600_000 |  93_000 |          || off NoHeadroom  | on Restored
            605_000 | 113_000 |          ||                 | on NotNeeded
            """);
    }
}
