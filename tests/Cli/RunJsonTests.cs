using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl run --json</c>: the summary that other programs read.</summary>
public class RunJsonTests
{
    [Fact]
    public void A_hot_day_keeps_every_window_and_without_the_controller_it_does_not()
    {
        JsonElement report = Edgectl.Json("run", "--headless", "--speed", "max", "--duration", "24h", "--seed", "1", "--json");
        JsonElement with = report.GetProperty("controlled");
        JsonElement without = report.GetProperty("uncontrolled");
        Assert.Equal(96, with.GetProperty("windowCount").GetInt32());
        Assert.Equal(96, with.GetProperty("windowsKept").GetInt32());
        Assert.Equal(1, with.GetProperty("windowsKeptShare").GetDouble());
        Assert.Equal(96, without.GetProperty("windowCount").GetInt32());
        Assert.InRange(without.GetProperty("windowsKept").GetInt32(), 1, 90);
        Assert.True(with.GetProperty("worstWindowWatts").GetDouble() <= 250_000);
        Assert.True(without.GetProperty("worstWindowWatts").GetDouble() > 250_000);
        Assert.Equal(0, report.GetProperty("faults").GetArrayLength());

        // Every message was published, arrived once, and adds up.
        JsonElement messages = report.GetProperty("messages");
        Assert.Equal(messages.GetProperty("published").GetInt32(), messages.GetProperty("received").GetInt32());
        Assert.True(messages.GetProperty("published").GetInt32() > 24 * 60);
        foreach (string key in (string[])["duplicates", "missing", "dropped", "unreconciledCircuits"])
        {
            Assert.Equal(0, messages.GetProperty(key).GetInt64());
        }

        Assert.Equal(1, messages.GetProperty("connects").GetInt32());
    }

    [Fact]
    public void The_summary_has_every_key_with_its_unit_and_no_other()
    {
        JsonElement report = Edgectl.Json("run", "--headless", "--json", "--duration", "20m", "--seed", "5", "--start", "2026-07-15T09:00");
        AssertKeys(report, "seed", "site", "startLocalTime", "simulatedSeconds", "limitWatts", "windowSeconds", "controlled",
            "uncontrolled", "comfort", "loads", "metering", "messages", "faults", "readings", "water", "budget", "cost");
        string[] demand = ["windowCount", "windowsKept", "windowsKeptShare", "worstWindowWatts", "worstWindowStartUtc", "energyWattHours"];
        AssertKeys(report.GetProperty("controlled"), demand);
        AssertKeys(report.GetProperty("uncontrolled"), demand);
        AssertKeys(report.GetProperty("comfort"), "controlledMinutesOutside", "uncontrolledMinutesOutside");
        AssertKeys(report.GetProperty("metering"), "trueWattHours", "meteredWattHours");
        AssertKeys(report.GetProperty("messages"), "published", "received", "duplicates", "missing", "dropped", "connects",
            "unreconciledCircuits");
        AssertKeys(report.GetProperty("water")[0], "waterMeter", "trueLitres", "meteredLitres", "nightMinimumLitresPerHour", "isLeaking");
        AssertKeys(report.GetProperty("budget"), "mode", "energy", "water");
        string[] quota = ["monthQuota", "monthUsed", "dayTarget", "dayUsed", "exhaustionP10Local", "exhaustionP50Local",
            "exhaustionP90Local", "missing", "isMonthWhole"];
        AssertKeys(report.GetProperty("budget").GetProperty("energy"), quota);
        AssertKeys(report.GetProperty("budget").GetProperty("water"), quota);
        Assert.Equal(
            report.GetProperty("metering").GetProperty("meteredWattHours").GetDouble(),
            report.GetProperty("budget").GetProperty("energy").GetProperty("monthUsed").GetDouble(),
            1.0);
        Assert.Equal(0, report.GetProperty("readings").GetArrayLength());
        Assert.Equal(5, report.GetProperty("loads").GetArrayLength());
        Assert.All(report.GetProperty("loads").EnumerateArray(), load =>
            AssertKeys(load, "id", "switchCount", "switchesPerDay", "disconnectedSeconds", "unservedWattHours"));

        Assert.Equal(5, report.GetProperty("seed").GetInt32());
        Assert.Equal("zibo-office-1", report.GetProperty("site").GetString());
        Assert.Equal("2026-07-15T09:00:00", report.GetProperty("startLocalTime").GetString());
        Assert.Equal(1_200, report.GetProperty("simulatedSeconds").GetInt64());
        Assert.Equal(1, report.GetProperty("controlled").GetProperty("windowCount").GetInt32());
        Assert.EndsWith("Z", report.GetProperty("controlled").GetProperty("worstWindowStartUtc").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_dial_readings_tell_the_drift_and_one_that_is_none_is_refused()
    {
        JsonElement report = Edgectl.Json(
            "run", "--json", "--duration", "2h", "--seed", "5", "--start", "2026-07-15T09:00",
            "--reading", "data-room=100.5@09:30", "--reading", "data-room=100.5@10:30");
        JsonElement[] readings = [.. report.GetProperty("readings").EnumerateArray()];
        Assert.Equal(["first", "compared"], readings.Select(r => r.GetProperty("result").GetString()));
        Assert.All(readings, r => Assert.Equal(100_500, r.GetProperty("readingWattHours").GetDouble()));
        Assert.Equal(-1_000, readings[1].GetProperty("driftPermille").GetInt64());

        foreach (string text in new[] { "data-room", "data-room=1", "=1@09:00", "data-room=-1@09:00", "data-room=1@9 h", "data-room=1e9@09:00" })
        {
            Edgectl refused = Edgectl.Run("run", "--json", "--duration", "1m", "--reading", text);
            Assert.Equal(EdgectlProgram.BadInput, refused.ExitCode);
            Assert.Contains($"--reading '{text}' is no reading", refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_alone_is_headless_and_the_same_seed_prints_the_same()
    {
        string[] args = ["run", "--json", "--duration", "2h", "--seed", "9"];
        Edgectl first = Edgectl.Run(args);
        Edgectl second = Edgectl.Run(args);
        Assert.StartsWith("{", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.NotEqual(first.Output, Edgectl.Run("run", "--json", "--duration", "2h", "--seed", "10").Output);
    }

    [Fact]
    public void In_real_time_the_link_has_a_thread_of_its_own_and_loses_nothing()
    {
        JsonElement report = Edgectl.Json("run", "--json", "--speed", "1", "--duration", "3s");
        JsonElement messages = report.GetProperty("messages");
        Assert.Equal(3, report.GetProperty("simulatedSeconds").GetInt64());
        Assert.Equal(1, messages.GetProperty("connects").GetInt32());
        Assert.True(messages.GetProperty("published").GetInt32() > 0);
        Assert.Equal(messages.GetProperty("published").GetInt32(), messages.GetProperty("received").GetInt32());
    }

    internal static void AssertKeys(JsonElement element, params string[] keys) =>
        Assert.Equal(keys.Order(), element.EnumerateObject().Select(p => p.Name).Order());
}
