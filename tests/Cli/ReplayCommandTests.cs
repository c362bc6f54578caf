using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl replay</c> on a day that a person can add up: 50 kW of base, 20 kW that may be shed from 10:00 to 12:00.</summary>
public sealed class ReplayCommandTests : IDisposable
{
    private readonly Files _files = new();
    private readonly string[] _args;

    public ReplayCommandTests()
    {
        string map = _files.Write("day.map.json", """
            {
              "timestampColumn": "time", "stamp": "start", "intervalSeconds": 3600,
              "base": [ { "column": "base_kW", "wattsPerUnit": 1000 } ],
              "loads": [ { "id": "boiler", "column": "boiler_kW", "wattsPerUnit": 1000, "kind": "water-heater", "shedPriority": 1 } ]
            }
            """);
        StringBuilder csv = new("time,base_kW,boiler_kW\n");
        for (int hour = 0; hour < 24; hour++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026-07-15 {hour:00}:00,50,{(hour is 10 or 11 ? 20 : 0)}\n");
        }

        _args = ["replay", "--data", _files.Write("day.csv", csv.ToString()), "--map", map, "--limit-watts", "60000"];
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_summary_in_json_has_every_key_and_the_figures_of_the_data()
    {
        JsonElement report = Edgectl.Json([.. _args, "--json"]);
        RunJsonTests.AssertKeys(report, "data", "limitWatts", "windowSeconds", "fill", "rowCount", "missingRowCount", "gapCount",
            "gapSeconds", "simulatedSeconds", "controlled", "uncontrolled", "worstOverLimitWatts", "unknownWindowCount",
            "unkeepableWindowCount", "unservedWattHours", "loads", "metering");
        Assert.Equal("day.csv", report.GetProperty("data").GetString());
        Assert.Equal(24, report.GetProperty("rowCount").GetInt32());
        Assert.Equal(86_400, report.GetProperty("simulatedSeconds").GetInt64());
        Assert.Equal(88, report.GetProperty("uncontrolled").GetProperty("windowsKept").GetInt32());
        Assert.Equal(70_000, report.GetProperty("uncontrolled").GetProperty("worstWindowWatts").GetDouble());
        Assert.Equal(1_240_000, report.GetProperty("uncontrolled").GetProperty("energyWattHours").GetDouble());
        Assert.Equal(96, report.GetProperty("controlled").GetProperty("windowsKept").GetInt32());
        Assert.Equal(0, report.GetProperty("worstOverLimitWatts").GetDouble());
        Assert.InRange(report.GetProperty("unservedWattHours").GetDouble(), 20_000, 24_000);
    }

    [Fact]
    public void The_window_may_be_shorter()
    {
        JsonElement report = Edgectl.Json([.. _args, "--window-seconds", "300", "--json"]);
        Assert.Equal(300, report.GetProperty("windowSeconds").GetInt32());
        Assert.Equal(288, report.GetProperty("controlled").GetProperty("windowCount").GetInt32());
    }

    [Theory]
    [InlineData("en", "--window-seconds 1000 is no window; give one of 300, 360, 600, 720, 900, 1200, 1800, 3600.")]
    [InlineData("zh-CN", "--window-seconds 1000 无效；可选：300, 360")]
    public void A_window_that_the_firmware_does_not_know_is_refused_with_those_that_it_does(string language, string message)
    {
        Edgectl run = Edgectl.Run([.. _args, "--window-seconds", "1000", "--lang", language]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "day.csv: 24 rows, 0 gaps, limit 60.0 kW over 15 min", "Worst window over the limit by 0.0 kW", "boiler")]
    [InlineData("zh-CN", "day.csv：24 行，0 处缺口，15 分钟需量限额 60.0 kW", "最大超限 0.0 kW", "boiler")]
    public void The_summary_for_people_is_in_their_language(string language, string title, string line, string load)
    {
        Edgectl run = Edgectl.Run([.. _args, "--lang", language]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(title, run.Output, StringComparison.Ordinal);
        Assert.All([line, load, "96 / 96", "88 / 96"], text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }
}
