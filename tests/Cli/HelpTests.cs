namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>Help and the parser's own messages, in both languages.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("en", "run and tested without hardware", "Run the firmware against recorded data", "Language of all texts.")]
    [InlineData("zh-CN", "无需硬件即可运行和测试边缘控制器固件", "用实测数据回放", "界面语言。")]
    public void The_root_names_every_command(string language, params string[] texts)
    {
        Edgectl help = Edgectl.Run("--help", "--lang", language);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.All(texts, t => Assert.Contains(t, help.Output, StringComparison.Ordinal));
        Assert.All(["run", "replay", "bench", "--lang"], name => Assert.Contains(name, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Site file; without it, the office that ships.", "Time to simulate")]
    [InlineData("zh-CN", "站点文件；缺省为内置办公楼。", "仿真时长")]
    public void Run_names_every_option(string language, params string[] texts)
    {
        Edgectl help = Edgectl.Run("run", "--help", "--lang", language);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.All(texts, t => Assert.Contains(t, help.Output, StringComparison.Ordinal));
        string[] options = ["--site", "--broker", "--speed", "--duration", "--start", "--seed", "--headless", "--json", "--lang"];
        Assert.All(options, name => Assert.Contains(name, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Demand limit in W.", "JSON file that says what the columns are")]
    [InlineData("zh-CN", "需量限额，单位 W。", "说明各列含义的 JSON 文件")]
    public void Replay_names_every_option(string language, params string[] texts)
    {
        Edgectl help = Edgectl.Run("replay", "--help", "--lang", language);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.All(texts, t => Assert.Contains(t, help.Output, StringComparison.Ordinal));
        string[] options = ["--data", "--map", "--limit-watts", "--window-seconds", "--json"];
        Assert.All(options, name => Assert.Contains(name, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Run the command with --help to see what it takes.")]
    [InlineData("zh-CN", "使用 --help 查看可用参数。")]
    public void What_the_parser_does_not_know_is_named_with_the_way_to_the_help(string language, string remedy)
    {
        string message = Edgectl.Refusal("run", "--frobnicate", "--lang", language);
        Assert.Contains("--frobnicate", message, StringComparison.Ordinal);
        Assert.EndsWith(remedy, message.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("fly", Edgectl.Refusal("fly", "--lang", language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_there_is_not_is_refused_with_those_that_there_are()
    {
        string message = Edgectl.Refusal("run", "--lang", "fr");
        Assert.Contains("fr", message, StringComparison.Ordinal);
        Assert.Contains("zh-CN", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_may_be_joined_to_its_option_by_a_sign()
    {
        Assert.Contains("界面语言。", Edgectl.Run("--help", "--lang=zh-CN").Output, StringComparison.Ordinal);
        Assert.Contains("Language of all texts.", Edgectl.Run("--lang=en", "--help").Output, StringComparison.Ordinal);
    }
}
