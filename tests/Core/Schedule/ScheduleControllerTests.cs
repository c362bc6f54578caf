using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>Loads out of hours: no shed, and back as sheds come back.</summary>
public class ScheduleControllerTests
{
    [Fact]
    public void Out_of_hours_loads_are_off_and_in_the_morning_they_come_one_by_one_the_highest_tier_first() => new ScheduleBench(
        ScheduleBench.Load(10_000, 1), ScheduleBench.Load(20_000, 3), ScheduleBench.Load(5_000, 2)).Run("""
              now | base   | hours || A                 | B            | C                 | Acurtailed | phase
        ----------+--------+-------++-------------------+--------------+-------------------+------------+-----------
                0 | 20_000 | yes   || on NotNeeded      | on NotNeeded | on NotNeeded      | no         | LeaveAlone
           60_000 |        | no    || off Schedule      | off Schedule | off Schedule      | no         | LeaveAlone
        7_200_000 |        | no    || off Schedule      | off Schedule | off Schedule      | no         | LeaveAlone
        7_201_000 |        | yes   || off ScheduleStart | on Restored  | off ScheduleStart | yes        | Shed
        7_205_000 |        |       || off ScheduleStart | on NotNeeded | off ScheduleStart | yes        | Shed
        7_206_000 |        |       || off ScheduleStart | on NotNeeded | on Restored       | yes        | Shed
        7_211_000 |        |       || on Restored       | on NotNeeded | on NotNeeded      | no         | LeaveAlone
        """);

    // Everything at once would be 140 kW: the window has room for the higher tier, and the lower one waits for the next.
    [Fact]
    public void A_morning_in_which_all_do_not_fit_keeps_its_window()
    {
        ScheduleBench bench = new(ScheduleBench.Load(40_000, 1, 300_000), ScheduleBench.Load(50_000, 2, 300_000));
        bench.Run("""
                now | base   | hours || A                 | B
            --------+--------+-------++-------------------+-------------
                  0 | 50_000 | no    || on MinimumOn      | on MinimumOn
            900_000 |        |       || off Schedule      | off Schedule
            901_000 |        | yes   || off NoHeadroom    |
            """);
        while (bench.Now < 6 * 900_000)
        {
            bench.Scan(50_000, true);
        }

        Assert.InRange(bench.WorstWindowWatts, 60_000, 100_000);
    }

    // A, minimum on 300 s, was switched on at 0 by the start of the controller; minimum off 600 s holds in the morning.
    [Fact]
    public void Minimum_times_hold_for_schedules_too() => new ScheduleBench(ScheduleBench.Load(10_000, 1, 300_000, 600_000)).Run("""
            now | base   | hours || A
        --------+--------+-------++----------------
              0 | 20_000 | no    || on MinimumOn
        299_000 |        |       || on MinimumOn
        300_000 |        |       || off Schedule
        400_000 |        | yes   || off MinimumOff
        899_000 |        |       || off MinimumOff
        900_000 |        |       || on Restored
        """);

    // Back before the relay has opened: nothing was off, so nothing has to wait for a turn.
    [Fact]
    public void A_request_that_was_not_done_yet_is_taken_back() => new ScheduleBench(ScheduleBench.Load(10_000, 1, 300_000)).Run("""
            now | base   | hours || A
        --------+--------+-------++-------------
              0 | 20_000 | no    || on MinimumOn
         60_000 |        | yes   || on MinimumOn
        300_000 |        |       || on NotNeeded
        """);

    // Five minutes at a time and six a day: two hours out of hours cost nothing of it, and a load that is off by schedule is not
    // connected by an allowance that is spent. The wait for room does count, from 7,201 s on.
    [Fact]
    public void Hours_off_by_schedule_cost_no_allowance_and_an_allowance_connects_nothing_out_of_hours()
    {
        LoadOptions options = ScheduleBench.Load(60_000, 1);
        options.MaximumShedMilliseconds = 300_000;
        options.MaximumShedPerDayMilliseconds = 360_000;
        new ScheduleBench(options).Run("""
                  now | base   | hours || A
            ----------+--------+-------++------------------
                    0 | 20_000 | no    || off Schedule
            7_200_000 | 90_000 |       || off Schedule
            7_201_000 |        | yes   || off NoHeadroom
            7_500_000 |        |       || off NoHeadroom
            7_501_000 |        |       || on AllowanceSpent
            7_600_000 |        | no    || off Schedule
            9_000_000 |        |       || off Schedule
            """);
    }

    [Fact]
    public void Fire_and_an_override_connect_a_load_out_of_hours_and_it_goes_off_again_after_them() => new ScheduleBench(
        ScheduleBench.Load(10_000, 1), ScheduleBench.Load(20_000, 2)).Run("""
            now | base   | hours | fire     | over || A            | B
        --------+--------+-------+----------+------++--------------+-------------
              0 | 20_000 | no    | Inactive | Auto || off Schedule | off Schedule
          1_000 |        |       | Active   |      || on FireAlarm | on FireAlarm
          2_000 |        |       | Unknown  |      || on FireAlarm | on FireAlarm
          3_000 |        |       | Inactive |      || off Schedule | off Schedule
          4_000 |        |       |          | On   || on OverrideOn | off Schedule
         99_000 |        |       |          | On   || on OverrideOn | off Schedule
        100_000 |        |       |          | Auto || off Schedule | off Schedule
        101_000 |        | yes   |          | Off  || off OverrideOff | on Restored
        105_000 |        |       |          | Auto || off OverrideOff | on NotNeeded
        106_000 |        |       |          |      || on Restored  | on NotNeeded
        """);

    // The limiter had shed A for the window when its hours ended: it is the schedule's then, and in the morning nobody's shed.
    [Fact]
    public void What_the_limiter_had_shed_is_the_schedules_when_hours_end() => new ScheduleBench(ScheduleBench.Load(30_000, 1)).Run("""
              now | base    | hours || A               | Acurtailed | phase
        ----------+---------+-------++-----------------+------------+-----------
                0 | 110_000 | yes   || off DemandLimit | yes        | Shed
           60_000 | 110_000 | no    || off Schedule    | no         | LeaveAlone
        1_800_000 |  20_000 |       || off Schedule    | no         | LeaveAlone
        1_801_000 |         | yes   || on Restored     | no         | LeaveAlone
        """);

    // Without a meter a load is not switched on by hope; what the fallback says of sheds it says of these.
    [Theory]
    [InlineData(MeterFallback.Shed, "off MeterUnknown")]
    [InlineData(MeterFallback.Hold, "off ScheduleStart")]
    [InlineData(MeterFallback.Release, "on FallbackRelease")]
    public void Without_a_meter_the_fallback_decides(MeterFallback fallback, string state) =>
        new ScheduleBench(fallback, ScheduleBench.Load(10_000, 1)).Run($"""
                now | base   | hours || A
            --------+--------+-------++--------------
                  0 | 20_000 | no    || off Schedule
             10_000 | -      | yes   || off ScheduleStart
            200_000 |        |       || {state}
            """);

    // Random buildings that come and go: no window that the limiter could keep is broken by hours that begin, and out of hours every
    // relay is open once its minimum on time is over.
    [Fact]
    public void Hours_that_begin_break_no_window() =>
        Gen.Select(Gen.Select(Gen.Int[1_000, 60_000], Gen.Int[1, 4]).Array[1, 6], Gen.Int[5_000, 60_000], Gen.Int[0, int.MaxValue]).Sample((loads, baseWatts, seed) =>
        {
            Random random = new(seed);
            ScheduleBench bench = new([.. loads.Select(load => ScheduleBench.Load(load.Item1, load.Item2, 60_000, 60_000))]);
            bool isOccupied = false;
            long nextChange = 300_000;
            long changed = 0;
            for (int second = 0; second < 7_200; second++)
            {
                if (bench.Now >= nextChange)
                {
                    isOccupied = !isOccupied;
                    changed = bench.Now;
                    nextChange += random.Next(200, 2_000) * 1_000;
                }

                bench.Scan(baseWatts, isOccupied);
                bool isSettled = !isOccupied && bench.Now - changed > 120_000;
                Assert.True(!isSettled || Enumerable.Range(0, bench.Table.Count).All(i => bench.Table.At(i).IsShed));
            }

            Assert.True(bench.WorstWindowWatts <= 100_000, $"{bench.WorstWindowWatts} W");
        }, iter: 60);
}
