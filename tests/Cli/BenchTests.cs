using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl bench</c>: what it measures, not how fast this computer is.</summary>
public class BenchTests
{
    [Fact]
    public void A_scan_allocates_nothing()
    {
        JsonElement report = Edgectl.Json("bench", "scan", "--json");
        RunJsonTests.AssertKeys(report, "circuitCount", "loadCount", "scanCount", "nanosecondsPerScan", "bytesPerScan");
        Assert.Equal((16, 8), (report.GetProperty("circuitCount").GetInt32(), report.GetProperty("loadCount").GetInt32()));
        Assert.True(report.GetProperty("scanCount").GetInt32() >= 100_000);
        Assert.Equal(0, report.GetProperty("bytesPerScan").GetDouble());
    }

    [Fact]
    public void A_year_is_counted_in_steps_of_a_second()
    {
        JsonElement report = Edgectl.Json("bench", "year", "--days", "2", "--json");
        RunJsonTests.AssertKeys(report, "days", "stepCount", "seconds", "nanosecondsPerStep", "controlled", "processorSeconds");
        Assert.Equal((2, 172_800), (report.GetProperty("days").GetInt32(), report.GetProperty("stepCount").GetInt32()));
        Assert.Equal(192, report.GetProperty("controlled").GetProperty("windowCount").GetInt32());
        Assert.True(report.GetProperty("nanosecondsPerStep").GetDouble() > 0);
    }

    [Fact]
    public void The_memory_of_a_controller_is_told_by_its_parts()
    {
        JsonElement report = Edgectl.Json("bench", "heap", "--json");
        RunJsonTests.AssertKeys(
            report,
            "siteId", "circuitCount", "loadCount", "siteBytes", "controllerBytes", "linkBytes", "typeSystemBytes", "availableBytes",
            "rows", "board", "psramKilobytes", "totalBytes", "fitsWithoutPsram");
        long parts = report.GetProperty("siteBytes").GetInt64() + report.GetProperty("controllerBytes").GetInt64()
            + report.GetProperty("linkBytes").GetInt64();
        Assert.Equal(parts, report.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("bytes").GetInt64()));
        Assert.Equal(parts + report.GetProperty("typeSystemBytes").GetInt64(), report.GetProperty("totalBytes").GetInt64());
    }

    [Theory]
    [InlineData("en", "zibo-office-1: ")]
    [InlineData("zh-CN", "zibo-office-1：")]
    public void The_memory_of_a_site_is_told_in_the_language_of_people(string language, string begin)
    {
        using Files files = new();
        string site = files.Write("office.site.json", SiteFile.ExampleText);
        Edgectl run = Edgectl.Run("bench", "heap", "--site", site, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(begin, run.Output, StringComparison.Ordinal);
        Assert.Contains("PageHeader.Bytes", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 days in ")]
    [InlineData("zh-CN", "1 天用时 ")]
    public void The_result_for_people_is_in_their_language(string language, string begin)
    {
        Edgectl run = Edgectl.Run("bench", "year", "--days", "1", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(begin, run.Output, StringComparison.Ordinal);
    }
}
