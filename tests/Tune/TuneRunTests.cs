using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Tunings of one day of the office: the same whatever the cores, kept when ended, not repeated.</summary>
public sealed class TuneRunTests : IDisposable
{
    private const string Limits = """{ "path": "$.demand.limitWatts", "values": [220000, 240000, 260000] }""";

    private readonly TuneFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_core_and_many_write_the_same_file()
    {
        string tuning = _folder.Tuning(
            Limits + """, { "path": "$.loads[chiller].shedPriority", "values": [1, 5] }""",
            """, "search": { "method": "pareto", "runCount": 5, "populationCount": 4 }""");
        TuneResult one = Run(tuning, "one.jsonl", 1);
        TuneResult many = Run(tuning, "many.jsonl", 4);
        Assert.Equal(6, one.Settings.Count);
        Assert.Equal(File.ReadAllText(_folder.PathOf("one.jsonl")), File.ReadAllText(_folder.PathOf("many.jsonl")));
        Assert.Equal(["today", "c1", "c2", "c3", "c4", "c5"], many.Settings.Select(s => s.Id));
    }

    [Fact]
    public void A_lower_limit_lowers_the_peak_and_costs_service()
    {
        TuneReport report = TuneReport.Of(Run(_folder.Tuning(Limits), "r.jsonl", 2))!;
        SettingReport low = report.Settings.Single(s => s.Values[0] == "220000");
        Assert.Equal("250000", report.Today.Values[0]);
        Assert.True(low.Figures.PeakKilowatts < report.Today.Figures.PeakKilowatts);
        Assert.True(low.Figures.CostYuan < report.Today.Figures.CostYuan);
        Assert.True(low.Figures.UnservedKilowattHours > report.Today.Figures.UnservedKilowattHours);
        Assert.InRange(low.Figures.PeakKilowatts, 200, 221);

        // 90 days of a day's 38 yuan a kW and month, and 0.65 yuan a kWh.
        double months = 90 / (365.25 / 12);
        Assert.Equal((low.Figures.EnergyKilowattHours * 0.65) + (low.Figures.PeakKilowatts * 38 * months), low.Figures.CostYuan, 5.0);
        Assert.Equal(low.Figures.EnergyKilowattHours * 0.1229 / 1_000, low.Figures.TonnesCe, 0.001);
        Assert.Equal(low.Figures.EnergyKilowattHours * 0.6191 / 1_000, low.Figures.TonnesCo2, 0.001);
        Assert.True(report.IsComplete);
        Assert.Contains(report.RecommendedId, report.Front.Select(s => s.Id));
    }

    [Fact]
    public void What_the_rules_refuse_is_counted_with_the_reason_and_not_run()
    {
        TuneResult result = Run(_folder.Tuning("""{ "path": "$.loads[chiller].minimumOffSeconds", "values": [10, 600] }"""), "r.jsonl", 2);
        Setting refused = Assert.Single(result.Settings, s => s.Refusal is not null);
        Assert.Equal("10", refused.Values[0]);
        Assert.Contains("$.loads[3].minimumOffSeconds", refused.Refusal!.English, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refused.Refusal.Chinese);
        RefusedReport told = Assert.Single(TuneReport.Of(result)!.Refused);
        Assert.Equal(refused.Id, told.Id);
    }

    [Fact]
    public void Where_the_rules_refuse_all_others_today_is_not_said_to_be_the_best()
    {
        TuneReport report = TuneReport.Of(Run(_folder.Tuning("""{ "path": "$.demand.limitWats", "values": [1, 2] }"""), "r.jsonl", 2))!;
        Assert.Equal(2, report.Refused.Count);
        Assert.Contains("Did you mean \"limitWatts\"?", report.Refused[0].ReasonEnglish, StringComparison.Ordinal);
        Assert.Contains("nothing to compare", report.ReasonEnglish, StringComparison.Ordinal);
        Assert.Contains("无从比较", report.ReasonChinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_earlier_call_has_left_is_not_run_again()
    {
        string tuning = _folder.Tuning(Limits);
        TuneResult first = Run(tuning, "r.jsonl", 2);
        string whole = File.ReadAllText(_folder.PathOf("r.jsonl"));
        string[] lines = whole.Split('\n');

        // As a power cut leaves it: two runs, and half a line.
        File.WriteAllText(_folder.PathOf("r.jsonl"), string.Join('\n', lines[0], lines[3], lines[1], lines[2][..40]));
        TuneResult second = Run(tuning, "r.jsonl", 2);
        Assert.Equal((0, 2), (first.ReusedCount, second.ReusedCount));
        Assert.Equal(2, second.SimulatedDays);
        Assert.Equal(whole, File.ReadAllText(_folder.PathOf("r.jsonl")));
    }

    [Fact]
    public void What_is_done_when_it_is_ended_is_kept()
    {
        string tuning = _folder.Tuning(Limits);
        using CancellationTokenSource end = new();
        TuneResult ended = new TuneRun(TuneFile.Read(tuning)).Run(_folder.PathOf("r.jsonl"), 1, _ => end.Cancel(), end.Token);
        Assert.False(ended.IsComplete);
        Assert.InRange(ended.Settings.Count, 1, 3);
        TuneResult rest = Run(tuning, "r.jsonl", 1);
        Assert.True(rest.IsComplete);
        Assert.Equal((ended.Settings.Count, 4), (rest.ReusedCount, rest.Settings.Count));
    }

    [Fact]
    public void What_this_search_does_not_come_to_is_kept_behind_it()
    {
        string tuning = _folder.Tuning(Limits, """, "search": { "method": "random", "runCount": 3, "seed": 1 }""");
        Run(tuning, "r.jsonl", 2);
        string whole = File.ReadAllText(_folder.PathOf("r.jsonl"));

        // Fewer runs, and an end before anything is looked at: nothing may be lost, and ids stay.
        TuneDocument fewer = TuneFile.Read(tuning);
        TuneResult few = new TuneRun(fewer with { Search = fewer.Search with { RunCount = 1 } })
            .Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None);
        Assert.Equal((2, 2), (few.Settings.Count, few.ReusedCount));
        Assert.Equal(Lines(whole), Lines(File.ReadAllText(_folder.PathOf("r.jsonl"))));
        using CancellationTokenSource end = new();
        end.Cancel();
        new TuneRun(fewer).Run(_folder.PathOf("r.jsonl"), 2, null, end.Token);
        Assert.Equal(Lines(whole), Lines(File.ReadAllText(_folder.PathOf("r.jsonl"))));

        // Another seed has another order, and each id still names one setting.
        new TuneRun(fewer with { Search = fewer.Search with { RunCount = 1, Seed = 5 } }).Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None);
        Setting[] settings = [.. ResultFile.Read(_folder.PathOf("r.jsonl")).Settings];
        Assert.Equal(4, settings.Length);
        Assert.Equal(4, settings.Select(s => s.Id).Distinct().Count());
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Order(StringComparer.Ordinal)];

    [Fact]
    public void Results_of_another_tuning_are_not_taken_for_these()
    {
        Run(_folder.Tuning(Limits), "r.jsonl", 2);
        string other = _folder.Tuning(Limits.Replace("220000", "225000", StringComparison.Ordinal));
        InputException refusal = Assert.Throws<InputException>(() => Run(other, "r.jsonl", 2));
        Assert.Contains("of another tuning", refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("--out", refusal.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_at_another_pace_are_not_taken_for_these()
    {
        string Tuning(string pace) => _folder.Tuning(Limits, $$""", "search": { "pace": "{{pace}}" }""");
        TuneResult adaptive = Run(_folder.Tuning(Limits), "r.jsonl", 2);
        Assert.Equal("adaptive", adaptive.Head.Pace);
        TuneDocument each = TuneFile.Read(_folder.Tuning(Limits));
        each = each with { Search = each.Search with { Pace = ScanPace.EveryScan } };
        InputException refusal = Assert.Throws<InputException>(
            () => new TuneRun(each).Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None));
        Assert.Contains("of another tuning", refusal.Text(Language.English), StringComparison.Ordinal);
        TuneResult slow = Run(Tuning("every-scan"), "slow.jsonl", 2);
        Assert.Equal("every-scan", slow.Head.Pace);
        Assert.Equal(
            slow.Settings[0].Scenarios![0].EnergyWattHours, adaptive.Settings[0].Scenarios![0].EnergyWattHours, slow.Settings[0].Scenarios![0].EnergyWattHours * 0.01);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json\n")]
    [InlineData("{ \"formatNumber\": 2 }\n")]
    public void What_is_no_file_of_results_is_refused(string text)
    {
        string path = _folder.Write("r.jsonl", text);
        Assert.Contains("no file of tuning results", Assert.Throws<InputException>(() => ResultFile.Read(path)).Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void How_often_the_controller_reports_changes_no_figure()
    {
        // Tuning makes reports rare to be fast: the same day with reports each second must give the same.
        ScenarioFigures Day(string stateSeconds)
        {
            File.WriteAllText(_folder.Site, SiteFile.ExampleText.Replace("\"stateSeconds\": 60", stateSeconds, StringComparison.Ordinal));
            TuneDocument document = TuneFile.Read(_folder.Tuning(Limits));
            return ScenarioFactory.Make(document)[0].Run(document.Site, CancellationToken.None);
        }

        Assert.Equal(Day("\"stateSeconds\": 1"), Day("\"stateSeconds\": 900, \"intervals\": { \"minute\": true }"));
    }

    private TuneResult Run(string tuning, string results, int coreCount) =>
        new TuneRun(TuneFile.Read(tuning)).Run(_folder.PathOf(results), coreCount, null, CancellationToken.None);
}
