using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The firmware against data whose every figure is computed by hand.</summary>
public class ReplayTests
{
    private static readonly ReplayOptions Options = new("test.csv", "test.map.json", 60_000);

    [Fact]
    public void Under_the_limit_nothing_is_touched_and_every_figure_is_that_of_the_data()
    {
        ReplayReport report = Replay([.. Series.Rows(1, 20, 10), .. Series.Rows(1, 30, 20), .. Series.Rows(2, 10, 0)]);

        // 30 + 50 + 10 + 10 kW, a quarter of an hour each.
        Assert.Equal((4, 4, 1.0), (report.Controlled.WindowCount, report.Controlled.WindowsKept, report.Controlled.WindowsKeptShare));
        Assert.Equal(50_000, report.Controlled.WorstWindowWatts);
        Assert.Equal(new DateTime(2026, 7, 15, 0, 15, 0, DateTimeKind.Utc), report.Controlled.WorstWindowStartUtc);
        Assert.Equal(25_000, report.Controlled.EnergyWattHours);
        Assert.Equal(report.Controlled, report.Uncontrolled);
        Assert.Equal((0, 0, 0), (report.WorstOverLimitWatts, report.UnkeepableWindowCount, report.UnknownWindowCount));
        Assert.Equal(0, report.UnservedWattHours);
        Assert.Equal(new LoadReport("load", 0, 0, 0, 0), Assert.Single(report.Loads));

        // 25 kWh are 25,000 pulses of a watt hour.
        Assert.Equal(new MeteringReport(25_000, 25_000), report.Metering);
        Assert.Equal(("test.csv", 60_000, 900, "hold"), (report.Data, report.LimitWatts, report.WindowSeconds, report.Fill));
        Assert.Equal((4, 0, 3_600L), (report.RowCount, report.MissingRowCount, report.SimulatedSeconds));
        Assert.Equal((0, 0L), (report.GapCount, report.GapSeconds));
    }

    [Fact]
    public void A_base_above_the_limit_cannot_be_kept_and_is_said_so()
    {
        // A quiet quarter, then a base of 70 kW under a limit of 60 kW for an hour, with a load of 20 kW.
        ReplayReport report = Replay([.. Series.Rows(1, 10, 10), .. Series.Rows(4, 70, 20)]);
        Assert.Equal((5, 1), (report.Uncontrolled.WindowCount, report.Uncontrolled.WindowsKept));
        Assert.Equal(90_000, report.Uncontrolled.WorstWindowWatts);
        Assert.Equal(95_000, report.Uncontrolled.EnergyWattHours);
        Assert.Equal(4, report.UnkeepableWindowCount);
        Assert.Equal((5, 1), (report.Controlled.WindowCount, report.Controlled.WindowsKept));

        // The load is shed once, when the meter has shown the rise, and never finds room again. The rise itself is in the
        // worst window: its mean is 70 kW and the energy that the load still had in it.
        LoadReport load = Assert.Single(report.Loads);
        Assert.Equal(1, load.SwitchCount);
        Assert.Equal(Math.Round(1 / (4_500 / 86_400.0), 2), load.SwitchesPerDay);
        Assert.InRange(load.DisconnectedSeconds, 3_300, 3_600);
        Assert.Equal(Math.Round(load.DisconnectedSeconds * 20_000 / 3_600, 1), load.UnservedWattHours);
        Assert.Equal(load.UnservedWattHours, report.UnservedWattHours);
        double servedWattHours = 20_000 - (load.DisconnectedSeconds * 20_000 / 3_600);
        Assert.Equal(70_000 + (4 * servedWattHours), report.Controlled.WorstWindowWatts, 0.11);
        Assert.Equal(report.Controlled.WorstWindowWatts - 60_000, report.WorstOverLimitWatts, 0.01);
        Assert.Equal(95_000 - load.UnservedWattHours, report.Controlled.EnergyWattHours, 0.11);
    }

    [Fact]
    public void A_window_that_needs_the_load_off_for_a_part_gets_just_that()
    {
        // 50 + 20 kW against 60 kW: half of the load's energy has to go, and no more than a few percent beside it.
        ReplayReport report = Replay([.. Series.Rows(16, 50, 20)]);
        Assert.Equal((16, 0), (report.Uncontrolled.WindowCount, report.Uncontrolled.WindowsKept));
        Assert.Equal((16, 16, 0), (report.Controlled.WindowCount, report.Controlled.WindowsKept, report.UnkeepableWindowCount));
        Assert.Equal(0, report.WorstOverLimitWatts);
        Assert.Equal(280_000, report.Uncontrolled.EnergyWattHours);
        Assert.InRange(report.UnservedWattHours, 40_000, 46_000);
        Assert.Equal(280_000 - report.UnservedWattHours, report.Controlled.EnergyWattHours, 0.11);
    }

    [Fact]
    public void The_load_with_the_lower_number_goes_first_and_the_second_only_where_it_must()
    {
        ReplayMap map = Series.Map(hasSecond: true);
        ReplayReport one = Replay(map, [.. Series.Rows(8, 45, 20, 10)]);
        Assert.True(one.Loads[0].SwitchCount > 0);
        Assert.Equal(0, one.Loads[1].SwitchCount);
        ReplayReport both = Replay(map, [.. Series.Rows(8, 58, 20, 10)]);
        Assert.All(both.Loads, l => Assert.True(l.UnservedWattHours > 0, l.Id));
        Assert.Equal(both.Loads.Sum(l => l.UnservedWattHours), both.UnservedWattHours, 0.11);
    }

    [Fact]
    public void A_gap_makes_its_windows_unknown_on_both_sides_and_counts_no_energy()
    {
        // Minutes: a quarter of data, 2 minutes without, the rest of that window and one more whole one.
        ReplayMap map = Series.Map(60);
        ReplayReport report = Replay(map, [.. Series.Rows(15 + 6, 30, 10), .. Series.Gap(2), .. Series.Rows(22, 30, 10)]);
        Assert.Equal((43, 1, 120L, 2_700L), (report.RowCount, report.GapCount, report.GapSeconds, report.SimulatedSeconds));
        Assert.Equal(1, report.UnknownWindowCount);
        Assert.Equal((2, 2), (report.Controlled.WindowCount, report.Uncontrolled.WindowCount));
        Assert.Equal(40_000, report.Controlled.WorstWindowWatts);
        Assert.Equal(43 * 40_000 / 60.0, report.Uncontrolled.EnergyWattHours, 0.11);
    }

    [Fact]
    public void A_gap_makes_the_meters_silent_the_firmware_falls_back_and_comes_back()
    {
        ReplayMap map = Series.Map(60);
        ReplayRun run = new(Options, map, Series.Of(map, [.. Series.Rows(30, 30, 10), .. Series.Gap(60), .. Series.Rows(60, 30, 10)]));
        Simulation simulation = run.Simulation;
        long countAtGap = 0;
        int looks = 0;
        simulation.Controller.Controllers.Add(new Probe(now =>
        {
            looks++;
            switch (now / 1000)
            {
                case 30 * 60:
                    Assert.Equal(Quality.Good, simulation.Controller.Meters.Site.PowerQuality);
                    Assert.Equal(PinFault.None, simulation.Board.PulseInput(0).Fault);
                    countAtGap = simulation.Board.PulseInput(0).Count;
                    break;
                case 60 * 60:
                    Assert.All([0, 1], i => Assert.Equal(PinFault.Fails, simulation.Board.PulseInput(i).Fault));
                    Assert.Equal(Quality.Bad, simulation.Controller.Meters.Site.PowerQuality);
                    Assert.Equal(DemandPhase.Fallback, simulation.Controller.Limiter.Phase);
                    Assert.True(simulation.Controller.Loads.At(0).IsShed);
                    Assert.Equal(countAtGap, simulation.Board.PulseInput(0).Count);
                    break;
            }
        }));
        run.Run(null, TestContext.Current.CancellationToken);

        // The firmware takes a controller that throws for a faulty one: had the probe found something wrong, it would be here.
        Assert.Equal(150 * 60, looks);
        Assert.DoesNotContain(
            Enumerable.Range(0, simulation.Controller.Faults.Count),
            i => simulation.Controller.Faults.At(i).Code == FaultCode.ControllerFailed);
        Assert.Equal(PinFault.None, simulation.Board.PulseInput(0).Fault);
        Assert.Equal(DemandPhase.LeaveAlone, simulation.Controller.Limiter.Phase);
        Assert.False(simulation.Controller.Loads.At(0).IsShed);
        ReplayReport report = run.Report();
        Assert.Equal(4, report.UnknownWindowCount);

        // What the load lost is the time until the firmware knew again, in known time only; the meter misses no pulse.
        Assert.InRange(report.UnservedWattHours, 1, 10_000 / 12.0);
        Assert.InRange(report.Metering.TrueWattHours - report.Metering.MeteredWattHours, -0.01, 1.01);
    }

    [Fact]
    public void Export_of_the_base_counts_as_no_import()
    {
        ReplayReport report = Replay([.. Series.Rows(2, -30, 10), .. Series.Rows(2, 20, 10)]);
        Assert.Equal(15_000, report.Controlled.EnergyWattHours);
        Assert.Equal(30_000, report.Controlled.WorstWindowWatts);
        Assert.InRange(report.Metering.MeteredWattHours, 14_999, 15_000);
    }

    [Fact]
    public void A_run_that_is_ended_early_reports_what_it_has_done()
    {
        ReplayMap map = Series.Map();
        ReplayRun run = new(Options, map, Series.Of(map, [.. Series.Rows(400, 30, 10)]));
        using CancellationTokenSource source = new();
        run.Run(source.Cancel, source.Token);
        Assert.Equal(86_400 / 360_000.0, run.Progress, 9);
        ReplayReport report = run.Report();
        Assert.Equal((86_400L, 96), (report.SimulatedSeconds, report.Controlled.WindowCount));
        Assert.Equal(400, report.RowCount);

        run.Run(null, TestContext.Current.CancellationToken);
        Assert.Equal(1, run.Progress);
        Assert.Equal(400, run.Report().Controlled.WindowCount);
    }

    [Theory]
    [InlineData(0, 900)]
    [InlineData(100_000_001, 900)]
    [InlineData(60_000, 7)]
    [InlineData(60_000, 960)]
    public void A_limit_or_window_that_the_firmware_refuses_names_the_map_and_the_remedy(int limitWatts, int windowSeconds)
    {
        ReplayMap map = Series.Map();
        InputException e = Assert.Throws<InputException>(() => new ReplayRun(
            Options with { LimitWatts = limitWatts, WindowSeconds = windowSeconds }, map, Series.Of(map, [.. Series.Rows(4, 30, 10)])));
        Assert.Equal("test.map.json", e.File);
        Assert.Contains(limitWatts == 60_000 ? "WindowSeconds" : "LimitWatts", e.Problem.English, StringComparison.Ordinal);
        Assert.Contains("limit and window", e.Remedy.English, StringComparison.Ordinal);
    }

    private static ReplayReport Replay(params double[]?[] rowsKilowatts) => Replay(Series.Map(), rowsKilowatts);

    private static ReplayReport Replay(ReplayMap map, params double[]?[] rowsKilowatts)
    {
        ReplayRun run = new(Options, map, Series.Of(map, rowsKilowatts));
        run.Run(null, TestContext.Current.CancellationToken);
        return run.Report();
    }

}
