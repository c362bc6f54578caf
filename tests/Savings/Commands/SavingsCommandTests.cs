using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary><c>edgectl savings</c> and <c>edgectl savings event</c> from files to figures, pictures and refusals.</summary>
public sealed class SavingsCommandTests : IDisposable
{
    private const string Map = """
        { "timestampColumn": "time", "stamp": "start", "intervalSeconds": 3600, "temperatureColumn": "outdoor_C",
          "base": [ { "column": "total_kW", "wattsPerUnit": 1000 } ] }
        """;

    private const string Adjustments = """
        { "adjustments": [ { "from": "2026-05-01", "to": "2026-06-30", "kilowattHoursPerDay": 60, "uncertaintyPercent": 10,
          "reason": "server room <b>", "evidence": "sub-meter 14" } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-savings-");
    private readonly string _data;
    private readonly string _map;
    private readonly string _list;
    private readonly string[] _question;

    public SavingsCommandTests()
    {
        _data = Write("measured.csv", Csv(Story.Saving(0.08)));
        _map = Write("measured.map.json", Map);
        _list = Write("adjustments.json", Adjustments);
        _question = ["savings", "--data", _data, "--map", _map, "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30"];
    }

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void The_result_in_json_has_the_figures_of_the_data()
    {
        JsonElement report = Edgectl.Json([.. _question, "--adjustments", _list, "--price", "0.7", "--typical", Typical(), "--json"]);

        Assert.Equal("5p", report.GetProperty("model").GetProperty("kind").GetString());
        Assert.Equal("shift", report.GetProperty("model").GetProperty("dayTypes").GetString());
        Assert.Equal((365, 181), (Whole(report, "baseline"), Whole(report, "reporting")));
        double added = Assert.Single(report.GetProperty("adjustments").EnumerateArray()).GetProperty("addedKilowattHours").GetDouble();
        Assert.Equal(61 * 60, added, 1e-6);
        double saved = report.GetProperty("savedKilowattHours").GetDouble();
        Assert.Equal(report.GetProperty("adjustedKilowattHours").GetDouble() - report.GetProperty("measuredKilowattHours").GetDouble(), saved, 1e-6);
        Assert.InRange(saved - added, 0.065 * report.GetProperty("baselineKilowattHours").GetDouble(), 0.095 * report.GetProperty("baselineKilowattHours").GetDouble());
        Assert.Equal(0.7 * saved, report.GetProperty("savedMoney").GetDouble(), 1e-6);
        Assert.Equal(0.0006191 * saved, report.GetProperty("savedCarbonTonnes").GetDouble(), 1e-6);
        Assert.Equal(0.0001229 * saved, report.GetProperty("savedCoalTonnes").GetDouble(), 1e-6);
        Assert.Equal(365, report.GetProperty("normalised").GetProperty("dayCount").GetInt32());
        Assert.Equal([68, 90, 95], report.GetProperty("intervals").EnumerateArray().Select(i => i.GetProperty("confidencePercent").GetInt32()));
        Assert.True(report.GetProperty("isSignificant").GetBoolean());
        Assert.All(report.GetProperty("verdicts").EnumerateArray(), verdict => Assert.True(verdict.GetProperty("isKept").GetBoolean()));
    }

    [Theory]
    [InlineData("en", "Savings of", "adjustment: server room <b>", "the days are worth", "significant", "ASHRAE Guideline 14-2014", "No holiday list covers 2025")]
    [InlineData("zh-CN", "节能量：", "非常规调整：server room <b>", "有效天数", "节能量显著", "ASHRAE 导则 14-2014", "2025 年没有节假日表")]
    public void The_result_for_people_is_in_their_language(string language, params string[] texts)
    {
        Edgectl run = Edgectl.Run([.. _question, "--adjustments", _list, "--lang", language]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "What is uncertain beyond that")]
    [InlineData("zh-CN", "其他不确定因素")]
    public void The_picture_and_the_report_are_whole_files_and_words_from_outside_are_no_markup(string language, string heading)
    {
        string picture = PathOf("savings.png");
        string page = PathOf("savings.html");
        Edgectl run = Edgectl.Run([.. _question, "--adjustments", _list, "--plot", picture, "--html", page, "--lang", language]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(picture)[..4]);
        string html = File.ReadAllText(page);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains("server room &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.GetFiles(), file => file.Name.Contains(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void The_picture_is_in_Chinese_where_the_machine_has_a_font_for_it()
    {
        Assert.SkipUnless(
            SKFontManager.Default.FontFamilies.Any(family =>
            {
                using SKTypeface? typeface = SKFontManager.Default.MatchFamily(family);
                return typeface?.ContainsGlyph('需') == true;
            }),
            "No font for Chinese on this machine.");
        byte[] Picture(string language)
        {
            string path = PathOf("words.png");
            Assert.Equal(0, Edgectl.Run([.. _question, "--plot", path, "--lang", language]).ExitCode);
            return File.ReadAllBytes(path);
        }

        Assert.NotEqual(Picture("en"), Picture("zh-CN"));
    }

    [Fact]
    public void Weather_may_stand_in_a_file_of_its_own_and_the_model_may_be_chosen()
    {
        string bare = Write("bare.map.json", Map.Replace("\"temperatureColumn\": \"outdoor_C\",", "", StringComparison.Ordinal));
        string weather = Write("weather.map.json", """{ "timestampColumn": "time", "stamp": "start", "intervalSeconds": 3600, "temperatureColumn": "outdoor_C" }""");
        string[] split = [.. _question.Select(word => word == _map ? bare : word), "--weather", _data, "--weather-map", weather, "--json"];

        JsonElement report = Edgectl.Json([.. _question, "--json"]);
        JsonElement other = Edgectl.Json(split);
        Assert.Equal(report.GetProperty("savedKilowattHours").GetDouble(), other.GetProperty("savedKilowattHours").GetDouble());

        JsonElement chosen = Edgectl.Json([.. split, "--model", "3p-cooling", "--day-types", "none"]);
        Assert.Equal(
            ("3p-cooling", "none"),
            (chosen.GetProperty("model").GetProperty("kind").GetString(), chosen.GetProperty("model").GetProperty("dayTypes").GetString()));
    }

    [Fact]
    public void A_holiday_list_makes_days_off_and_takes_the_caution_away()
    {
        string one = Write("2025.json", """{ "year": 2025, "days": [ { "name": "x", "date": "2025-10-01", "isOffDay": true } ] }""");
        string two = Write("2026.json", """{ "year": 2026, "days": [] }""");
        Edgectl run = Edgectl.Run([.. _question, "--calendar", one, "--calendar", two, "--lang", "en"]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("No holiday list", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_compared_with_its_like_days()
    {
        JsonElement report = Edgectl.Json("savings", "event", "--data", _data, "--map", _map, "--event", "2026-06-17T14:00..16:00", "--json");
        JsonElement one = Assert.Single(report.EnumerateArray());

        // The story's days are flat, so the hours before tell the day's level: nothing happened, and nothing is found.
        Assert.Equal("2026-06-17T14:00..16:00", one.GetProperty("event").GetString());
        Assert.Equal(10, one.GetProperty("likeDays").GetArrayLength());
        Assert.InRange(Math.Abs(one.GetProperty("reducedKilowattHours").GetDouble()), 0, 20);
        Assert.True(one.GetProperty("placeboDayCount").GetInt32() > 200);
        Assert.False(one.GetProperty("isSignificant").GetBoolean());
    }

    [Theory]
    [InlineData("en", "10 like days: 2026-06-16", "No reduction is shown", "days without an event", "No holiday list (--calendar) covers 2026")]
    [InlineData("zh-CN", "10 个同类日：2026-06-16", "未能证明削减", "个无事件日", "2026 年没有节假日表")]
    public void An_event_for_people_is_in_their_language(string language, params string[] texts)
    {
        Edgectl run = Edgectl.Run("savings", "event", "--data", _data, "--map", _map, "--event", "2026-06-17T14:00..16:00",
            "--method", "10-of-10", "--adjust", "multiplicative", "--cap-percent", "20", "--lang", language);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "More was used than the baseline, significantly.", "The reduction is significant")]
    [InlineData("zh-CN", "用量显著高于基线", "削减显著")]
    public void Hours_in_which_more_was_used_are_no_reduction(string language, string text, string wrong)
    {
        string data = Write("more.csv", Regex.Replace(File.ReadAllText(_data), "(?<=2026-06-17 1[45]:00,)[^,]*", "900"));
        Edgectl run = Edgectl.Run("savings", "event", "--data", data, "--map", _map, "--event", "2026-06-17T14:00..16:00", "--lang", language);

        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give one source", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("--baseline is missing", "--data", "DATA", "--map", "MAP", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("--data needs --map", "--data", "DATA", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("--store needs --circuit", "--store", "sqlite:x.db", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("'main' is no circuit", "--store", "sqlite:x.db", "--circuit", "main", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("'2025' is no period", "--data", "DATA", "--map", "MAP", "--baseline", "2025", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("'2026-01-01..9999-12-31' is no period", "--data", "DATA", "--map", "MAP", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..9999-12-31")]
    [InlineData("NaN is out of range", "--data", "DATA", "--map", "MAP", "--price", "NaN", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("'6p' is not known; give one of mean, 2p", "--data", "DATA", "--map", "MAP", "--model", "6p", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("ends in .html", "--data", "DATA", "--map", "MAP", "--html", "x.txt", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("--weather needs --weather-map", "--data", "DATA", "--map", "MAP", "--weather", "DATA", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("which is no typical year", "--data", "DATA", "--map", "MAP", "--typical", "DATA", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30")]
    [InlineData("lies outside the reporting period", "--data", "DATA", "--map", "MAP", "--adjustments", "LIST", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-03-31")]
    [InlineData("share days", "--data", "DATA", "--map", "MAP", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2025-12-31..2026-03-31")]
    [InlineData("there is no such file", "--data", "nowhere.csv", "--map", "MAP", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-03-31")]
    [InlineData("'2026-06-17' is no event", "event", "--data", "DATA", "--map", "MAP", "--event", "2026-06-17")]
    [InlineData("the event 2025-01-03T14:00..16:00 has no baseline", "event", "--data", "DATA", "--map", "MAP", "--event", "2025-01-03T14:00..16:00")]
    public void What_is_wrong_is_refused_with_the_remedy_and_nothing_is_written(string message, params string[] arguments)
    {
        string[] words = [.. arguments.Select(word => word switch { "DATA" => _data, "MAP" => _map, "LIST" => _list, _ => word })];
        string[] output = arguments[0] == "event" || arguments.Contains("--html") ? [] : ["--plot", PathOf("savings.png"), "--html", PathOf("savings.html")];
        string[] whole = ["savings", .. words, .. output];

        Assert.Contains(message, Edgectl.Refusal([.. whole, "--lang", "en"]), StringComparison.Ordinal);
        Assert.DoesNotContain(message, Edgectl.Refusal([.. whole, "--lang", "zh-CN"]), StringComparison.Ordinal);
        Assert.Equal(3, _folder.GetFiles().Length);
    }

    [Fact]
    public void A_store_that_is_not_there_and_a_picture_that_cannot_be_written_are_told()
    {
        Edgectl store = Edgectl.Run(
            "savings", "--store", "sqlite:" + PathOf("no.db"), "--circuit", "a/b/c", "--baseline", "2025-01-01..2025-12-31", "--reporting", "2026-01-01..2026-06-30", "--lang", "en");
        Assert.Equal(1, store.ExitCode);
        Assert.Contains("no.db", store.Error, StringComparison.Ordinal);

        string folder = PathOf("folder.png");
        Directory.CreateDirectory(folder);
        Edgectl picture = Edgectl.Run([.. _question, "--plot", folder, "--lang", "en"]);
        Assert.Equal((1, ""), (picture.ExitCode, picture.Output));
        Assert.Contains("cannot be written", picture.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.GetFiles(), file => file.Name.Contains(".part", StringComparison.Ordinal));
    }

    private static int Whole(JsonElement report, string name) => report.GetProperty(name).GetProperty("wholeDayCount").GetInt32();

    private string Typical()
    {
        SyntheticYear law = new();
        return Write("typical.csv", Csv(Story.Hours(law.Days(new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)), 5))));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    private static string Csv(MeterData data)
    {
        StringBuilder csv = new("time,total_kW,outdoor_C\n");
        foreach ((TimedValue power, TimedValue celsius) in data.Powers.Zip(data.Temperatures))
        {
            DateTimeOffset local = DateTimeOffset.FromUnixTimeMilliseconds(power.StartUtcMilliseconds).ToOffset(TimeSpan.FromHours(8));
            csv.Append(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd HH:mm},{power.Value / 1_000:F4},{celsius.Value:F3}\n");
        }

        return csv.ToString();
    }
}
