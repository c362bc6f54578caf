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
    public void A_year_is_scanned_each_second_or_where_it_matters()
    {
        JsonElement each = Edgectl.Json("bench", "year", "--days", "2", "--pace", "every-scan", "--json");
        JsonElement adaptive = Edgectl.Json("bench", "year", "--days", "2", "--json");
        Assert.Equal(("every-scan", "adaptive"), (each.GetProperty("pace").GetString(), adaptive.GetProperty("pace").GetString()));
        Assert.Equal(172_800, each.GetProperty("scanCount").GetInt32());
        Assert.InRange(adaptive.GetProperty("scanCount").GetInt32(), 2_880, 172_800 / 3);
        foreach (JsonElement report in new[] { each, adaptive })
        {
            RunJsonTests.AssertKeys(
                report,
                "days", "pace", "scanCount", "seconds", "nanosecondsPerScan", "controlled", "minutesOutsideComfort", "unservedWattHours",
                "switchCount", "processorSeconds");
            Assert.Equal(2, report.GetProperty("days").GetInt32());
            Assert.Equal(192, report.GetProperty("controlled").GetProperty("windowCount").GetInt32());
            Assert.True(report.GetProperty("nanosecondsPerScan").GetDouble() > 0);
        }
    }

    [Fact]
    public void What_the_device_interprets_in_a_scan_is_told_by_method()
    {
        JsonElement report = Edgectl.Json("bench", "ops", "--json");
        RunJsonTests.AssertKeys(
            report,
            "circuitCount", "loadCount", "scanCount", "instructionsPerScan", "callsPerScan", "rows", "turnsPerScan");
        JsonElement first = report.GetProperty("rows")[0];
        RunJsonTests.AssertKeys(first, "method", "entriesPerScan", "instructionsPerScan", "callsPerScan");
        Assert.True(first.GetProperty("instructionsPerScan").GetDouble() < report.GetProperty("instructionsPerScan").GetDouble());
    }

    [Theory]
    [InlineData("en", "16 circuits, 8 loads, mean of ")]
    [InlineData("zh-CN", "16 个回路、8 个负荷，")]
    public void What_the_device_interprets_is_told_in_the_language_of_people(string language, string begin)
    {
        Edgectl run = Edgectl.Run("bench", "ops", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(begin, run.Output, StringComparison.Ordinal);
        Assert.Contains("ScanCycle.Run", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_is_counted_in_the_office_and_one_that_it_lacks_is_told_as_ever()
    {
        using Files files = new();
        string site = files.Write("office.site.json", SiteFile.ExampleText);
        JsonElement report = Edgectl.Json("bench", "ops", "--site", site, "--json");
        Assert.Equal(SiteFile.Example.Configuration.Circuits.Length, report.GetProperty("circuitCount").GetInt32());
        Assert.Contains(
            report.GetProperty("rows").EnumerateArray(), row => row.GetProperty("method").GetString() == "ScheduleBank.Update");

        string other = files.Write("other.site.json", SiteFile.ExampleText.Replace("\"chiller\"", "\"freezer\"", StringComparison.Ordinal));
        Edgectl run = Edgectl.Run("bench", "ops", "--site", other);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("freezer", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_memory_of_a_controller_is_told_by_its_parts()
    {
        JsonElement report = Edgectl.Json("bench", "heap", "--json");
        RunJsonTests.AssertKeys(
            report,
            "siteId", "circuitCount", "loadCount", "siteBytes", "controllerBytes", "staticBytes", "linkBytes", "burstBytes", "typeSystemBytes",
            "availableBytes", "rows", "board", "psramKilobytes", "totalBytes", "fitsWithoutPsram");
        Assert.InRange(report.GetProperty("siteBytes").GetInt64(), 1_000, 20_000);
        long parts = report.GetProperty("controllerBytes").GetInt64() + report.GetProperty("staticBytes").GetInt64()
            + report.GetProperty("linkBytes").GetInt64() + report.GetProperty("burstBytes").GetInt64();
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
