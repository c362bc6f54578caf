using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>A file that is wrong is refused with its name, the place and what to do, before anything starts.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Map = """
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900,
          "base": [ { "column": "base" } ],
          "loads": [ { "id": "load", "column": "load", "kind": "other", "shedPriority": 1 } ]
        }
        """;

    private const string Csv = "time,base,load\n2026-07-15 08:00,50000,20000\n2026-07-15 08:15,50000,20000\n";

    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("\"limitWatts\": 250000", "\"limitWat\": 250000", "$.demand.limitWat", "limitWatts")]
    [InlineData("\"limitWatts\": 250000", "\"limitWatts\": -1", "$.demand.limitWatts", "100000000")]
    [InlineData("\"limitWatts\": 250000", "\"limitWatts\": \"much\"", "$.demand.limitWatts", "number")]
    [InlineData("\"windowSeconds\": 900", "\"windowSeconds\": 7", "$.demand.windowSeconds", "900")]
    [InlineData("\"board\": \"esp32-devkitc\"", "\"board\": \"esp32-devkit\"", "$.board", "esp32-devkitc")]
    [InlineData("\"kind\": \"chiller\"", "\"kind\": \"lift\"", "$.loads[3].kind", "lift")]
    [InlineData("\"output\": 3", "\"output\": 1", "$.loads[3].output", "output")]
    [InlineData("\"output\": 3", "\"output\": 63", "$.loads[3].output", "output")]
    [InlineData("\"minimumOffSeconds\": 600", "\"minimumOffSeconds\": 60", "$.loads[3].minimumOffSeconds", "180")]
    [InlineData("\"fireAlarmInput\": 0,", "", "$", "fireAlarmInput")]
    [InlineData("{ \"id\": \"sockets\",", "{ \"id\": \"plugs\",", "$.circuits[5].id", "sockets")]
    public void A_site_file_is_refused_by_path_with_a_remedy(string original, string replacement, string path, string remedy)
    {
        Assert.Contains(original, SiteFile.ExampleText, StringComparison.Ordinal);
        string file = _files.Write("my.site.json", SiteFile.ExampleText.Replace(original, replacement, StringComparison.Ordinal));
        string english = Edgectl.Refusal("run", "--headless", "--site", file, "--lang", "en");
        Assert.StartsWith($"{file}: {path}", english, StringComparison.Ordinal);
        Assert.Contains(remedy, english, StringComparison.Ordinal);

        string chinese = Edgectl.Refusal("run", "--headless", "--site", file, "--lang", "zh-CN");
        Assert.StartsWith($"{file}: {path}", chinese, StringComparison.Ordinal);
        Assert.Contains('。', chinese);
    }

    [Fact]
    public void Text_that_is_no_json_is_refused_by_line()
    {
        string file = _files.Write("my.site.json", "{\n  \"siteId\": \"a\",\n  oops\n}\n");
        Assert.StartsWith($"{file}: line 3", Edgectl.Refusal("run", "--site", file, "--lang", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_read_is_named()
    {
        string missing = _files.PathOf("nowhere.json");
        Assert.Equal(
            $"{missing}: there is no such file. Check the path.", Edgectl.Refusal("run", "--site", missing, "--lang", "en").TrimEnd());

        // A folder cannot be read as a file, whoever one is.
        string folder = Edgectl.Refusal("run", "--site", _files.Folder, "--lang", "en");
        Assert.StartsWith($"{_files.Folder}: the file cannot be opened.", folder, StringComparison.Ordinal);
        string map = _files.Write("a.map.json", Map);
        Assert.StartsWith($"{missing}: ", Replay(missing, map), StringComparison.Ordinal);
        Assert.StartsWith($"{missing}: ", Replay(_files.Write("a.csv", Csv), missing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"stamp\": \"start\"", "\"stamp\": \"middle\"", "$.stamp", "start")]
    [InlineData("\"column\": \"load\"", "\"colum\": \"load\"", "$.loads[0].colum", "column")]
    [InlineData("\"kind\": \"other\"", "\"kind\": \"fire-pump\"", "$.loads[0].kind", "fire-pump")]
    [InlineData("\"intervalSeconds\": 900", "\"intervalSeconds\": 0", "$.intervalSeconds", "86400")]
    public void A_map_is_refused_by_path_with_a_remedy(string original, string replacement, string path, string remedy)
    {
        Assert.Contains(original, Map, StringComparison.Ordinal);
        string map = _files.Write("a.map.json", Map.Replace(original, replacement, StringComparison.Ordinal));
        string message = Replay(_files.Write("a.csv", Csv), map);
        Assert.StartsWith($"{map}: {path}", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time,base,load", "time,base,lod", "line 1: ", "there is no column \"load\"")]
    [InlineData("08:15,50000", "08:15,many", "line 3: ", "\"many\" is no number")]
    [InlineData("08:15", "08:10", "line 3: ", "multiple of the interval")]
    [InlineData("08:15", "07:45", "line 3: ", "Sort the rows by time")]
    [InlineData("50000,20000\n2026", "50000,-5\n2026", "line 2: ", "negative")]
    public void Data_is_refused_by_line_with_a_remedy(string original, string replacement, string place, string words)
    {
        Assert.Contains(original, Csv, StringComparison.Ordinal);
        string csv = _files.Write("a.csv", Csv.Replace(original, replacement, StringComparison.Ordinal));
        string message = Replay(csv, _files.Write("a.map.json", Map));
        Assert.StartsWith($"{csv}: {place}", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_does_not_divide_the_hour_is_refused()
    {
        string map = _files.Write("a.map.json", Map);
        string csv = _files.Write("a.csv", Csv);
        Edgectl run = Edgectl.Run(
            "replay", "--data", csv, "--map", map, "--limit-watts", "60000", "--window-seconds", "660", "--lang", "en");
        Assert.Equal((EdgectlProgram.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("--window-seconds 660 is no window", run.Error, StringComparison.Ordinal);
    }

    private static string Replay(string csv, string map) =>
        Edgectl.Refusal("replay", "--data", csv, "--map", map, "--limit-watts", "60000", "--lang", "en");
}
