namespace Zibo.EdgeCtl.Sim.Site.Tests.Checking;

/// <summary>The table by which a technician wires.</summary>
public class WiringTests
{
    [Fact]
    public void The_use_of_the_board_is_counted_by_channels_and_not_by_rows()
    {
        SiteCheck check = SiteChecker.Check("office.site.json", SiteFile.ExampleText);

        Assert.Equal(
            ["pulseInputs 8/8", "contactInputs 1/1", "analogInputs 2/6", "digitalInputs 1/2", "outputs 5/16", "analogOutputs 0/2", "serialPorts 0/1"],
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
