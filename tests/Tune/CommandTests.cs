using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>The command line: from the tuning file to the changed site file.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TuneFolder _folder = new();
    private readonly string _tuning;

    public CommandTests() => _tuning = _folder.Tuning(
        """
        { "path": "$.demand.limitWatts", "values": [230000, 250000] }, { "path": "$.loads[chiller].minimumOffSeconds", "values": [10, 900] },
        { "path": "$.loads[water-heater].maximumShedSeconds", "values": [1800] }
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tuning_is_reported_drawn_and_applied()
    {
        string results = _folder.PathOf("r.jsonl");
        string html = _folder.PathOf("report.html");
        string plots = _folder.PathOf("plots");
        (int code, string output, string error) = TuneFolder.Run(
            "tune", _tuning, "--out", results, "--cores", "2", "--html", html, "--plot", plots, "--json", "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("settings, 2 refused", error, StringComparison.Ordinal);
        JsonElement report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(3, report.GetProperty("settings").GetArrayLength());
        Assert.Equal(2, report.GetProperty("refused").GetArrayLength());
        Assert.Equal("today", report.GetProperty("today").GetProperty("id").GetString());
        Assert.Equal("cost", report.GetProperty("head").GetProperty("objectives")[0].GetString());
        Assert.Equal(2, report.GetProperty("coreCount").GetInt32());
        string page = File.ReadAllText(html);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("edgectl tune apply", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFiles(plots, "*.png").Length);

        string before = File.ReadAllText(_folder.Site);
        string id = report.GetProperty("settings").EnumerateArray().Last().GetProperty("id").GetString()!;
        (code, string diff, error) = TuneFolder.Run("tune", "apply", results, "--choose", id, "--site", _folder.Site, "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("-      \"minimumOffSeconds\": 600,\n+      \"minimumOffSeconds\": 900,\n", diff, StringComparison.Ordinal);
        Assert.Contains("+      \"maximumShedSeconds\": 1800\n", diff, StringComparison.Ordinal);
        Assert.Contains("Nothing is written", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_folder.Site));

        (code, string written, _) = TuneFolder.Run("tune", "apply", results, "--choose", id, "--site", _folder.Site, "--write", "--lang", "en");
        Assert.Equal((0, diff), (code, written));
        string after = File.ReadAllText(_folder.Site);
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(900_000, SiteFile.Read(_folder.Site).Configuration.Loads[3].Options.MinimumOffMilliseconds);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_folder.Site)!, "*.part"));

        // What was tuned has changed since then: by the change itself.
        (code, _, error) = TuneFolder.Run("tune", "apply", results, "--choose", id, "--site", _folder.Site, "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("$.loads[chiller].minimumOffSeconds: it is 900 here, and was 600 when it was tuned", error, StringComparison.Ordinal);
        Assert.Contains("it is 1800 here, and was left out", error, StringComparison.Ordinal);
        Assert.Equal(after, File.ReadAllText(_folder.Site));
    }

    [Fact]
    public void The_example_that_ships_runs_as_the_documents_show_it()
    {
        string results = _folder.PathOf("office.results.jsonl");
        (int code, string output, _) = TuneFolder.Run(
            "tune", Repository.PathOf("sim/Tune/office.tune.json"), "--out", results, "--html", _folder.PathOf("office.html"), "--plot", _folder.PathOf("office-plots"), "--runs", "1", "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("office.site.json: 2 settings run, 0 refused; 56 simulated days", output, StringComparison.Ordinal);
        (code, string diff, _) = TuneFolder.Run("tune", "apply", results, "--choose", "c1", "--site", Repository.PathOf("sim/Site/office.site.json"));
        Assert.Equal(0, code);
        Assert.StartsWith("--- ", diff, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "today", "recommended", "settings run", "nearest to the best", "unserved (kWh)")]
    [InlineData("zh-CN", "现行", "推荐", "运行", "最接近", "未供电量")]
    public void The_result_for_people_and_the_page_are_in_their_language(string language, string today, string recommended, params string[] texts)
    {
        string html = _folder.PathOf("report.html");
        (int code, string output, _) = TuneFolder.Run("tune", _tuning, "--html", html, "--lang", language);
        Assert.Equal(0, code);
        Assert.True(File.Exists(_folder.PathOf("summer.tune.results.jsonl")));
        Assert.Contains(today, output, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
        string page = File.ReadAllText(html);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(recommended, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_command_that_applies_names_files_that_are_there()
    {
        Directory.CreateDirectory(_folder.PathOf("new site"));
        File.Copy(_folder.Site, _folder.PathOf("new site/office.site.json"));
        string tuning = _folder.PathOf("new site/x.tune.json");
        File.WriteAllText(tuning, File.ReadAllText(_folder.Tuning("""{ "path": "$.demand.limitWatts", "values": [240000] }""", """, "objectives": ["peak"]""")));
        string html = _folder.PathOf("report.html");
        (int code, string output, _) = TuneFolder.Run("tune", tuning, "--html", html, "--lang", "en");
        Assert.Equal(0, code);
        string command = $"edgectl tune apply \"{_folder.PathOf("new site/x.tune.results.jsonl")}\" --choose c1 --site \"{_folder.PathOf("new site/office.site.json")}\"";
        Assert.Contains(command, output, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(command), File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_the_site_file_stays_a_link()
    {
        string link = _folder.PathOf("link.site.json");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(link, _folder.Site);
        string results = _folder.PathOf("r.jsonl");
        TuneFolder.Run("tune", _folder.Tuning("""{ "path": "$.demand.limitWatts", "values": [240000] }"""), "--out", results);
        Assert.Equal(0, TuneFolder.Run("tune", "apply", results, "--choose", "c1", "--site", link, "--write").Code);
        Assert.Equal(_folder.Site, new FileInfo(link).LinkTarget);
        Assert.Contains("240000", File.ReadAllText(_folder.Site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_file_that_has_changed_elsewhere_is_told()
    {
        string results = _folder.PathOf("r.jsonl");
        TuneFolder.Run("tune", _tuning, "--out", results);
        File.WriteAllText(_folder.Site, "// Of the owner.\n" + File.ReadAllText(_folder.Site));
        (int code, _, string error) = TuneFolder.Run("tune", "apply", results, "--choose", "today", "--site", _folder.Site, "--lang", "en");
        Assert.Equal((0, false), (code, error.Contains("not as it was tuned", StringComparison.Ordinal)));
        File.WriteAllText(_folder.Site, File.ReadAllText(_folder.Site).Replace("42000", "41000", StringComparison.Ordinal));
        (code, _, error) = TuneFolder.Run("tune", "apply", results, "--choose", "today", "--site", _folder.Site, "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("is not as it was tuned", error, StringComparison.Ordinal);
        (_, _, error) = TuneFolder.Run("tune", "apply", results, "--choose", "today", "--site", _folder.Site, "--lang", "zh-CN");
        Assert.Contains("与调优时不同", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_setting_of_today_changes_nothing()
    {
        TuneFolder.Run("tune", _tuning, "--out", _folder.PathOf("r.jsonl"), "--runs", "1", "--seed", "2");
        (int code, string output, string error) = TuneFolder.Run(
            "tune", "apply", _folder.PathOf("r.jsonl"), "--choose", "today", "--site", _folder.Site, "--lang", "zh-CN");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("无需修改", error, StringComparison.Ordinal);
        (code, _, error) = TuneFolder.Run("tune", "apply", _folder.PathOf("r.jsonl"), "--choose", "c99", "--site", _folder.Site, "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("there is no run \"c99\"", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name a tuning file")]
    [InlineData("there is no such file", "nowhere.tune.json")]
    [InlineData("--cores must be 1 to 1024, not 0", "x.json", "--cores", "0")]
    [InlineData("--runs must be 1 to 100000, not 0", "x.json", "--runs", "0")]
    [InlineData("there is no such file", "apply", "nowhere.jsonl", "--choose", "c1", "--site", "nowhere.json")]
    public void What_is_wrong_is_refused_before_anything_starts(string message, params string[] arguments)
    {
        (int code, string output, string error) = TuneFolder.Run(["tune", .. arguments, "--lang", "en"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told()
    {
        (int code, _, string error) = TuneFolder.Run("tune", _tuning, "--html", _folder.PathOf("no-such/report.html"), "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("in a folder that exists", error, StringComparison.Ordinal);

        // It is told before hours are spent.
        Assert.False(File.Exists(_folder.PathOf("summer.tune.results.jsonl")));
    }

    private static string[] Comments(string text) => [.. text.Split('\n').Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))];
}
