using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A planner that keeps the loads' times, on windows that a person can add up.</summary>
public class DemandPlanTests
{
    // Around the windows that ask for something: the load runs, and nothing is asked.
    private static readonly double[]?[] Quiet = [.. Series.Rows(4, 30, 20, 0)];

    private static readonly double[]?[] Alone = [.. Series.Rows(4, 30, 20)];

    // 20 kW have to be off for a minute of the window, and for five.
    private static readonly double[] Minute = [40 + (20.0 / 15), 20, 0];
    private static readonly double[] Five = [40 + (100.0 / 15), 20, 0];

    [Fact]
    public void Under_the_limit_nothing_is_planned()
    {
        PlanResult plan = Games.Plan(Games.Of(Games.Map(900, minimumSeconds: 600), Quiet), 60_000);
        Assert.Equal((0, 0, 0), (plan.ProvenWattHours, plan.WeightedUnservedWattHours, plan.BrokenWindowCount));
        Assert.Empty(plan.Runs!);
    }

    [Fact]
    public void A_need_of_a_minute_costs_the_minimum_off_time()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Minute, .. Quiet]);
        Assert.Equal(20_000 / 60.0, Games.Bound(game, 60_000).WeightedUnservedWattHours, 1);
        PlanResult plan = Expect(game, 20_000 / 6.0);
        Assert.Equal(600_000, Length(Assert.Single(plan.Runs!)), 2.0);
    }

    [Fact]
    public void Without_times_the_plan_is_the_bound()
    {
        ControlGame game = Games.Of(Games.Map(900), [.. Quiet, Minute, .. Quiet]);
        PlanResult plan = Games.Plan(game, 60_000);
        double bound = Games.Bound(game, 60_000).WeightedUnservedWattHours;
        Assert.Equal((bound, bound), (plan.ProvenWattHours, plan.WeightedUnservedWattHours!.Value));
    }

    [Fact]
    public void A_load_of_lower_weight_is_left_on_where_its_minimum_off_time_costs_more()
    {
        // A minute of the second load, which weighs three times as much, or ten of the first.
        ControlGame game = Games.Of(
            Games.Map(900, minimumSeconds: 600), [.. Series.Rows(4, 10, 20, 20), [20 + (20.0 / 15), 20, 20], .. Series.Rows(4, 10, 20, 20)]);
        PlanResult plan = Expect(game, 3 * 20_000 / 60.0);
        Assert.Equal(1, Assert.Single(plan.Runs!).Load);
        Assert.Equal(60_000, Length(plan.Runs![0]), 5.0);

        // Of four minutes the first load's ten are the cheaper: 10 against 12.
        ControlGame longer = Games.Of(
            Games.Map(900, minimumSeconds: 600), [.. Series.Rows(4, 10, 20, 20), [20 + (80.0 / 15), 20, 20], .. Series.Rows(4, 10, 20, 20)]);
        Assert.Equal(0, Expect(longer, 20_000 / 6.0).Runs!.Single().Load);
    }

    [Fact]
    public void One_shed_over_the_end_of_a_window_serves_two()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Five, Five, .. Quiet]);
        PlanRun run = Assert.Single(Expect(game, 20_000 / 6.0).Runs!);
        long boundary = game.Windows[5].StartUtcMilliseconds;
        Assert.Equal((-300_000.0, 300_000.0), (run.StartMilliseconds - boundary, run.EndMilliseconds - boundary));

        // With a window between them it is two, each as long as it must be.
        ControlGame apart = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Five, [30, 20, 0], Five, .. Quiet]);
        Assert.Equal(2, Expect(apart, 2 * 20_000 / 6.0).Runs!.Count);
    }

    [Fact]
    public void The_minimum_off_time_counts_in_the_window_between_two_that_ask()
    {
        ControlGame game = Games.Of(Map("\"minimumOffSeconds\": 600"), [.. Alone, Five[..2], [30, 20], Five[..2], .. Alone]);
        Assert.Equal(2, Expect(game, 2 * 20_000 / 6.0).Runs!.Count);

        // Of a minute each, one shed from the first to the last is the shorter: 17 minutes and not 20.
        ControlGame minutes = Games.Of(Map("\"minimumOffSeconds\": 600"), [.. Alone, Minute[..2], [30, 20], Minute[..2], .. Alone]);
        Assert.Single(Expect(minutes, 17 * 20_000 / 60.0).Runs!);
    }

    [Fact]
    public void What_a_load_does_not_want_while_its_time_runs_out_costs_nothing()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Five, .. Series.Rows(4, 30, 0, 0)]);
        Expect(game, 20_000 / 12.0);
    }

    [Fact]
    public void Two_sheds_have_the_minimum_on_time_between_them()
    {
        // 12 minutes off, 18 to wait: between sheds of 10 minutes 10 more pass, so that the windows' ends are too near.
        double[] twelve = [40 + (240.0 / 15), 20, 0];
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, twelve, [30, 20, 0], twelve, .. Quiet]);
        IReadOnlyList<PlanRun> runs = Expect(game, 2 * 20_000 * 12 / 60.0).Runs!;
        Assert.True(runs[1].StartMilliseconds - runs[0].EndMilliseconds >= 600_000);

        // Without the window between them there is no room to come back.
        ControlGame near = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, twelve, twelve, .. Quiet]);
        Assert.Single(Expect(near, 2 * 20_000 * 12 / 60.0).Runs!);
    }

    [Fact]
    public void A_shed_is_no_longer_than_it_may_be_and_the_window_breaks()
    {
        // Off in two whole windows, 20 minutes at a time, and 5 on in between: 25 minutes of 30.
        ControlGame game = Games.Of(
            Map("\"minimumOnSeconds\": 300, \"minimumOffSeconds\": 300, \"maximumShedSeconds\": 1200"), [.. Alone, [60, 20], [60, 20], .. Alone]);
        PlanResult plan = Games.Plan(game, 60_000);
        Assert.Equal(20_000 * 25 / 60.0, plan.WeightedUnservedWattHours!.Value, 5.0);
        Assert.InRange(plan.ProvenWattHours, 20_000 * 24.9 / 60, 20_000 * 25.01 / 60);
        Assert.InRange(plan.BrokenWindowCount, 1, 2);
        Assert.All(plan.Runs!, r => Assert.InRange(Length(r), 300_000, 1_200_002));
    }

    [Fact]
    public void On_one_day_a_load_is_off_no_longer_than_it_may_be()
    {
        ControlGame game = Games.Of(
            Map("\"minimumOffSeconds\": 300, \"maximumShedPerDaySeconds\": 600"), [.. Alone, Five[..2], .. Alone, Five[..2], .. Alone, Five[..2], .. Alone]);
        PlanResult plan = Games.Plan(game, 60_000);
        Assert.Equal(20_000 * 10 / 60.0, plan.WeightedUnservedWattHours!.Value, 1.0);
        Assert.Equal(1, plan.BrokenWindowCount);
    }

    [Fact]
    public void Where_a_load_may_start_once_an_hour_it_stays_off_from_one_window_to_the_next()
    {
        // Five minutes in each of two windows, and the fifteen between them.
        ControlGame game = Games.Of(
            Map("\"minimumOffSeconds\": 300, \"maximumStartsPerHour\": 1"), [.. Alone, Five[..2], [30, 20], Five[..2], .. Alone]);
        PlanResult plan = Games.Plan(game, 60_000);
        Assert.Single(plan.Runs!);
        Assert.Equal(20_000 * 25 / 60.0, plan.WeightedUnservedWattHours!.Value, 1.0);

        // Where in its window a start lies the proof leaves open, so that it is content with the two sheds themselves.
        Assert.InRange(plan.ProvenWattHours, (20_000 * 10 / 60.0) - 1, (20_000 * 25 / 60.0) + 1);
        ControlGame free = Games.Of(Map("\"minimumOffSeconds\": 300"), [.. Alone, Five[..2], [30, 20], Five[..2], .. Alone]);
        Assert.Equal(2, Expect(free, 20_000 * 10 / 60.0).Runs!.Count);
    }

    [Fact]
    public void What_lies_further_ahead_than_the_planner_looks_may_break_and_is_told()
    {
        // Ten hours on between two sheds, and eight from one window that asks to the other.
        ControlGame game = Games.Of(
            Map("\"minimumOnSeconds\": 36000, \"minimumOffSeconds\": 300, \"maximumStartsPerHour\": 2"),
            [.. Alone, Five[..2], .. Series.Rows(32, 30, 20), Five[..2], .. Alone]);
        PlanResult plan = Games.Plan(game, 60_000);
        Assert.Equal(1, plan.BrokenWindowCount);
        Assert.Equal(20_000 * 5 / 60.0, plan.WeightedUnservedWattHours!.Value, 1.0);
    }

    [Fact]
    public void In_a_gap_of_the_data_minimum_times_run_out_for_nothing()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Five, .. Series.Gap(1), .. Quiet]);
        Expect(game, 20_000 / 12.0);
    }

    [Fact]
    public void A_window_that_nothing_keeps_asks_for_all_of_it_and_is_not_held_against_the_plan()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, [64, 20, 0], .. Quiet]);
        Expect(game, 20_000 / 4.0);
    }

    [Fact]
    public void The_bench_sets_controllers_beside_the_plan_where_it_is_asked_to()
    {
        ControlGame game = Games.Of(Games.Map(900, minimumSeconds: 600), [.. Quiet, Minute, .. Quiet, .. Quiet]);
        ControlBenchReport report = ControlBench.Run(game, [60_000, 90_000], true, null, TestContext.Current.CancellationToken).Report;
        ControlLimitReport limit = report.Limits[0];
        Assert.Equal((10.0, 10.0), (limit.Plan!.ProvenOverBound!.Value, limit.Plan.PlanOverBound!.Value));
        ControllerReport firmware = limit.Controllers.Single(c => c.Controller == ControllerNames.Firmware);
        Assert.Equal(
            firmware.WeightedUnservedWattHours / limit.Plan.WeightedUnservedWattHours!.Value, firmware.WeightedUnservedOverPlan!.Value, 0.001);
        Assert.True(firmware.WeightedUnservedOverPlan >= 1);

        // One load goes and comes once.
        Assert.Equal(Math.Round(2.0 / game.Loads.Count / game.Span.Days, 2), limit.Plan.SwitchesPerLoadDay);
        Assert.Null(report.Limits[1].Plan!.PlanOverBound);
        Assert.Equal(firmware.WeightedUnservedOverPlan, report.Overall.Single(o => o.Controller == ControllerNames.Firmware).WeightedUnservedOverPlan);
    }

    // What is proven is found, and it is what a person adds up.
    private static PlanResult Expect(ControlGame game, double weightedWattHours)
    {
        PlanResult plan = Games.Plan(game, 60_000);
        Assert.Equal(weightedWattHours, plan.ProvenWattHours, 1.0);
        Assert.Equal(weightedWattHours, plan.WeightedUnservedWattHours!.Value, 1.0);
        Assert.Equal(0, plan.BrokenWindowCount);
        return plan;
    }

    private static double Length(PlanRun run) => run.EndMilliseconds - run.StartMilliseconds;

    private static ReplayMap Map(string times) => ReplayMap.Parse("test.map.json", string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "utcOffsetMinutes": 480,
          "base": [ { "column": "base" } ],
          "loads": [ { "id": "load", "column": "load", "ratedWatts": 40000, "shedPriority": 1, {{times}} } ]
        }
        """));
}
