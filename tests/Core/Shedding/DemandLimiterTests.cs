using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Demand;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

public class DemandLimiterTests
{
    [Fact]
    public void With_room_in_the_window_nothing_is_shed() => Two().Run("""
            now | power  | fire     || A            | B            | phase
        --------+--------+----------++--------------+--------------+-----------
              0 | 80_000 | Inactive || on NotNeeded | on NotNeeded | LeaveAlone
        899_000 | 80_000 |          || on NotNeeded | on NotNeeded | LeaveAlone
        """);

    // 104 kW until the end exceed the limit by 3,600,000,000 W ms, and 90,003,600 of reserve. The risk is 520 W, and half of it
    // counts for A, since B weighs twice as much: A, 10 kW, waits while 9,500 (r - 1,000), what it takes from the next scan on, is
    // more than 3,690,003,600 + 260 r, that is for a rest r of more than 400,379 ms.
    [Fact]
    public void A_load_is_shed_at_the_last_moment_at_which_it_still_keeps_the_window() => Two().Run("""
            now | power   | fire     || A               | B            | phase
        --------+---------+----------++-----------------+--------------+-----------
              0 | 104_000 | Inactive || on Deferred     | on Deferred  | LeaveAlone
        499_000 |         |          || on Deferred     | on Deferred  | LeaveAlone
        500_000 |         |          || off DemandLimit |              | Shed
        501_000 |  94_000 |          || off NoHeadroom  | on NotNeeded | Shed
        """);

    // At the limit only the reserve is required. In the last seconds that is the 2 kW by which the import may grow, and not all
    // of A or B; two seconds before the end nothing can be gained any more.
    [Fact]
    public void A_window_that_ends_just_inside_the_limit_costs_no_shed() => Two().Run("""
            now | power   | fire     || A            | B            | phase
        --------+---------+----------++--------------+--------------+-----------
              0 | 100_000 | Inactive || on Deferred  | on Deferred  | LeaveAlone
        890_000 | 100_000 |          || on Deferred  | on Deferred  | LeaveAlone
        895_000 | 100_000 |          || on Deferred  | on Deferred  | LeaveAlone
        899_000 | 100_000 |          || on NotNeeded | on NotNeeded | LeaveAlone
        """);

    // Required at 0: 40,000 and a thousandth of the limit, 40,100 W. A takes 10,000 and B 20,000; the rest of 10,100 is less
    // than 0.95 of C's 40,000, and with the risk of 700 less than all that is left.
    [Fact]
    public void Several_loads_are_shed_in_one_scan_and_the_next_that_can_wait_waits()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 1), LimiterBench.Load(20_000, 2), LimiterBench.Load(40_000, 3));
        bench.Run("""
            now | power   | fire     || A               | B               | C           | phase | forecast
            ----+---------+----------++-----------------+-----------------+-------------+-------+---------
              0 | 140_000 | Inactive || off DemandLimit | off DemandLimit | on Deferred | Shed  | 110_000
            """);
    }

    [Fact]
    public void Priority_orders_the_sheds_and_the_order_of_the_site_breaks_ties()
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(10_000, 2), LimiterBench.Load(10_000, 1), LimiterBench.Load(10_000, 1));
        bench.Run("""
            now | power   | fire     || A           | B               | C
            ----+---------+----------++-------------+-----------------+------------
              0 | 110_000 | Inactive || on Deferred | off DemandLimit | on Deferred
            """);
    }

    [Fact]
    public void A_load_inside_its_minimum_on_time_is_passed_over_and_the_next_stands_in() => Two(minimumOnOfA: 60_000).Run("""
           now | power   | fire     || A               | B
        -------+---------+----------++-----------------+----------------
             0 | 140_000 | Inactive || on MinimumOn    | off DemandLimit
        59_000 |         |          || on MinimumOn    | off NoHeadroom
        60_000 |         |          || off DemandLimit | off NoHeadroom
        """);

    // B, shed last, comes back first; A waits for the stagger time of 5 s.
    [Fact]
    public void Loads_come_back_in_reverse_order_one_per_stagger_time() => Two(minimumOff: 300_000).Run("""
            now | power   | fire     || A               | B               | phase
        --------+---------+----------++-----------------+-----------------+-----------
              0 | 140_000 | Inactive || off DemandLimit | off DemandLimit | Shed
        299_000 |  60_000 |          || off MinimumOff  | off MinimumOff  | Shed
        300_000 |         |          || off MinimumOff  | on Restored     | Shed
        304_000 |         |          || off MinimumOff  | on NotNeeded    | Shed
        305_000 |         |          || on Restored     | on NotNeeded    | LeaveAlone
        """);

    [Fact]
    public void Without_room_for_its_run_a_load_stays_off() => Two(minimumOnOfA: 0).Run("""
            now | power   | fire     || A               | B
        --------+---------+----------++-----------------+----------------
              0 | 140_000 | Inactive || off DemandLimit | off DemandLimit
          1_000 | 110_000 |          || off NoHeadroom  | off NoHeadroom
        899_000 | 110_000 |          || off NoHeadroom  | off NoHeadroom
        """);

    // 30 kW for 900,000 ms are 27,000,000,000; at 80 kW the window has room for 17,729,996,400, 590,999 ms of it.
    [Theory]
    [InlineData(0, "on NotRunning", "LeaveAlone")]
    [InlineData(590_999, "on NotRunning", "LeaveAlone")]
    [InlineData(591_000, "off StartBlocked", "BlockStarts")]
    [InlineData(86_400_000, "off StartBlocked", "BlockStarts")]
    public void An_idle_load_may_start_where_the_window_has_room_for_its_minimum_on_time(int minimumOn, string state, string phase)
    {
        SettableMeter idle = new();
        idle.Set(0, Quality.Good);
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(30_000, 1, minimumOn, 0, idle));
        bench.Run($"""
            now | power  | fire     || A       | phase
              0 | 80_000 | Inactive || {state} | {phase}
            """);
    }

    // 10 s before its end the window has room for any load, but a minimum on time of 600 s reaches into the next window,
    // which 20 kW on top of 95 kW would break and on top of 60 kW would not.
    [Theory]
    [InlineData("95_000", "off NoHeadroom")]
    [InlineData("60_000", "on Restored")]
    public void A_load_is_not_restored_into_a_window_that_it_would_break(string power, string state)
    {
        LimiterBench bench = new(PlainOptions.Make(), LimiterBench.Load(20_000, 1, 600_000, 290_000));
        bench.Run($"""
                now | power   | fire     || A
            --------+---------+----------++----------------
            599_000 | 120_000 | Inactive || on MinimumOn
            600_000 | 120_000 |          || off DemandLimit
            800_000 |  10_000 |          || off MinimumOff
            889_000 | {power} |          || off MinimumOff
            890_000 | {power} |          || {state}
            """);
    }

    [Fact]
    public void An_unknown_meter_sheds_after_the_grace_as_minimum_times_allow_and_is_decided_anew_when_known() =>
        Two(minimumOnOfA: 90_000).Run("""
                now | power  | fire     || A              | B                | phase
             -------+--------+----------++----------------+------------------+-----------
                  0 |    -   | Inactive || on None        | on None          | LeaveAlone
             59_000 |    -   |          || on None        | on None          | LeaveAlone
             60_000 |    -   |          || on MinimumOn   | off MeterUnknown | Fallback
             70_000 | 60_000 |          || on MinimumOn   | on NotNeeded     | LeaveAlone
             90_000 |    -   |          || on MinimumOn   | on NotNeeded     | LeaveAlone
            130_000 |    -   |          || off MeterUnknown | off MeterUnknown | Fallback
            """);

    [Fact]
    public void An_unknown_meter_may_leave_every_load_as_it_is() => Two(fallback: MeterFallback.Hold).Run("""
            now | power   | fire     || A               | B               | phase
        --------+---------+----------++-----------------+-----------------+---------
              0 | 110_000 | Inactive || off DemandLimit | on Deferred     | Shed
         59_000 |    -    |          || off DemandLimit | on Deferred     | Shed
        500_000 |    -    |          || off DemandLimit | on Deferred     | Fallback
        """);

    [Fact]
    public void An_unknown_meter_may_release_the_loads_one_per_stagger_time() => Two(fallback: MeterFallback.Release).Run("""
           now | power   | fire     || A                  | B                  | phase
        -------+---------+----------++--------------------+--------------------+---------
             0 | 140_000 | Inactive || off DemandLimit    | off DemandLimit    | Shed
        59_000 |    -    |          || off DemandLimit    | off DemandLimit    | Shed
        60_000 |    -    |          || off DemandLimit    | on FallbackRelease | Fallback
        64_000 |    -    |          || off DemandLimit    | on FallbackRelease | Fallback
        65_000 |    -    |          || on FallbackRelease | on FallbackRelease | Fallback
        """);

    private static LimiterBench Two(int minimumOnOfA = 0, int minimumOff = 0, MeterFallback fallback = MeterFallback.Shed) => new(
        PlainOptions.Make(fallback: fallback),
        LimiterBench.Load(10_000, 1, minimumOnOfA, minimumOff),
        LimiterBench.Load(20_000, 2, 0, minimumOff));
}
