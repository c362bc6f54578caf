namespace Zibo.EdgeCtl.Sim.Site.Tests.Checking;

/// <summary>The table by which a technician wires.</summary>
public class WiringTests
{
    [Fact]
    public void Every_channel_of_a_site_with_everything_has_its_row()
    {
        SiteCheck check = SiteChecker.Check("draft.json", GuardDraft.With(("$.supplyFailInput", "9"), ("$.demand.intervalInput", "10")));

        Assert.Equal(
            [
                "pulse 0 circuit main, 6400 imp/kWh × 200/5", "pulse 1 circuit heater, 800 imp/kWh",
                "pulse 7 water meter cold, 100 L a pulse", "contact 0 circuit sockets, 800 imp/kWh",
                "analog 0 current of circuit lifts", "analog 3 temperature hall", "analog 5 voltage of circuit lifts",
                "serial 0 circuit pv, dtsu666 at address 7",
                "digital 1 fire alarm", "digital 2 hand switch of heater", "digital 3 fire service of lifts",
                "digital 4 lifts car 1 parked", "digital 5 lifts car 1 doors closed", "digital 6 lifts car 1 in service",
                "digital 7 lifts car 2 parked", "digital 8 lifts car 2 doors closed", "digital 9 supply fails",
                "digital 10 the supplier's end of interval",
                "output 0 load heater, through a normally closed contact", "output 1 load chiller, through a normally closed contact",
                "output 8 load boiler-1, through a normally closed contact", "output 9 load boiler-2, through a normally closed contact",
                "output 12 economy request of lifts car 1, normally open", "output 13 economy request of lifts car 2, normally open",
                "level 1 level of chiller",
            ],
            check.Wiring.Select(row => $"{row.Sort} {row.Channel} {row.Purpose.English}"));
        Assert.All(check.Wiring, row => Texts.AssertBilingual(row.Purpose));
    }

    [Fact]
    public void The_use_of_the_board_is_counted_by_channels_and_not_by_rows()
    {
        SiteCheck check = SiteChecker.Check("office.site.json", SiteFile.ExampleText);

        Assert.Equal(
            ["pulse 8/8", "contact 1/1", "analog 2/6", "serial 0/1", "digital 1/2", "output 5/16", "level 0/2"],
            check.Channels.Select(use => $"{use.Sort} {use.UsedCount}/{use.AvailableCount}"));
    }

    [Fact]
    public void A_site_is_held_against_another_board()
    {
        string text = SiteFile.ExampleText.Replace("esp32-devkitc", "virtual", StringComparison.Ordinal).Replace("\"output\": 4", "\"output\": 20", StringComparison.Ordinal);
        Assert.Equal("virtual", SiteChecker.Check("office.site.json", text).Site.Board.Id);
        InputException refusal = Assert.Throws<InputException>(() => SiteChecker.Check("office.site.json", text, BoardFile.Find("esp32-devkitc")));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal("$.loads[4].output", finding.Path);
        Assert.Contains("esp32-devkitc", finding.Problem.English, StringComparison.Ordinal);
        Assert.True(finding.Line > 100);
        Texts.AssertBilingual(refusal);
    }
}
