using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl bench control</c> on a day that a person can add up.</summary>
public sealed class ControlBenchCommandTests : IDisposable
{
    private const string Map = """
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": 3600, LIMITS
          "base": [ { "column": "base_kW", "wattsPerUnit": 1000 } ],
          "loads": [
            { "id": "boiler", "column": "boiler_kW", "wattsPerUnit": 1000, "kind": "water-heater", "shedPriority": 1 },
            { "id": "fan", "column": "fan_kW", "wattsPerUnit": 1000, "kind": "air-handler", "shedPriority": 2 }
          ]
        }
        """;

    private readonly Files _files = new();
    private readonly string _data;
    private readonly string _map;

    public ControlBenchCommandTests()
    {
        // Two days of 50 kW of base; from 10:00 to 12:00 a boiler of 20 and a fan of 10 kW.
        StringBuilder csv = new("time,base_kW,boiler_kW,fan_kW\n");
        for (int hour = 0; hour < 48; hour++)
        {
            bool isLate = hour % 24 is 10 or 11;
            csv.Append(CultureInfo.InvariantCulture, $"2026-07-{15 + (hour / 24)} {hour % 24:00}:00,50,{(isLate ? 20 : 0)},{(isLate ? 10 : 0)}\n");
        }

        _data = _files.Write("day.csv", csv.ToString());
        _map = _files.Write("day.map.json", Map.Replace("LIMITS", "\"limitsWatts\": [65000, 75000],", StringComparison.Ordinal));
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_result_in_json_has_every_key_and_the_figures_of_the_data()
    {
        JsonElement report = Edgectl.Json("bench", "control", "--data", _data, "--map", _map, "--json");
        RunJsonTests.AssertKeys(report, "game", "days", "windowSeconds", "isTrueBound", "elapsedSeconds", "limits", "overall");
        Assert.Equal("day.csv", report.GetProperty("game").GetString());
        Assert.Equal(2, report.GetProperty("days").GetDouble());
        Assert.True(report.GetProperty("isTrueBound").GetBoolean());
        Assert.Equal([65_000, 75_000], report.GetProperty("limits").EnumerateArray().Select(l => l.GetProperty("limitWatts").GetInt32()));

        // 80 kW against 65: on each day 8 windows, and 15 kW for 2 hours that the boiler gives up.
        JsonElement limit = report.GetProperty("limits")[0];
        RunJsonTests.AssertKeys(limit, "limitWatts", "bound", "plan", "controllers");
        Assert.Equal(JsonValueKind.Null, limit.GetProperty("plan").ValueKind);
        JsonElement bound = limit.GetProperty("bound");
        RunJsonTests.AssertKeys(bound, "unkeepableWindowCount", "unavoidableExcessWattHours", "unservedWattHours", "weightedUnservedWattHours");
        Assert.Equal(60_000, bound.GetProperty("unservedWattHours").GetDouble(), 1.0);

        JsonElement[] controllers = [.. limit.GetProperty("controllers").EnumerateArray()];
        Assert.Equal(["none", "edgectl", "threshold", "jci", "ilc"], controllers.Select(c => c.GetProperty("controller").GetString()));
        RunJsonTests.AssertKeys(controllers[0], "controller", "windowCount", "unknownWindowCount", "brokenWindowCount",
            "keepableBrokenWindowCount", "worstExcessWatts", "worstKeepableExcessWatts", "unservedWattHours", "weightedUnservedWattHours",
            "unservedOverBound", "weightedUnservedOverBound", "weightedUnservedOverPlan", "switchesPerLoadDay", "minutesOutsideComfort", "loads");
        Assert.Equal((192, 16), (Number(controllers[0], "windowCount"), Number(controllers[0], "brokenWindowCount")));
        Assert.Equal(15_000, controllers[0].GetProperty("worstExcessWatts").GetDouble());
        Assert.Equal(JsonValueKind.Null, controllers[0].GetProperty("minutesOutsideComfort").ValueKind);
        Assert.Equal(0, Number(controllers[1], "brokenWindowCount"));
        Assert.InRange(controllers[1].GetProperty("weightedUnservedOverBound").GetDouble(), 1, 1.2);
        RunJsonTests.AssertKeys(report.GetProperty("overall")[1], "controller", "brokenWindowCount", "keepableBrokenWindowCount",
            "worstKeepableExcessWatts", "unservedOverBound", "weightedUnservedOverBound", "weightedUnservedOverPlan", "switchesPerLoadDay");
        Assert.Equal(
            controllers[1].GetProperty("unservedWattHours").GetDouble() / bound.GetProperty("unservedWattHours").GetDouble(),
            controllers[1].GetProperty("unservedOverBound").GetDouble(),
            0.001);
    }

    [Fact]
    public void Limits_and_days_of_the_command_line_outrank_those_of_the_files()
    {
        JsonElement report = Edgectl.Json(
            "bench", "control", "--data", _data, "--map", _map, "--limit", "70000", "--limit", "66000", "--days", "1", "--json");
        Assert.Equal(1, report.GetProperty("days").GetDouble());
        Assert.Equal([70_000, 66_000], report.GetProperty("limits").EnumerateArray().Select(l => l.GetProperty("limitWatts").GetInt32()));
    }

    [Fact]
    public void Where_nobody_names_a_limit_it_follows_from_the_data()
    {
        string map = _files.Write("free.map.json", Map.Replace("LIMITS", "", StringComparison.Ordinal));
        JsonElement report = Edgectl.Json("bench", "control", "--data", _data, "--map", map, "--days", "1", "--json");
        Assert.Equal([64_000, 72_000, 76_000], report.GetProperty("limits").EnumerateArray().Select(l => l.GetProperty("limitWatts").GetInt32()));
    }

    [Fact]
    public void Without_data_it_is_the_office_and_comfort_counts()
    {
        JsonElement report = Edgectl.Json("bench", "control", "--days", "1", "--limit", "250000", "--json");
        Assert.Equal("office", report.GetProperty("game").GetString());
        Assert.False(report.GetProperty("isTrueBound").GetBoolean());
        JsonElement firmware = report.GetProperty("limits")[0].GetProperty("controllers")[1];
        Assert.Equal((96, 0), (Number(firmware, "windowCount"), Number(firmware, "brokenWindowCount")));
        Assert.Equal(JsonValueKind.Number, firmware.GetProperty("minutesOutsideComfort").ValueKind);
        Assert.Equal(5, firmware.GetProperty("loads").GetArrayLength());
    }

    [Theory]
    [InlineData("en", "day.csv: 2 days, windows of 15 min", "Limit 65.0 kW", "bound", "avoidable", "All limits", "told true")]
    [InlineData("zh-CN", "day.csv：2 天，周期 15 分钟", "限额 65.0 kW", "下界", "可避免", "全部限额", "真实功率")]
    public void The_result_for_people_is_in_their_language(string language, string title, params string[] texts)
    {
        Edgectl run = Edgectl.Run("bench", "control", "--data", _data, "--map", _map, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(title, run.Output, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.All(["none", "edgectl", "threshold", "jci", "ilc"], name => Assert.Contains($"│ {name} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_plan_controllers_are_set_beside_one_that_keeps_the_times_of_the_loads()
    {
        // 12 kW above the limit ask for 9 of 15 minutes of the boiler; 8 windows and sheds of 40 minutes at least.
        string map = _files.Write("slow.map.json", Map.Replace("LIMITS", "\"limitsWatts\": [68000],", StringComparison.Ordinal)
            .Replace("\"water-heater\",", "\"water-heater\", \"minimumOffSeconds\": 2400,", StringComparison.Ordinal));
        JsonElement limit = Edgectl.Json("bench", "control", "--data", _data, "--map", map, "--days", "1", "--plan", "--json").GetProperty("limits")[0];
        JsonElement plan = limit.GetProperty("plan");
        RunJsonTests.AssertKeys(plan, "provenWeightedUnservedWattHours", "unservedWattHours", "weightedUnservedWattHours",
            "brokenWindowCount", "provenOverBound", "planOverBound", "switchesPerLoadDay");
        Assert.Equal(0, Number(plan, "brokenWindowCount"));
        Assert.True(plan.GetProperty("switchesPerLoadDay").GetDouble() >= 2.0 / limit.GetProperty("controllers")[1].GetProperty("loads").GetArrayLength());
        double planned = plan.GetProperty("weightedUnservedWattHours").GetDouble();
        Assert.InRange(plan.GetProperty("provenOverBound").GetDouble(), 1, plan.GetProperty("planOverBound").GetDouble());
        JsonElement firmware = limit.GetProperty("controllers")[1];
        Assert.Equal(
            firmware.GetProperty("weightedUnservedWattHours").GetDouble() / planned, firmware.GetProperty("weightedUnservedOverPlan").GetDouble(), 0.001);
    }

    [Theory]
    [InlineData("en", "x plan", "proven least", "plan: the same foresight")]
    [InlineData("zh-CN", "计划倍数", "已证下界", "计划即为最优")]
    public void The_plan_is_shown_to_people_who_ask_for_it(string language, params string[] texts)
    {
        Edgectl run = Edgectl.Run("bench", "control", "--data", _data, "--map", _map, "--days", "1", "--plan", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Edgectl without = Edgectl.Run("bench", "control", "--data", _data, "--map", _map, "--days", "1", "--lang", language);
        Assert.All(texts, text => Assert.DoesNotContain(text, without.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void The_worst_day_is_drawn_into_a_picture(string language)
    {
        string path = _files.PathOf("day.png");
        Edgectl run = Edgectl.Run("bench", "control", "--data", _data, "--map", _map, "--plot", path, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        // The signature of a PNG file, and its width and height in the first chunk.
        byte[] picture = File.ReadAllBytes(path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.Equal(1_200, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)), 600, 900);
        Assert.InRange(picture.Length, 10_000, 1_000_000);
    }

    [Fact]
    public void A_picture_that_cannot_be_written_is_told()
    {
        string path = _files.PathOf("folder.png");
        Directory.CreateDirectory(path);
        Edgectl run = Edgectl.Run("bench", "control", "--data", _data, "--map", _map, "--days", "1", "--plot", path, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plot 'day.jpg' is no place for a picture", "--plot", "day.jpg")]
    [InlineData("in a folder that exists", "--plot", "no-such-folder/day.png")]
    [InlineData("--data needs --map", "--data", "day.csv")]
    [InlineData("give the CSV file with --data", "--map", "day.map.json")]
    [InlineData("--limit 0 is no limit; give 1 to 100000000 W", "--limit", "0")]
    [InlineData("--limit -5 is no limit", "--limit", "250000", "--limit", "-5")]
    [InlineData("'many'", "--limit", "many")]
    [InlineData("--days 0 is no time", "--days", "0")]
    [InlineData("there is no such file", "--data", "nowhere.csv", "--map", "nowhere.json")]
    public void Wrong_options_are_refused(string message, params string[] arguments)
    {
        string error = Edgectl.Refusal(["bench", "control", .. arguments, "--lang", "en"]);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_without_loads_and_data_without_a_whole_window_are_refused_with_the_remedy()
    {
        string bare = _files.Write(
            "bare.map.json", """{ "timestampColumn": "time", "stamp": "start", "intervalSeconds": 3600, "base": [ { "column": "base_kW" } ] }""");
        string refusal = Edgectl.Refusal("bench", "control", "--data", _data, "--map", bare, "--lang", "en");
        Assert.Contains("there is no load to control", refusal, StringComparison.Ordinal);
        Assert.Contains("没有可控制的负荷", Edgectl.Refusal("bench", "control", "--data", _data, "--map", bare, "--lang", "zh-CN"), StringComparison.Ordinal);

        string map = _files.Write(
            "free.map.json",
            Map.Replace("LIMITS", "", StringComparison.Ordinal).Replace("3600", "60", StringComparison.Ordinal));
        string minute = _files.Write("minute.csv", "time,base_kW,boiler_kW,fan_kW\n2026-07-15 08:00,50,20,10\n");
        Assert.Contains("no window is whole", Edgectl.Refusal("bench", "control", "--data", minute, "--map", map, "--lang", "en"), StringComparison.Ordinal);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
