using System.Text.Json;

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
