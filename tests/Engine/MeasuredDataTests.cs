using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The firmware against what was measured in real buildings. Skipped where the data is absent.</summary>
public class MeasuredDataTests
{
    private const string Total = """
        {
          "timestampColumn": "timestamp", "stamp": "start", "intervalSeconds": INTERVAL, "utcOffsetMinutes": 0, "negative": "zero",
          "base": [ { "column": "total_W", "share": 0.6 } ],
          "loads": [ { "id": "sheddable", "column": "total_W", "share": 0.4, "kind": "other", "shedPriority": 1 } ]
        }
        """;

    [Fact]
    public void The_office_with_separate_end_uses_keeps_every_window_that_can_be_kept()
    {
        ReplayReport report = Replay(
            "nrel_rsf_2011_jan_aug_hourly_W.csv", ReplayMap.Read(Repository.Map("nrel-office.map.json")), 260_000);
        Assert.Equal((5_831, 23_324), (report.RowCount, report.Controlled.WindowCount));
        Assert.Equal(22_204, report.Uncontrolled.WindowsKept);
        Assert.Equal(4, report.UnkeepableWindowCount);
        Assert.Equal(report.Controlled.WindowCount - report.UnkeepableWindowCount, report.Controlled.WindowsKept);
    }

    [Fact]
    public void The_steel_works_keeps_far_more_windows_than_without()
    {
        ReplayReport report = Replay("steel_15min_2018_W.csv", ReplayMap.Read(Repository.Map("steel-works.map.json")), 350_000);
        Assert.Equal((35_040, 35_040), (report.RowCount, report.Controlled.WindowCount));

        // Without a controller 2,683 windows exceed 350 kW. In 277 of them the base alone does. Of the 2,406 others the
        // controller keeps all but those into which a rise comes that no minute before could have told.
        Assert.Equal(32_357, report.Uncontrolled.WindowsKept);
        Assert.Equal(277, report.UnkeepableWindowCount);
        int keepable = report.Controlled.WindowCount - report.UnkeepableWindowCount;
        Assert.InRange(report.Controlled.WindowsKept, keepable - 60, keepable);
    }

    [Fact]
    public void The_small_office_keeps_every_window_and_its_hours_without_values_stay_unknown()
    {
        // The file writes nan where a value is missing; an empty cell is how the reader wants it.
        string csv = File.ReadAllText(Repository.DataFile("lbnl_small_office_15min_2013_W.csv"))
            .Replace("nan", "", StringComparison.Ordinal);
        ReplayMap map = MapOfTotal(900);
        ReplayReport report = Replay("lbnl", map, CsvFile.Parse("lbnl", new StringReader(csv), map), 15_000);
        Assert.Equal((4_729, 743, 10, 668_700L), (report.RowCount, report.MissingRowCount, report.GapCount, report.GapSeconds));
        Assert.Equal((743, 4_729), (report.UnknownWindowCount, report.Controlled.WindowCount));
        Assert.Equal(0, report.UnkeepableWindowCount);
        Assert.InRange(report.Uncontrolled.WindowsKept, 4_000, 4_600);
        Assert.Equal(report.Controlled.WindowCount, report.Controlled.WindowsKept);
    }

    [Fact]
    public void The_single_meter_with_gaps_leaves_unjudged_the_windows_that_they_touch()
    {
        ReplayReport report = Replay("bangkok_1min_jan2016_quantised_W.csv", MapOfTotal(60), 900);
        Assert.Equal((41_470, 0, 6, 103_800L), (report.RowCount, report.MissingRowCount, report.GapCount, report.GapSeconds));
        Assert.Equal(2_761, report.Controlled.WindowCount);
        Assert.Equal((report.SimulatedSeconds / 900) - 2_761, report.UnknownWindowCount);
        Assert.True(report.Controlled.WindowsKept > report.Uncontrolled.WindowsKept + 100);
    }

    [Fact]
    public void Who_keeps_every_window_of_the_single_meter_gives_up_at_least_the_bound()
    {
        ReplayMap map = ReplayMap.Read(Repository.Map("bangkok-meter.map.json"));
        ControlGame game = ReplayGame.Make("bangkok", "map", map, CsvFile.Read(Repository.DataFile("bangkok_1min_jan2016_quantised_W.csv"), map), null);
        ControlBenchReport report = ControlBench.Run(game, map.LimitsWatts, false, null, TestContext.Current.CancellationToken).Report;
        ControllerReport[] kept =
            [.. report.Limits.SelectMany(l => l.Controllers.Where(c => l.Bound.UnkeepableWindowCount + c.BrokenWindowCount == 0))];
        Assert.True(kept.Count(c => c.Controller == ControllerNames.Firmware) >= 2);
        Assert.All(kept, c => Assert.True(c.WeightedUnservedOverBound >= 1, c.Controller));
        Assert.All(report.Limits, l => Assert.Equal(2_761, l.Controllers[0].WindowCount));
    }

    [Theory]
    [InlineData("nrel-office.map.json", "nrel_rsf_2011_jan_aug_hourly_W.csv", 280_000, 1.721)]
    [InlineData("lbnl-small-office.map.json", "lbnl_small_office_15min_2013_W.csv", 18_500, 1.215)]
    [InlineData("lbnl-small-office.map.json", "lbnl_small_office_15min_2013_W.csv", 20_800, 1.081)]
    [InlineData("lbnl-small-office.map.json", "lbnl_small_office_15min_2013_W.csv", 21_900, 2.081)]
    public void What_minimum_times_cost_beyond_the_bound_is_proven_and_a_plan_needs_no_more(
        string mapName, string dataName, int limitWatts, double overBound)
    {
        ReplayMap map = ReplayMap.Read(Repository.Map(mapName));
        string csv = File.ReadAllText(Repository.DataFile(dataName)).Replace("nan", "", StringComparison.Ordinal);
        ControlGame game = ReplayGame.Make(dataName, mapName, map, CsvFile.Parse(dataName, new StringReader(csv), map), null);
        double bound = Games.Bound(game, limitWatts).WeightedUnservedWattHours;
        PlanResult plan = Games.Plan(game, limitWatts);
        Assert.Equal(overBound, plan.ProvenWattHours / bound, 0.001);
        Assert.Equal(overBound, plan.WeightedUnservedWattHours!.Value / bound, 0.001);
        Assert.Equal(0, plan.BrokenWindowCount);
    }

    private static ReplayMap MapOfTotal(int intervalSeconds) => ReplayMap.Parse(
        "total.map.json", Total.Replace("INTERVAL", intervalSeconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static ReplayReport Replay(string dataName, ReplayMap map, int limitWatts) =>
        Replay(dataName, map, CsvFile.Read(Repository.DataFile(dataName), map), limitWatts);

    private static ReplayReport Replay(string dataName, ReplayMap map, SampleSeries series, int limitWatts)
    {
        ReplayRun run = new(new ReplayOptions(dataName, "map", limitWatts), map, series);
        run.Run(null, TestContext.Current.CancellationToken);
        ReplayReport report = run.Report();

        // These hold for any data: what is not served is missing, the meter is behind by less than one pulse, and no window
        // is judged on one side only.
        Assert.Equal(report.Uncontrolled.EnergyWattHours - report.UnservedWattHours, report.Controlled.EnergyWattHours, 0.25);
        double pulseWattHours = run.Simulation.Controller.Meters.Site.QuantumMilliwattHours / 1000.0;
        Assert.InRange(report.Metering.TrueWattHours - report.Metering.MeteredWattHours, -0.01, pulseWattHours + 0.01);
        Assert.Equal(report.Uncontrolled.WindowCount, report.Controlled.WindowCount);
        Assert.True(report.Controlled.WindowsKept <= report.Controlled.WindowCount - report.UnkeepableWindowCount);
        return report;
    }
}
