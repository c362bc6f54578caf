using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The comparison as a whole.</summary>
public class ControlBenchTests
{
    // A day at 40 kW of base, a morning at 50 and an hour that nothing keeps.
    private static readonly double[]?[] Day =
    [
        .. Series.Rows(32, 30, 20, 5), .. Series.Rows(16, 50, 20, 5), .. Series.Rows(4, 64, 20, 5), .. Series.Rows(44, 30, 20, 5),
    ];

    [Fact]
    public void The_firmware_plays_as_it_does_in_a_replay()
    {
        ReplayMap map = Games.Map(900, reboundPermille: 300);
        ControllerReport played = Games.Play(Games.Of(map, Day), 60_000, ControllerNames.Firmware);
        ReplayRun run = new(new ReplayOptions("test.csv", "test.map.json", 60_000), map, Series.Of(map, Day));
        run.Run(null, TestContext.Current.CancellationToken);
        ReplayReport replayed = run.Report();
        Assert.Equal(replayed.Controlled.WindowCount - replayed.Controlled.WindowsKept, played.BrokenWindowCount);
        Assert.Equal(replayed.WorstOverLimitWatts, played.WorstExcessWatts);
        Assert.Equal(replayed.UnservedWattHours, played.UnservedWattHours, 0.11);
        Assert.Equal(replayed.Loads.Select(l => (l.SwitchCount, l.DisconnectedSeconds)), played.Loads.Select(l => (l.SwitchCount, l.DisconnectedSeconds)));
    }

    [Fact]
    public void Windows_that_nothing_keeps_are_no_fault_of_a_controller()
    {
        ControlLimitReport limit = Run(Games.Of(Games.Map(900), Day), 60_000).Report.Limits[0];
        Assert.Equal(4, limit.Bound.UnkeepableWindowCount);
        Assert.Equal(4 * 4_000 / 4.0, limit.Bound.UnavoidableExcessWattHours, 0.1);
        Assert.Equal((16 * 15_000 / 4.0) + (4 * 25_000 / 4.0), limit.Bound.UnservedWattHours, 0.1);
        ControllerReport none = limit.Controllers[0];
        Assert.Equal((20, 16), (none.BrokenWindowCount, none.KeepableBrokenWindowCount));
        Assert.Equal((29_000, 15_000), (none.WorstExcessWatts, none.WorstKeepableExcessWatts));
    }

    [Fact]
    public void Limits_come_in_the_order_asked_for_and_the_overall_figures_follow_from_them()
    {
        ControlBenchReport report = Run(Games.Of(Games.Map(900), Day), 70_000, 60_000, 90_000).Report;
        Assert.Equal([70_000, 60_000, 90_000], report.Limits.Select(l => l.LimitWatts));
        Assert.Equal(1, report.Days);
        Assert.True(report.IsTrueBound);
        Assert.Equal(ControllerNames.All, report.Overall.Select(o => o.Controller));
        for (int i = 0; i < ControllerNames.All.Count; i++)
        {
            ControllerReport[] rows = [.. report.Limits.Select(l => l.Controllers[i])];
            Assert.All(rows, r => Assert.Equal(ControllerNames.All[i], r.Controller));
            Assert.Equal(rows.Sum(r => r.BrokenWindowCount), report.Overall[i].BrokenWindowCount);

            // 90 kW asks for nothing: there is no ratio, and the mean is that of the other two.
            Assert.Null(rows[2].WeightedUnservedOverBound);
            double mean = (rows[0].WeightedUnservedOverBound!.Value + rows[1].WeightedUnservedOverBound!.Value) / 2;
            Assert.Equal(mean, report.Overall[i].WeightedUnservedOverBound!.Value, 0.001);
        }
    }

    [Fact]
    public void The_same_game_gives_the_same_figures()
    {
        ControlGame game = Games.Of(Games.Map(900, reboundPermille: 500), Day);
        ControlLimitReport[] twice = [Run(game, 62_000).Report.Limits[0], Run(game, 62_000).Report.Limits[0]];
        Assert.Equal(twice[0].Bound, twice[1].Bound);
        Assert.Equal(
            twice[0].Controllers.Select(c => (c.BrokenWindowCount, c.UnservedWattHours, c.SwitchesPerLoadDay)),
            twice[1].Controllers.Select(c => (c.BrokenWindowCount, c.UnservedWattHours, c.SwitchesPerLoadDay)));
    }

    [Fact]
    public void Days_cut_the_data_and_default_limits_follow_from_its_greatest_window()
    {
        ReplayMap map = Games.Map(3600);
        SampleSeries series = Series.Of(map, [.. Series.Rows(24, 40, 20, 0), .. Series.Rows(24, 140, 20, 3.456)]);
        ControlGame first = ReplayGame.Make("a", "b", map, series, 1);
        Assert.Equal((1, 96), (first.Span.Days, first.Windows.Count));
        Assert.Equal([48_000, 54_000, 57_000], first.DefaultLimitsWatts());
        ControlGame all = ReplayGame.Make("a", "b", map, series, 7);
        Assert.Equal((2, 192), (all.Span.Days, all.Windows.Count));

        // 163.456 kW.
        Assert.Equal([131_000, 147_000, 155_000], all.DefaultLimitsWatts());
    }

    [Fact]
    public void Progress_ends_at_one_and_an_early_end_is_told()
    {
        ControlGame game = Games.Of(Games.Map(900), Day);
        List<double> parts = [];
        object gate = new();
        ControlBench.Run(
            game,
            [60_000, 65_000],
            false,
            part =>
            {
                lock (gate)
                {
                    parts.Add(part);
                }
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(10, parts.Count);
        Assert.Equal(1, parts.Max(), 9);

        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => ControlBench.Run(game, [60_000], false, _ => source.Cancel(), source.Token));
    }

    [Fact]
    public void The_day_to_look_at_has_most_windows_at_risk_at_the_middle_limit()
    {
        // The data begins at 08:00: the first local day has 4 windows above 62 kW, the second 5.
        ControlGame game = Games.Of(
            Games.Map(900), [.. Series.Rows(60, 30, 20, 5), .. Series.Rows(4, 50, 20, 5), .. Series.Rows(5, 45, 20, 5), .. Series.Rows(8, 30, 20, 5)]);
        ControlDay day = ControlDay.Worst(game, Run(game, 68_000, 60_000, 62_000))!;
        Assert.Equal((new DateOnly(2026, 7, 16), 62_000), (day.Date, day.LimitWatts));
        Assert.Equal(new DateTime(2026, 7, 15, 16, 0, 0), DateTime.UnixEpoch.AddMilliseconds(day.StartUtcMilliseconds));
        Assert.Equal([13, 13, 13], new[] { day.Uncontrolled, day.Firmware, day.Best }.Select(windows => windows.Count));
        Assert.Equal([70_000.0, 70_000, 70_000, 70_000, 70_000], day.Uncontrolled.Take(5).Select(w => w.Watts));
        Assert.Contains(day.BestName, ControllerNames.All.Skip(2));
        Assert.Contains(day.Firmware, w => w.HeldOffParts[0] is > 0.3 and < 1);
    }

    [Fact]
    public void A_limit_that_the_firmware_refuses_is_refused_before_anything_runs()
    {
        InputException e = Assert.Throws<InputException>(() => Run(Games.Of(Games.Map(900), Day), 60_000, 0));
        Assert.Equal("test.map.json", e.File);
    }

    [Fact]
    public void In_the_office_each_controller_has_its_own_building_and_the_bound_says_that_it_is_none()
    {
        Assert.Equal([240_000, 250_000, 260_000], OfficeGame.DefaultLimitsWatts);
        ControlGame game = OfficeGame.Make(1);
        Assert.Equal(96, game.Windows.Count);
        ControlBenchReport report = Run(game, 250_000).Report;
        Assert.False(report.IsTrueBound);
        ControllerReport none = report.Limits[0].Controllers[0];
        ControllerReport firmware = report.Limits[0].Controllers[1];

        // What is recorded for the bound is the building that nobody controls.
        Assert.Equal(game.Windows.Count(w => w.UncontrolledWatts > 250_000), none.BrokenWindowCount);
        Assert.InRange(none.BrokenWindowCount, 5, 40);
        Assert.Equal(0, firmware.BrokenWindowCount);
        Assert.True(firmware.MinutesOutsideComfort > none.MinutesOutsideComfort);
        Assert.True(firmware.WeightedUnservedOverBound > 0);
        Assert.Equal(5, firmware.Loads.Count);
    }

    private static ControlBenchResult Run(ControlGame game, params int[] limitsWatts) =>
        ControlBench.Run(game, limitsWatts, false, null, TestContext.Current.CancellationToken);
}
