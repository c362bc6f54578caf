using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class DeferTests
{
    private static readonly TariffRate[] Dear = [TariffRate.Sharp, TariffRate.Peak];

    // A winter day: sharp 16 to 19, peak 19 to 21 and 7 to 9. The night has all that the chargers need.
    [Fact]
    public void What_can_wait_is_off_while_energy_is_dear_and_back_when_it_is_not() => new DeferBench(
        "2026-01-14 15:00", 0, (DeferBench.Avoid(240, 6, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc || A
        2026-01-14 15:59:50 | 10_000 | ok  || on NotNeeded
        2026-01-14 16:00:00 |        |     || off Tariff
        2026-01-14 20:59:50 |        |     || off Tariff
        2026-01-14 21:00:00 |        |     || on Restored
        2026-01-15 06:59:50 |        |     || on NotNeeded
        2026-01-15 07:00:00 |        |     || off Tariff
        2026-01-15 09:00:00 |        |     || on Restored
        """);

    // Ready by 20:00 with 210 minutes from 14:00 on: 120 of them are flat or cheap. What is missing is taken from the peak, not from
    // the sharp hours before it; it is a little more than the 90 minutes left, since nothing is given away to the last minute.
    [Fact]
    public void Minutes_that_cannot_be_cheap_are_taken_where_they_are_least_dear() => new DeferBench(
        "2026-01-14 14:00", 0, (DeferBench.Avoid(170, 20, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc || A
        2026-01-14 15:59:50 | 10_000 | ok  || on NotNeeded
        2026-01-14 16:00:00 |        |     || off Tariff
        2026-01-14 18:59:50 |        |     || off Tariff
        2026-01-14 19:00:00 |        |     || on Restored
        2026-01-14 19:49:50 |        |     || on NotNeeded
        2026-01-14 19:52:00 |        |     || off Tariff
        2026-01-14 20:59:50 |        |     || off Tariff
        2026-01-14 21:00:00 |        |     || on Restored
        """);

    [Fact]
    public void Without_the_time_nothing_is_put_off() => new DeferBench(
        "2026-01-14 16:30", 0, (DeferBench.Avoid(0, 6, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc  || A
        2026-01-14 16:31:00 | 10_000 | none || on NotNeeded
        2026-01-14 16:32:00 |        | ok   || off Tariff
        2026-01-14 16:33:00 |        | none || on NotNeeded
        2026-01-14 16:34:00 |        | ok   || off Tariff
        """);

    // The base leaves room for one of the two; the one of the higher tier comes first.
    [Fact]
    public void What_comes_back_is_let_in_by_the_forecast() => new DeferBench(
        "2026-01-14 20:30",
        0,
        (DeferBench.Avoid(0, 6, Dear), DeferBench.Load(20_000, shedPriority: 1)),
        (DeferBench.Avoid(0, 6, Dear), DeferBench.Load(20_000, shedPriority: 2))).Run("""
        local               | base   | utc || A              | B
        2026-01-14 20:31:00 | 60_000 | ok  || off Tariff     | off Tariff
        2026-01-14 20:59:50 | 75_000 |     || off Tariff     | off Tariff
        2026-01-14 21:00:00 |        |     || off Tariff     | on Restored
        2026-01-14 21:05:00 |        |     || off NoHeadroom |
        2026-01-14 21:20:00 | 40_000 |     || on NotNeeded   | on NotNeeded
        """);

    [Fact]
    public void Controllers_come_back_at_the_places_that_their_names_give_them()
    {
        DeferBench bench = new("2026-01-14 20:59", 1_800, (DeferBench.Avoid(0, 6, Dear), DeferBench.Load(20_000)));
        while (bench.Table.At(0).IsShed || bench.Now < 60_000)
        {
            bench.Scan();
        }

        Assert.InRange(bench.ShareMilliseconds, 1, 1_800_000);
        Assert.InRange(bench.Now, 50_000 + bench.ShareMilliseconds, 70_000 + bench.ShareMilliseconds);
    }

    [Fact]
    public void A_load_waits_no_longer_than_it_may_and_not_again_in_the_same_hours()
    {
        DeferOptions options = DeferBench.Avoid(0, 6, Dear);
        options.MaximumMilliseconds = 3_600_000;
        new DeferBench("2026-01-14 15:59", 0, (options, DeferBench.Load(20_000))).Run("""
            local               | base   | utc || A
            2026-01-14 16:00:00 | 10_000 | ok  || off Tariff
            2026-01-14 16:59:50 |        |     || off Tariff
            2026-01-14 17:00:00 |        |     || on Restored
            2026-01-14 20:59:50 |        |     || on NotNeeded
            2026-01-15 07:00:00 |        |     || off Tariff
            """);
    }

    [Fact]
    public void A_compressor_is_put_off_only_when_it_has_run_and_back_when_it_has_rested() => new DeferBench(
        "2026-01-14 15:58", 0, (DeferBench.Avoid(0, 6, Dear), DeferBench.Load(20_000, 1, 300, 600))).Run("""
        local               | base   | utc || A
        2026-01-14 16:00:00 | 10_000 | ok  || on MinimumOn
        2026-01-14 16:04:00 |        |     || off Tariff
        2026-01-14 16:04:10 |        | none || off MinimumOff
        2026-01-14 16:14:00 |        | none || on MinimumOn
        """);

    // Hours from 8 to 20 o'clock begin within the morning peak: until it is over the load is off by plan, no shed, and back by the tariff.
    [Fact]
    public void Hours_go_first_and_within_them_a_load_waits_for_cheaper_rates() => DeferBench.WithHours(
        "2026-01-14 06:30", 8, 20, (DeferBench.Avoid(60, 20, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc || A
        2026-01-14 06:31:00 | 10_000 | ok  || off Schedule
        2026-01-14 07:30:00 |        |     || off Schedule
        2026-01-14 08:00:00 |        |     || off Tariff
        2026-01-14 08:59:50 |        |     || off Tariff
        2026-01-14 09:00:00 |        |     || on Restored
        2026-01-14 15:59:50 |        |     || on NotNeeded
        2026-01-14 16:00:00 |        |     || off Tariff
        2026-01-14 19:59:50 |        |     || off Tariff
        2026-01-14 20:00:00 |        |     || off Schedule
        2026-01-15 07:59:50 |        |     || off Schedule
        2026-01-15 08:00:00 |        |     || off Tariff
        2026-01-15 09:00:00 |        |     || on Restored
        """);

    // The night is cheap and outside the hours, which are over at 18: the two hours that it needs by 6 o'clock are these or none.
    [Fact]
    public void Minutes_out_of_its_hours_are_none_that_a_load_can_wait_for() => DeferBench.WithHours(
        "2026-01-14 15:00", 15, 18, (DeferBench.Avoid(120, 6, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc || A
        2026-01-14 15:59:50 | 10_000 | ok  || on NotNeeded
        2026-01-14 16:00:00 |        |     || on NotNeeded
        2026-01-14 16:59:50 |        |     || on NotNeeded
        2026-01-14 17:01:00 |        |     || off Tariff
        2026-01-14 18:00:00 |        |     || off Schedule
        2026-01-14 21:00:00 |        |     || off Schedule
        """);

    // Begun within the peak with no cheap minute to wait for: the limiter lets it in as any load whose hours begin.
    [Fact]
    public void Hours_that_begin_with_nothing_to_wait_for_begin_as_ever() => DeferBench.WithHours(
        "2026-01-14 15:30", 17, 19, (DeferBench.Avoid(90, 6, Dear), DeferBench.Load(20_000))).Run("""
        local               | base   | utc || A
        2026-01-14 16:59:50 | 10_000 | ok  || off Schedule
        2026-01-14 17:00:00 |        |     || on Restored
        2026-01-14 18:29:00 |        |     || on NotNeeded
        2026-01-14 18:31:00 |        |     || off Tariff
        2026-01-14 19:00:00 |        |     || off Schedule
        """);

    // An hour of sharp rate takes nothing from the 30 minutes that the load may be shed.
    [Fact]
    public void What_is_put_off_is_not_shed()
    {
        LoadOptions options = DeferBench.Load(20_000);
        options.MaximumShedMilliseconds = 1_800_000;
        options.MaximumShedPerDayMilliseconds = 1_800_000;
        new DeferBench("2026-01-14 15:59", 0, (DeferBench.Avoid(0, 6, Dear), options)).Run("""
            local               | base   | utc || A
            2026-01-14 16:00:00 | 10_000 | ok  || off Tariff
            2026-01-14 20:59:50 |        |     || off Tariff
            2026-01-14 21:00:00 |        |     || on Restored
            2026-01-14 21:16:00 | 101_000 |     || off NoHeadroom
            2026-01-14 21:29:00 | 101_000 |     || off NoHeadroom
            2026-01-14 21:32:00 | 101_000 |     || on AllowanceSpent
            """);
    }
}
