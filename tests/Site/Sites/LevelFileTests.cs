using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class LevelFileTests
{
    public static TheoryData<string, string?, string, string> Refusals => new()
    {
        { "$.loads[2].steps[1].output", "8", "$.loads[2].steps[1].output", "the channel is already used by an earlier entry" },
        { "$.loads[2].steps[1].output", "16", "$.loads[2].steps[1].output", "the board \"esp32-devkitc\" has 16 outputs, none with number 16" },
        { "$.loads[2].steps[0].ratedWatts", "0", "$.loads[2].steps[0].ratedWatts", "must be 1 to 100000000 W, not 0" },
        { "$.loads[2].steps", "[{ \"output\": 8, \"ratedWatts\": 1 }]", "$.loads[2].steps", "a load with steps has two at least" },
        { "$.loads[2].output", "10", "$.loads[2].output", "a load with \"steps\" has its relays and powers there" },
        { "$.loads[2].ratedWatts", "10", "$.loads[2].ratedWatts", "a load with \"steps\" has its relays and powers there" },
        { "$.loads[2].level", "{ \"analogOutput\": 0, \"minimumPermille\": 300 }", "$.loads[2].level", "a load with steps has no level" },
        { "$.loads[0].id", "\"boiler-2\"", "$.loads[2].id", "one of the steps is named boiler-2, and so is another load" },
        { "$.loads[2].id", "\"\"", "$.loads[2].id", "a name has 1 to 24 characters a-z, 0-9 and -" },
        { "$.loads[2].id", "\"boiler-of-the-old-house\"", "$.loads[2].id", "the steps are named boiler-of-the-old-house-1 and so on, and a name has at most 24 characters" },
        { "$.loads[1].level.analogOutput", "2", "$.loads[1].level.analogOutput", "the board \"esp32-devkitc\" has 2 analog outputs, none with number 2" },
        { "$.loads[1].level.analogOutput", null, "$.loads[1].level.analogOutput", "\"analogOutput\" is missing" },
        { "$.loads[1].level.minimumPermille", null, "$.loads[1].level.minimumPermille", "\"minimumPermille\" is missing" },
        { "$.loads[1].level.minimumPermille", "49", "$.loads[1].level.minimumPermille", "must be 50 to 950 ‰, not 49" },
        { "$.loads[1].level.kind", "\"current\"", "$.loads[1].level.kind", "\"current\" is not known here" },
    };

    [Fact]
    public void Each_step_becomes_a_load_with_the_options_of_the_whole()
    {
        SiteConfiguration site = SiteFile.Parse(
            "draft.json",
            SiteDraft.With(
                ("$.loads[2].shedPriority", "7"),
                ("$.loads[2].minimumOffSeconds", "90"),
                ("$.loads[0].circuit", null),
                ("$.loads[2].circuit", "\"heater\""))).Configuration;

        Assert.Equal(["heater", "chiller", "boiler-1", "boiler-2"], site.Loads.Select(load => load.Id));
        Assert.Equal([8, 9], site.Loads.Skip(2).Select(load => load.Output));
        Assert.Equal([9_000, 6_000], site.Loads.Skip(2).Select(load => load.Options.RatedWatts));
        Assert.All(site.Loads.Skip(2), load => Assert.Equal(
            (2, 2, LoadKind.WaterHeater, 7, 90_000),
            (load.Group, load.OwnCircuit, load.Options.Kind, load.Options.ShedPriority, load.Options.MinimumOffMilliseconds)));
        Assert.Equal(["heater", "chiller", "boiler", "boiler"], site.Loads.Select((_, i) => LoadGroups.FileId(site, i)));
    }

    [Fact]
    public void A_level_has_its_output_lowest_value_and_kind()
    {
        LoadConfiguration load = SiteFile.Parse("draft.json", SiteDraft.With(("$.loads[1].level.kind", "\"ev-current\""))).Configuration.Loads[1];

        Assert.Equal((1, 400, LevelKind.EvCurrent), (load.AnalogOutput, load.Options.MinimumLevelPermille, load.Options.LevelKind));
    }

    [Fact]
    public void A_load_without_a_level_is_on_or_off()
    {
        LoadConfiguration load = SiteFile.Parse("draft.json", SiteDraft.Text).Configuration.Loads[0];

        Assert.Equal(
            (LoadConfiguration.NoOutput, LoadLevel.FullPermille, LoadConfiguration.NoGroup),
            (load.AnalogOutput, load.Options.MinimumLevelPermille, load.Group));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_wrong_is_named_where_it_stands(string path, string? json, string place, string problem)
    {
        InputException refusal = SiteDraft.Refuse((path, json));

        Assert.Contains(refusal.Findings, finding => finding.Place == place && finding.Problem.English == problem);
        Texts.AssertBilingual(refusal);
    }

    // Whichever of the two comes first, it is told once.
    [Fact]
    public void A_load_that_is_named_as_a_step_before_it_is_told_where_the_steps_are()
    {
        InputFinding finding = Assert.Single(SiteDraft.Refuse(
            ("$.loads[0]", """{ "id": "boiler-2", "kind": "other", "steps": [{ "output": 2, "ratedWatts": 1 }, { "output": 3, "ratedWatts": 1 }] }"""),
            ("$.loads[1].id", "\"boiler-2-1\"")).Findings);

        Assert.Equal(("$.loads[0].id", "one of the steps is named boiler-2-1, and so is another load"), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void Charging_points_go_down_to_6_A_and_no_further()
    {
        InputException refusal = SiteDraft.Refuse(("$.loads[1].level", "{ \"analogOutput\": 0, \"minimumPermille\": 117, \"kind\": \"ev-current\" }"));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(("$.loads[1].level.minimumPermille", "no vehicle charges below 6 A"), (finding.Place, finding.Problem.English));
        Assert.Contains("190 for 32 A", finding.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_after_steps_is_named_by_its_own_place()
    {
        InputException refusal = SiteDraft.Refuse(
            ("$.loads[0]", "{ \"id\": \"a\", \"kind\": \"other\", \"steps\": [{ \"output\": 2, \"ratedWatts\": 1 }, { \"output\": 3, \"ratedWatts\": 1 }] }"),
            ("$.loads[1].minimumOnSeconds", "1"));

        Assert.Equal("$.loads[1].minimumOnSeconds", Assert.Single(refusal.Findings).Place);
    }
}
