using CsCheck;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class ReplayMapTests
{
    private const string Draft = """
        {
          "timestampColumn": "time",
          "stamp": "end",
          "intervalSeconds": 900,
          "utcOffsetMinutes": 60,
          "limitsWatts": [5000, 6000],
          "base": [{ "column": "total", "wattsPerUnit": 1000, "share": 0.7 }],
          "loads": [
            {
              "id": "chiller", "column": "total", "wattsPerUnit": 500, "share": 0.3, "kind": "chiller",
              "ratedWatts": 9000, "shedPriority": 3, "minimumOnSeconds": 300, "minimumOffSeconds": 600,
              "reboundPermille": 700, "reboundMinutes": 90,
              "maximumShedSeconds": 1200, "maximumShedPerDaySeconds": 3600, "maximumStartsPerHour": 4
            },
            { "id": "pump", "column": "pump" }
          ]
        }
        """;

    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "\"stamp\": \"end\",", "", "$.stamp", "\"stamp\" is missing", "Write \"start\" or \"end\": which end of its interval a time stamp names" },
        { "\"end\"", "\"ends\"", "$.stamp", "\"ends\" is not known here", "Did you mean \"end\"? Known here: start, end" },
        { "\"timestampColumn\"", "\"timeStampColum\"", "$.timeStampColum", "unknown key \"timeStampColum\"", "Did you mean \"timestampColumn\"? Known here: timestampColumn, stamp, intervalSeconds, utcOffsetMinutes, negative, base, loads, limitsWatts, temperatureColumn, occupancyColumn" },
        { "\"intervalSeconds\": 900", "\"intervalSeconds\": 0", "$.intervalSeconds", "must be 1 to 86400, not 0", "Write a number in that range, in the unit that the key names" },
        { "60,", "900,", "$.utcOffsetMinutes", "must be -720 to 840, not 900", "Write a number in that range, in the unit that the key names" },
        { "\"base\"", "\"negative\": \"drop\", \"base\"", "$.negative", "\"drop\" is not known here", "Known here: refuse, zero, keep" },
        { "\"share\": 0.7", "\"share\": 0", "$.base[0].share", "must be above 0 and at most 1, not 0", "Write 0.3 for 30 %" },
        { "\"share\": 0.7", "\"share\": 70", "$.base[0].share", "must be above 0 and at most 1, not 70", "Write 0.3 for 30 %" },
        { "\"share\": 0.7", "\"share\": 0.8", "$.loads[0].share", "the shares of the column \"total\" add up to 1.1, so energy would be counted twice", "Write shares that add up to 1 at most" },
        { "\"wattsPerUnit\": 500", "\"wattsPerUnit\": 0", "$.loads[0].wattsPerUnit", "must be up to 1000000000 and not 0, not 0", "Write the watts of one unit: 1000 for kW, 4000 for kWh in 15 minutes" },
        { "\"wattsPerUnit\": 500", "\"wattsPerUnit\": 1e400", "$.loads[0].wattsPerUnit", "must be up to 1000000000 and not 0, not 1e400", "Write the watts of one unit: 1000 for kW, 4000 for kWh in 15 minutes" },
        { "\"column\": \"pump\"", "\"colum\": \"pump\"", "$.loads[1].colum", "unknown key \"colum\"", "Did you mean \"column\"? Known here: id, kind, ratedWatts, shedPriority, minimumOnSeconds, minimumOffSeconds, maximumShedSeconds, maximumShedPerDaySeconds, maximumStartsPerHour, reboundPermille, reboundMinutes, column, wattsPerUnit, share" },
        { "\"kind\": \"chiller\"", "\"kind\": \"lift\"", "$.loads[0].kind", "a load of this kind is never switched off: people get trapped in a lift that loses its supply", "Remove the load; its circuit may still be metered under \"circuits\"" },
        { "\"minimumOffSeconds\": 600", "\"minimumOffSeconds\": 60", "$.loads[0].minimumOffSeconds", "the time is too short for a compressor, which short cycling destroys", "Write at least 120 s on and 180 s off" },
        { "\"id\": \"pump\"", "\"id\": \"chiller\"", "$.loads[1].id", "the name is already taken by an earlier entry", "Give each its own name" },
        { "\"ratedWatts\": 9000", "\"ratedWatts\": 0", "$.loads[0].ratedWatts", "must be 1 to 100000000 W, not 0", "Write a number in that range, in the unit that the key names" },
        { "\"reboundPermille\": 700", "\"reboundPermille\": 1001", "$.loads[0].reboundPermille", "must be 0 to 1000, not 1001", "Write a number in that range, in the unit that the key names" },
        { "\"reboundMinutes\": 90", "\"reboundMinutes\": 0", "$.loads[0].reboundMinutes", "must be 1 to 1440, not 0", "Write a number in that range, in the unit that the key names" },
        { "\"reboundMinutes\": 90", "\"reboundMinute\": 1", "$.loads[0].reboundMinute", "unknown key \"reboundMinute\"", "Did you mean \"reboundMinutes\"? Known here: id, kind, ratedWatts, shedPriority, minimumOnSeconds, minimumOffSeconds, maximumShedSeconds, maximumShedPerDaySeconds, maximumStartsPerHour, reboundPermille, reboundMinutes, column, wattsPerUnit, share" },
        { "\"maximumShedSeconds\": 1200", "\"maximumShedSeconds\": 660", "$.loads[0].maximumShedSeconds", "so short an allowance is over before the load's minimum off time is: it would never be shed", "Write at least 61 s more than minimumOffSeconds, or 0 for no such limit" },
        { "\"maximumStartsPerHour\": 4", "\"maximumStartsPerHour\": 13", "$.loads[0].maximumStartsPerHour", "must be 0 to 12, not 13", "Write a number in that range, in the unit that the key names" },
        { "[5000, 6000]", "[5000, 0]", "$.limitsWatts[1]", "must be 1 to 100000000, not 0", "Write a number in that range, in the unit that the key names" },
        { "[5000, 6000]", "5000", "$.limitsWatts", "must be a list in brackets, not a number", "Write a list in brackets" },
        { "\"shedPriority\": 3", "\"shedPriority\": 0", "$.loads[0].shedPriority", "must be 1 to 100, not 0", "Write a number in that range, in the unit that the key names" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_value_is_named(string right, string wrong, string place, string problem, string remedy)
    {
        Assert.Contains(right, Draft, StringComparison.Ordinal);
        InputException refusal = Assert.Throws<InputException>(
            () => ReplayMap.Parse("map.json", Draft.Replace(right, wrong, StringComparison.Ordinal)));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal((place, problem, remedy), (finding.Place, finding.Problem.English, finding.Remedy.English));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void A_map_that_takes_nothing_is_refused()
    {
        InputException refusal = Assert.Throws<InputException>(
            () => ReplayMap.Parse("map.json", """{ "timestampColumn": "t", "stamp": "start", "intervalSeconds": 60, "base": [] }"""));

        Assert.Equal(("$.base", "the map takes no power from the data"), (refusal.Place, refusal.Problem.English));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void Every_key_arrives()
    {
        ReplayMap map = ReplayMap.Parse("map.json", Draft);

        Assert.Equal(("time", StampMeaning.End, 900, 60), (map.TimestampColumn, map.Stamp, map.IntervalSeconds, map.UtcOffsetMinutes));
        Assert.Equal([5_000, 6_000], map.LimitsWatts);
        Assert.Equal([new ReplayColumn("total", 1_000, 0.7, NegativePolicy.Keep)], map.BaseColumns);
        Assert.Equal(
            [
                new ReplayLoad("chiller", new ReplayColumn("total", 500, 0.3, NegativePolicy.Refuse), LoadKind.Chiller, 9_000, 3, 300, 600, 700, 90, 1_200, 3_600, 4),
                new ReplayLoad("pump", new ReplayColumn("pump", 1, 1, NegativePolicy.Refuse), LoadKind.Other, null, 1, 0, 0, 0, 60),
            ],
            map.Loads);
    }

    [Theory]
    [InlineData("refuse", NegativePolicy.Refuse, NegativePolicy.Refuse)]
    [InlineData("zero", NegativePolicy.Zero, NegativePolicy.Zero)]
    [InlineData("keep", NegativePolicy.Keep, NegativePolicy.Refuse)]
    public void A_negative_power_of_a_load_is_never_kept(string written, NegativePolicy ofBase, NegativePolicy ofLoads)
    {
        ReplayMap map = ReplayMap.Parse("map.json", Draft.Replace("\"base\"", $"\"negative\": \"{written}\", \"base\"", StringComparison.Ordinal));

        Assert.Equal((ofBase, ofLoads), (map.BaseColumns[0].Negative, map.Loads[0].Source.Negative));
    }

    [Theory]
    [InlineData("nrel-office.map.json", 3, 2)]
    [InlineData("steel-works.map.json", 1, 1)]
    [InlineData("lbnl-small-office.map.json", 1, 2)]
    [InlineData("bangkok-meter.map.json", 1, 2)]
    public void The_maps_that_ship_may_be_used(string name, int baseColumns, int loads)
    {
        ReplayMap map = ReplayMap.Read(Repository.PathOf("sim", "Site", "maps", name));

        Assert.Equal((baseColumns, loads), (map.BaseColumns.Count, map.Loads.Count));
        Assert.Equal(3, map.LimitsWatts.Count);
        Assert.Equal(map.LimitsWatts.Order(), map.LimitsWatts);
    }

    [Fact]
    public void The_map_in_the_readme_may_be_used()
    {
        string readme = File.ReadAllText(Repository.PathOf("sim", "Site", "README.md"));
        int start = readme.IndexOf("    {\n      \"timestampColumn\"", StringComparison.Ordinal);
        int end = readme.IndexOf("\n    }\n", start, StringComparison.Ordinal);

        Assert.Equal(120_000, ReplayMap.Parse("README.md", readme[start..(end + 6)]).Loads[0].RatedWatts);
    }

    [Fact]
    public void A_mutated_map_is_read_or_refused()
    {
        Mutation.Of(Draft).Sample(
            text =>
            {
                try
                {
                    Assert.All(ReplayMap.Parse("map.json", text).Loads, load => Assert.NotEmpty(load.Id));
                }
                catch (InputException exception)
                {
                    Texts.AssertReadable(exception);
                }
            },
            iter: 5_000);
    }
}
