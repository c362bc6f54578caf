using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Recorded powers and reported quarters of an hour as scenarios.</summary>
public sealed class RecordedTests : IDisposable
{
    private const long Midnight = 1_784_044_800_000;
    private const long Quarter = 900_000;

    private readonly TuneFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Priorities_and_limits_of_the_setting_hold_for_recorded_powers()
    {
        // From 10:00 to 12:00 a heater of 18 kW and chargers of 40 kW beside 200 kW: the limit of 230 kW wants one of them off.
        StringBuilder csv = new("time,base_kW,heater_kW,chargers_kW\n");
        for (int quarter = 0; quarter < 96; quarter++)
        {
            bool isLate = quarter is >= 40 and < 48;
            csv.Append(CultureInfo.InvariantCulture, $"2026-07-15 {quarter / 4:00}:{quarter % 4 * 15:00},200,{(isLate ? 18 : 0)},{(isLate ? 40 : 0)}\n");
        }

        _folder.Write("day.csv", csv.ToString());
        _folder.Write("day.map.json", """
            { "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900,
              "base": [ { "column": "base_kW", "wattsPerUnit": 1000 } ],
              "loads": [
                { "id": "water-heater", "column": "heater_kW", "wattsPerUnit": 1000, "kind": "water-heater", "shedPriority": 1 },
                { "id": "ev-chargers", "column": "chargers_kW", "wattsPerUnit": 1000, "kind": "ev-charger", "shedPriority": 1 } ] }
            """);
        TuneReport report = Tune("""{ "id": "day", "replay": { "data": "day.csv", "map": "day.map.json" } }""", "260000, 230000");
        SettingFigures wide = report.Settings.Single(s => s.Values[0] == "260000").Figures;
        SettingFigures tight = report.Settings.Single(s => s.Values[0] == "230000").Figures;
        Assert.Equal((0, 258), (wide.UnservedKilowattHours, wide.PeakKilowatts));
        Assert.Null(wide.MinutesOutsideComfort);
        Assert.InRange(tight.PeakKilowatts, 215, 230);
        Assert.Equal(0, tight.BrokenWindowCount);

        // 28 kW too much for 2 hours.
        Assert.InRange(tight.UnservedKilowattHours, 56, 90);
    }

    [Fact]
    public void Another_map_is_another_tuning_and_a_setting_that_does_not_fit_the_data_is_refused_alone()
    {
        _folder.Write("day.csv", "time,base_kW,heater_kW\n2026-07-15 00:00,100,10\n2026-07-15 00:15,100,10\n");
        string Map(int permille) => _folder.Write("day.map.json", $$"""
            { "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "base": [ { "column": "base_kW", "wattsPerUnit": 1000 } ],
              "loads": [ { "id": "water-heater", "column": "heater_kW", "wattsPerUnit": 1000, "kind": "other", "shedPriority": 1, "reboundPermille": {{permille}} } ] }
            """);
        string tuning = _folder.Write("recorded.tune.json", """
            { "site": "office.site.json", "scenarios": [ { "id": "day", "replay": { "data": "day.csv", "map": "day.map.json" } } ],
              "parameters": [ { "path": "$.loads[1].id", "values": ["water-heater", "boiler"] } ] }
            """);
        Map(500);
        TuneResult result = new TuneRun(TuneFile.Read(tuning)).Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None);
        Setting refused = Assert.Single(result.Settings, s => s.Refusal is not null);
        Assert.Equal("\"boiler\"", refused.Values[0]);
        Assert.Contains("the site has no load \"water-heater\"", refused.Refusal!.English, StringComparison.Ordinal);
        Assert.Equal(2, TuneReport.Of(result)!.Refused.Count + TuneReport.Of(result)!.Settings.Count);
        Map(900);
        InputException refusal = Assert.Throws<InputException>(
            () => new TuneRun(TuneFile.Read(tuning)).Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None));
        Assert.Contains("of another tuning", refusal.Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Comfort_that_nobody_knows_is_no_part_of_the_reason()
    {
        SettingReport Report(string id, double cost) => new(id, [], new SettingFigures(1, 1, cost, 0, 0, null, 0, 0, 0), true, true);
        SettingReport[] settings = [Report(Setting.BaseId, 100), Report("c1", 99.6)];
        Phrase reason = Knee.Reason(settings, settings[1], [Objective.Cost, Objective.Comfort, Objective.Unserved]);
        Assert.DoesNotContain("comfort", reason.English, StringComparison.Ordinal);
        Assert.DoesNotContain("不适", reason.Chinese, StringComparison.Ordinal);

        // 0.4 yuan less are no yuan, and a zero has no sign.
        Assert.Contains("cost (yuan) 0 (-0.4 %); unserved (kWh) 0", reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_that_the_site_has_not_is_named()
    {
        _folder.Write("day.csv", "time,base_kW,fan_kW\n2026-07-15 00:00,100,10\n2026-07-15 00:15,100,10\n");
        _folder.Write("day.map.json", """
            { "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900, "base": [ { "column": "base_kW", "wattsPerUnit": 1000 } ],
              "loads": [ { "id": "roof-fan", "column": "fan_kW", "wattsPerUnit": 1000, "kind": "other", "shedPriority": 1 } ] }
            """);
        InputException refusal = Assert.Throws<InputException>(
            () => Tune("""{ "id": "day", "replay": { "data": "day.csv", "map": "day.map.json" } }""", "260000"));
        Assert.Contains("the site has no load \"roof-fan\"", refusal.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("roof-fan", refusal.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Reported_quarters_become_powers_and_the_base_is_what_is_left()
    {
        using (IIngestStore store = StoreAddress.Open("sqlite:" + _folder.PathOf("reports.db")))
        {
            List<ArrivedMessage> messages = [];
            string[] circuits = ["main", "chiller", "air-handler", "water-heater", "ev-chargers"];
            long[] watts = [240_000, 100_000, 10_000, 12_000, 30_000];
            for (int quarter = 0; quarter < 8; quarter++)
            {
                for (int c = 0; c < circuits.Length; c++)
                {
                    // Quarter 3 lacks the chiller, in quarter 5 the main meter did not see all.
                    if (quarter != 3 || circuits[c] != "chiller")
                    {
                        messages.Add(Interval(messages.Count + 1, quarter, circuits[c], watts[c] * 250, hasGap: quarter == 5 && c == 0));
                    }
                }
            }

            store.Write(messages);
        }

        TuneDocument document = TuneFile.Read(Tuning(
            """{ "id": "july", "store": { "address": "sqlite:reports.db", "site": "zibo-office-1", "device": "edge-1", "from": "2026-07-15", "to": "2026-07-15" } }""",
            "230000"));
        RecordedScenario scenario = Assert.IsType<RecordedScenario>(Assert.Single(ScenarioFactory.Make(document)));
        Assert.Equal((6, 2), (scenario.Series.Count, scenario.Series.MissingRowCount));
        Assert.Equal(Midnight, scenario.Series.StartUtcMilliseconds[0]);
        Assert.Equal(88_000, scenario.Series.BaseWatts[0]);
        Assert.Equal(100_000, scenario.Series.Loads.Single(l => l.Load.Id == "chiller").Watts[0]);

        TuneReport report = TuneReport.Of(new TuneRun(document).Run(_folder.PathOf("r.jsonl"), 1, null, CancellationToken.None))!;
        Assert.Equal(240, report.Today.Figures.PeakKilowatts);
        Assert.InRange(report.Settings[1].Figures.PeakKilowatts, 150, 230);
    }

    [Theory]
    [InlineData("reports.db", "There is no store", true)]
    [InlineData("empty.db", "no whole quarter of an hour", false)]
    public void A_store_without_data_is_told(string file, string message, bool isAbsent)
    {
        if (!isAbsent)
        {
            StoreAddress.Open("sqlite:" + _folder.PathOf(file)).Dispose();
        }

        string scenario = $$"""{ "id": "july", "store": { "address": "sqlite:{{file}}", "site": "s", "device": "d", "from": "2026-07-15", "to": "2026-07-15" } }""";
        (int code, string output, string error) = TuneFolder.Run("tune", Tuning(scenario, "230000"), "--lang", "en");
        Assert.Equal((isAbsent ? 1 : 2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_steel_works_is_tuned_on_what_it_recorded()
    {
        string data = Repository.DataFile("steel_15min_2018_W.csv");
        string map = Repository.PathOf("sim/Site/maps/steel-works.map.json");
        string site = SiteFile.ExampleText.Replace("\"id\": \"water-heater\",\n      \"kind\"", "\"id\": \"furnace\",\n      \"kind\"", StringComparison.Ordinal);
        File.WriteAllText(_folder.Site, site);
        TuneReport report = Tune($$"""{ "id": "steel", "standsForDays": 365, "replay": { "data": "{{data}}", "map": "{{map}}", "days": 14 } }""", "350000, 450000");
        SettingFigures low = report.Settings.Single(s => s.Values[0] == "350000").Figures;
        SettingFigures high = report.Settings.Single(s => s.Values[0] == "450000").Figures;
        Assert.True(low.PeakKilowatts < high.PeakKilowatts);
        Assert.True(low.UnservedKilowattHours > high.UnservedKilowattHours);
        Assert.True(low.CostYuan < high.CostYuan);
    }

    private TuneReport Tune(string scenario, string limits) =>
        TuneReport.Of(new TuneRun(TuneFile.Read(Tuning(scenario, limits))).Run(_folder.PathOf("r.jsonl"), 2, null, CancellationToken.None))!;

    private string Tuning(string scenario, string limits) => _folder.Write("recorded.tune.json", $$"""
        { "site": "office.site.json", "scenarios": [ {{scenario}} ],
          "parameters": [ { "path": "$.demand.limitWatts", "values": [{{limits}}] } ], "objectives": ["cost", "unserved"] }
        """);

    private static ArrivedMessage Interval(long sequence, int quarter, string circuit, long energyMilliwattHours, bool hasGap)
    {
        long start = Midnight + (quarter * Quarter);
        string body = $$"""
            {"device":"edge-1","bootId":1,"sequence":{{sequence}},"utcMilliseconds":{{start + Quarter}},"monotonicMilliseconds":{{(quarter + 1) * Quarter}},
            "circuit":"{{circuit}}","intervalStartUtcMilliseconds":{{start}},"durationMilliseconds":{{Quarter}},
            "energyMilliwattHours":{{energyMilliwattHours}},"totalMilliwattHours":{{energyMilliwattHours * (quarter + 1)}},"isWhole":true,"hasGap":{{(hasGap ? "true" : "false")}},
            "meanWatts":4,"minimumWatts":1,"maximumWatts":9,"sampleCount":900,"quality":"good","uncertainSeconds":0,"withoutDataSeconds":0,
            "exportMilliwattHours":0}
            """;
        return new ArrivedMessage($"edgectl/v1/zibo-office-1/edge-1/intervals/{circuit}", Encoding.UTF8.GetBytes(body), start + Quarter + 2_000);
    }
}
