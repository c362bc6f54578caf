using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Whether a site fits the memory of its board is said before anybody buys it.</summary>
public class SiteMemoryTests
{
    private const string Meter = """
        {
          "siteId": "s", "deviceId": "d", "board": "kc868-a6", "demand": { "limitWatts": 60000 }, "siteCircuit": "main",
          "circuits": [{ "id": "main", "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400 } }]
        }
        """;

    [Fact]
    public void A_site_that_needs_more_than_its_board_has_is_warned_of_in_both_languages()
    {
        SiteCheck check = SiteMemory.Judge("office.json", SiteChecker.Check("office.json", SiteFile.ExampleText));
        SiteWarning warning = Assert.Single(check.Warnings, found => found.Code == SiteMemory.ShortCode);
        string english = warning.Finding.Text(Language.English);
        string chinese = warning.Finding.Text(Language.Chinese);
        Assert.StartsWith("office.json: $.board: the controller takes some ", english, StringComparison.Ordinal);
        Assert.Contains($"{check.Site.Board.Id} without PSRAM has some 100 KB", english, StringComparison.Ordinal);
        Assert.Contains("Take a board whose module has PSRAM", english, StringComparison.Ordinal);
        Assert.Contains("仅约 100 KB", chinese, StringComparison.Ordinal);
        Assert.Contains("请选用带 PSRAM 的控制板", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_fits_is_not()
    {
        SiteCheck check = SiteChecker.Check("meter.json", Meter);
        Assert.Same(check, SiteMemory.Judge("meter.json", check));
        Assert.True(HeapBench.Run(check.Site).FitsWithoutPsram);
    }

    [Fact]
    public void Of_a_board_that_is_virtual_nobody_says_what_it_has()
    {
        SiteCheck check = SiteChecker.Check("office.json", SiteFile.ExampleText, BoardFile.Find("virtual"));
        Assert.Same(check, SiteMemory.Judge("office.json", check));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2_048, true)]
    [InlineData(null, true)]
    public void Psram_that_the_board_has_is_enough(int? psramKilobytes, bool isEnough)
    {
        HeapBenchReport large = HeapBench.Run() with { PsramKilobytes = psramKilobytes };
        Assert.False(large.FitsWithoutPsram);
        Assert.Equal(isEnough, SiteMemory.Fits(large));
    }
}
