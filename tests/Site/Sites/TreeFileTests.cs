using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>What a site file says of circuits that feed circuits, and what is wrong with it.</summary>
public class TreeFileTests
{
    public static TheoryData<string, string?, string, string, string> Cases => new()
    {
        { "$.circuits[3].parent", "\"heatr\"", "$.circuits[3].parent", "there is no circuit \"heatr\"", "Did you mean \"heater\"?" },
        { "$.circuits[3].parent", "\"sockets\"", "$.circuits[3].parent", "a circuit is fed by another one, and the site's circuit by none", "Name the circuit one step nearer" },
        { "$.circuits[0].parent", "\"heater\"", "$.circuits[0].parent", "a circuit is fed by another one, and the site's circuit by none", "Name the circuit one step nearer" },
        { "$.circuits[2].limitWatts", "-1", "$.circuits[2].limitWatts", "must be 0 to 100000000 W, not -1", "Write a number in that range" },
        { "$.circuits[2].limitSeconds", "59", "$.circuits[2].limitSeconds", "must be 60 to 3600 s, not 59", "Write a number in that range" },
        { "$.circuits[2].tripWatts", "29999", "$.circuits[2].tripWatts", "\"tripWatts\" is below \"limitWatts\"", "Write what the breaker or transformer bears" },
        { "$.circuits[2].tripSeconds", "61", "$.circuits[2].tripSeconds", "must be 1 to 60 s, not 61", "Write a number in that range" },
        { "$.circuits[2].pulse.impulsesPerKilowattHour", "1", "$.circuits[2].tripSeconds", "at \"tripWatts\" the circuit's meter gives less than two pulses", "Lengthen \"tripSeconds\"" },
        { "$.circuits[4].limitWatts", "5000", "$.circuits[4].direction", "a circuit with a limit must be metered as import", "Leave limits out" },
        { "$.loads[0].feeder", "\"lifts\"", "$.loads[0].feeder", "a load's feeder is its own circuit or one on the way", "Name such a circuit" },
        { "$.loads[1].feeder", "\"lift\"", "$.loads[1].feeder", "there is no circuit \"lift\"", "Did you mean \"lifts\"?" },
        { "$.demand.intervalInput", "1", "$.demand.intervalInput", "the channel is already used by an earlier entry", "Use each channel once" },
        { "$.demand.intervalInput", "2", "$.demand.intervalInput", "the board \"esp32-devkitc\" has 2 digital inputs, none with number 2", "Write a number from 0 to 1" },
        { "$.demand.intervalToleranceSeconds", "9", "$.demand.intervalToleranceSeconds", "must be 10 to 120 s, not 9", "Write a number in that range" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_value_is_named(string path, string? json, string place, string problem, string remedy)
    {
        InputException refusal = SiteDraft.Refuse((path, json));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(place, finding.Place);
        Assert.StartsWith(problem, finding.Problem.English, StringComparison.Ordinal);
        Assert.StartsWith(remedy, finding.Remedy.English, StringComparison.Ordinal);
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void Circuits_in_a_circle_are_refused_and_named_once()
    {
        InputException refusal = SiteDraft.Refuse(
            ("$.circuits[1].parent", "\"sockets\""), ("$.circuits[3].parent", "\"pv\""), ("$.circuits[4].parent", "\"lifts\""));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(("$.circuits[1].parent", "the circuits feed each other in a circle"), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void A_mistyped_parent_is_one_mistake_even_where_a_load_rests_on_it()
    {
        InputException refusal = SiteDraft.Refuse(
            ("$.circuits[2].parent", "\"sokets\""), ("$.loads[0].feeder", "\"sockets\""));

        Assert.Equal("$.circuits[2].parent", Assert.Single(refusal.Findings).Place);
    }

    [Fact]
    public void A_tree_is_read_as_it_is_written()
    {
        SiteConfiguration site = SiteFile.Parse("draft.json", SiteDraft.With(("$.circuits[2].parent", "\"sockets\""))).Configuration;

        Assert.Equal((3, -1), (site.Circuits[2].Parent, site.Circuits[3].Parent));
        Assert.Equal((3, 0, -1), (TreeRules.ParentOf(site, 2), TreeRules.ParentOf(site, 3), TreeRules.ParentOf(site, 0)));
        Assert.Equal((0, 0), (TreeRules.FeederOf(site, site.Loads[0]), TreeRules.FeederOf(site, site.Loads[1])));
        Assert.Equal((30_000, 600, 40_000, 30), (site.Circuits[2].Feeder.LimitWatts, site.Circuits[2].Feeder.LimitSeconds, site.Circuits[2].Feeder.TripWatts, site.Circuits[2].Feeder.TripSeconds));
        Assert.Equal((-1, 45), (site.Demand.IntervalPulse.Input, site.Demand.IntervalPulse.ToleranceSeconds));
    }
}
