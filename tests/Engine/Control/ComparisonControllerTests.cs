using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The other controllers, on powers that a person can follow.</summary>
public class ComparisonControllerTests
{
    private const int LimitWatts = 60_000;

    [Theory]
    [InlineData(ControllerNames.None)]
    [InlineData(ControllerNames.Firmware)]
    [InlineData(ControllerNames.Threshold)]
    [InlineData(ControllerNames.Jci)]
    [InlineData(ControllerNames.Ilc)]
    public void Under_the_limit_nobody_switches_anything(string controller)
    {
        ControllerReport report = Games.Play(Games.Of(Games.Map(900), [.. Series.Rows(16, 30, 10, 10)]), LimitWatts, controller);
        Assert.Equal((16, 0, 0, 0), (report.WindowCount, report.BrokenWindowCount, report.UnservedWattHours, report.SwitchesPerLoadDay));
        Assert.Null(report.WeightedUnservedOverBound);
    }

    [Fact]
    public void Without_a_controller_every_figure_is_that_of_the_data()
    {
        ControllerReport report = Games.Play(
            Games.Of(Games.Map(900), [.. Series.Rows(8, 45, 20, 10), .. Series.Rows(4, 20, 20, 10)]), LimitWatts, ControllerNames.None);
        Assert.Equal((12, 8, 8), (report.WindowCount, report.BrokenWindowCount, report.KeepableBrokenWindowCount));
        Assert.Equal((15_000, 15_000), (report.WorstExcessWatts, report.WorstKeepableExcessWatts));
        Assert.Equal((0, 0, 0), (report.UnservedWattHours, report.WeightedUnservedWattHours, report.WeightedUnservedOverBound));
    }

    [Fact]
    public void A_threshold_sheds_in_order_ten_seconds_apart_and_restores_in_reverse()
    {
        // 45 + 20 + 10 kW: the first load alone brings it under 60; at 20 kW of base both may be on.
        ControllerReport report = Games.Play(
            Games.Of(Games.Map(900), [.. Series.Rows(4, 45, 20, 10), .. Series.Rows(4, 20, 20, 10)]), LimitWatts, ControllerNames.Threshold);
        Assert.Equal((2, 0), (report.Loads[0].SwitchCount, report.Loads[1].SwitchCount));
        Assert.InRange(report.Loads[0].DisconnectedSeconds, 3_599, 3_601);
        Assert.Equal(0, report.BrokenWindowCount);

        // With 55 kW of base the second has to follow, ten seconds later.
        report = Games.Play(
            Games.Of(Games.Map(900), [.. Series.Rows(4, 55, 20, 10), .. Series.Rows(4, 20, 20, 10)]), LimitWatts, ControllerNames.Threshold);
        Assert.Equal(10, report.Loads[0].DisconnectedSeconds - report.Loads[1].DisconnectedSeconds, 10.0);
        Assert.Equal((2, 2), (report.Loads[0].SwitchCount, report.Loads[1].SwitchCount));
    }

    [Theory]
    [InlineData(ControllerNames.Threshold)]
    [InlineData(ControllerNames.Jci)]
    [InlineData(ControllerNames.Ilc)]
    public void Minimum_times_bind_every_controller(string controller)
    {
        // Base swings by 30 kW every minute: who follows it would switch the load 240 times.
        double[]?[] rows = [.. Enumerable.Range(0, 240).Select(minute => (double[]?)[minute % 2 == 0 ? 50 : 20, 25, 0])];
        ControllerReport free = Games.Play(Games.Of(Games.Map(60), rows), LimitWatts, controller);
        ControllerReport bound = Games.Play(Games.Of(Games.Map(60, minimumSeconds: 1_200), rows), LimitWatts, controller);
        Assert.InRange(bound.Loads[0].SwitchCount, 0, 240 * 60 / 1_200);
        Assert.True(bound.Loads[0].SwitchCount <= free.Loads[0].SwitchCount);
        Assert.True(controller != ControllerNames.Threshold || free.Loads[0].SwitchCount > 100);
    }

    [Fact]
    public void The_sliding_window_sheds_within_minutes_keeps_every_window_and_comes_back()
    {
        ControlGame game = Games.Of(Games.Map(900), [.. Series.Rows(4, 30, 20, 5), .. Series.Rows(8, 50, 20, 5), .. Series.Rows(8, 20, 20, 5)]);
        ControllerReport report = Games.Play(game, LimitWatts, ControllerNames.Jci);
        Assert.Equal(0, report.BrokenWindowCount);
        Assert.Equal(0, report.Loads[1].SwitchCount);

        // It keeps a margin, so it gives up more than the bound; and two hours later the load is back.
        Assert.True(report.WeightedUnservedOverBound > 1);
        Assert.InRange(report.Loads[0].DisconnectedSeconds, 3_600, 10_800);
        Assert.Equal(0, report.Loads[0].SwitchCount % 2);
    }

    [Fact]
    public void The_mean_of_fifteen_minutes_acts_late_and_releases_after_a_deadband()
    {
        ControlGame game = Games.Of(Games.Map(900), [.. Series.Rows(4, 30, 20, 5), .. Series.Rows(8, 50, 20, 5), .. Series.Rows(8, 20, 20, 5)]);
        ControllerReport report = Games.Play(game, LimitWatts, ControllerNames.Ilc);

        // The first window of the rise is over before its mean tells.
        Assert.InRange(report.BrokenWindowCount, 1, 4);
        // Nor is the old part of the mean gone when 5 minutes later it looks again, and so the second load goes as well.
        Assert.True(report.Loads[1].SwitchCount > 0);
        Assert.Equal(0, report.Loads[0].SwitchCount % 2);
        Assert.True(report.Loads[0].SwitchCount >= 2);
    }

    [Fact]
    public void In_a_gap_what_is_held_off_stays_so_and_counts_nothing()
    {
        ControlGame game = Games.Of(Games.Map(900), [.. Series.Rows(2, 55, 20, 0), .. Series.Gap(2), .. Series.Rows(2, 55, 20, 0)]);
        ControllerReport report = Games.Play(game, LimitWatts, ControllerNames.Threshold);
        Assert.Equal((4, 2), (report.WindowCount, report.UnknownWindowCount));
        Assert.Equal(1, report.Loads[0].SwitchCount);
        Assert.InRange(report.UnservedWattHours, 19_900, 20_000);
    }
}
