using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>The way of a site from its file to the controller, and back.</summary>
public sealed class SiteCommandTests : IDisposable
{
    private readonly Files _files = new();

    [Theory]
    [InlineData("en", "It may be used.", "Shed first to last: ev-chargers (42.0 kW), water-heater", "energy meter, 6400 imp/kWh × 800/5", "Pulse input 8 of 8", "Worth a thought (5):", "Take a board whose module has PSRAM", "no circuit sees lighting-perimeter alone")]
    [InlineData("zh-CN", "可以使用。", "切除顺序（先后）：ev-chargers (42.0 kW)、water-heater", "电能表，6400 imp/kWh × 800/5", "脉冲输入已用 8/8", "注意事项（5 项）：", "请选用带 PSRAM 的控制板", "没有回路单独计量 lighting-perimeter")]
    public void A_check_says_what_is_wired_where_and_what_is_worth_a_thought(string language, params string[] texts)
    {
        Edgectl check = Edgectl.Run("site", "check", Office(), "--lang", language);

        Assert.Equal((EdgectlProgram.Success, ""), (check.ExitCode, check.Error));
        Assert.All(texts, text => Assert.Contains(text, check.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_for_programs_has_the_same()
    {
        JsonElement check = Edgectl.Json("site", "check", Office(), "--json");

        Assert.True(check.GetProperty("isUsable").GetBoolean());
        Assert.Equal(0, check.GetProperty("findings").GetArrayLength());
        Assert.Equal(
            ["no-interval-pulse", "no-sub-items", "load-without-meter", "no-comfort-limit", "memory-short"],
            check.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()));
        JsonElement site = check.GetProperty("site");
        Assert.Equal("esp32-devkitc", site.GetProperty("board").GetString());
        Assert.Equal("ev-chargers", site.GetProperty("loads")[0].GetProperty("id").GetString());
        Assert.Equal(17, site.GetProperty("wiring").GetArrayLength());
        Assert.Equal(7, site.GetProperty("channels").GetArrayLength());
    }

    [Fact]
    public void A_file_that_is_wrong_is_told_with_every_place_at_once()
    {
        string path = _files.Write("wrong.json", SiteFile.ExampleText
            .Replace("\"limitWatts\": 250000", "\"limitWatts\": 0", StringComparison.Ordinal)
            .Replace("\"kind\": \"chiller\"", "\"kind\": \"lift\"", StringComparison.Ordinal));
        string message = Edgectl.Refusal("site", "check", path, "--lang", "en");
        Assert.Contains("$.demand.limitWatts (line 14)", message, StringComparison.Ordinal);
        Assert.Contains("people get trapped", message, StringComparison.Ordinal);
        Assert.Contains("电梯断电会困人", Edgectl.Refusal("site", "check", path, "--lang", "zh-CN"), StringComparison.Ordinal);

        Edgectl json = Edgectl.Run("site", "check", path, "--json");
        JsonElement report = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal((EdgectlProgram.BadInput, ""), (json.ExitCode, json.Error));
        Assert.False(report.GetProperty("isUsable").GetBoolean());
        Assert.Equal(2, report.GetProperty("findings").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("site").ValueKind);
    }

    [Fact]
    public void A_check_against_another_board_says_which()
    {
        Assert.Contains("on virtual;", Edgectl.Run("site", "check", Office(), "--board", "virtual", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("raft", Edgectl.Refusal("site", "check", Office(), "--board", "raft"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "generation 1", "generation 2", "A controller of this version runs it.", "Deploy it: nanoff")]
    [InlineData("zh-CN", "代号 1", "代号 2", "本版本固件可以运行。", "部署：nanoff")]
    public void An_image_is_built_beside_the_one_before_and_read_out(string language, string first, string second, string runs, string deploy)
    {
        string folder = _files.PathOf("edge-1");
        Edgectl build = Edgectl.Run("site", "build", Office(), "--out", folder, "--lang", language);
        Assert.Equal((EdgectlProgram.Success, ""), (build.ExitCode, build.Error));
        Assert.Contains(first, build.Output, StringComparison.Ordinal);
        Assert.Contains(deploy, build.Output, StringComparison.Ordinal);
        Assert.Contains(second, Edgectl.Run("site", "build", Office(), "--out", folder, "--lang", language).Output, StringComparison.Ordinal);

        Edgectl show = Edgectl.Run("site", "show", Path.Combine(folder, "site-b.bin"), "--lang", language);
        Assert.Equal((EdgectlProgram.Success, ""), (show.ExitCode, show.Error));
        Assert.All([second, runs, "zibo-office-1/edge-1", "chiller"], text => Assert.Contains(text, show.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_is_built_and_shown_for_programs()
    {
        string file = _files.PathOf("image.bin");
        JsonElement built = Edgectl.Json("site", "build", Office(), "--out", file, "--generation", "7", "--json");
        JsonElement shown = Edgectl.Json("site", "show", file, "--json");

        Assert.Equal(built.ToString(), shown.ToString());
        Assert.Equal(
            ("none", 7, "site-a.bin", "zibo-office-1"),
            (shown.GetProperty("problem").GetString(), shown.GetProperty("generation").GetInt32(), shown.GetProperty("slot").GetString(),
                shown.GetProperty("site").GetProperty("siteId").GetString()));
        Assert.Equal(new FileInfo(file).Length, shown.GetProperty("lengthBytes").GetInt64());
    }

    [Theory]
    [InlineData("en", "no whole site image")]
    [InlineData("zh-CN", "不是完整的站点映像")]
    public void What_is_no_image_is_told(string language, string text)
    {
        string file = _files.PathOf("image.bin");
        Edgectl.Json("site", "build", Office(), "--out", file, "--generation", "1", "--json");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Edgectl show = Edgectl.Run("site", "show", file, "--lang", language);

        Assert.Equal(EdgectlProgram.BadInput, show.ExitCode);
        Assert.Contains(text, show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_office_goes_from_its_file_to_an_image_and_back()
    {
        string office = Path.Combine(RepositoryRoot(), "sim/Site/office.site.json");
        Assert.Equal(EdgectlProgram.Success, Edgectl.Run("site", "check", office).ExitCode);
        Assert.Equal(EdgectlProgram.Success, Edgectl.Run("site", "build", office, "--out", _files.PathOf("edge-1")).ExitCode);
        Edgectl show = Edgectl.Run("site", "show", Path.Combine(_files.Folder, "edge-1/site-a.bin"));

        Assert.Equal(EdgectlProgram.Success, show.ExitCode);
        Assert.Contains("zibo-office-1", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_wrong_builds_nothing()
    {
        string path = _files.Write("wrong.json", SiteFile.ExampleText.Replace("\"fireAlarmInput\": 0,", "", StringComparison.Ordinal));
        string folder = _files.PathOf("edge-1");

        Assert.Contains("$.fireAlarmInput", Edgectl.Refusal("site", "build", path, "--out", folder), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.Contains("--generation", Edgectl.Refusal("site", "build", Office(), "--out", "x.bin"), StringComparison.Ordinal);
        Assert.Contains("4294967295", Edgectl.Refusal("site", "build", Office(), "--out", "x", "--generation", "0"), StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    private static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Zibo.EdgeCtl.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private string Office() => _files.Write("office.site.json", SiteFile.ExampleText);
}
