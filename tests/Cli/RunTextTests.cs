namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl run</c> for people: lines while it runs, tables at its end, in both languages.</summary>
public class RunTextTests
{
    private static readonly string[] Hour = ["run", "--speed", "max", "--duration", "1h", "--start", "2026-07-15T14:00", "--seed", "1"];

    [Fact]
    public void Headless_prints_the_summary_alone()
    {
        Edgectl run = Edgectl.Run([.. Hour, "--headless", "--lang", "en"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "zibo-office-1, 1 h from 2026-07-15 14:00, seed 1: limit 250.0 kW over 15 min", run.Output, StringComparison.Ordinal);
        string[] rows =
            ["with the controller", "worst window, kW", "windows kept", "energy, kWh", "switches a day", "unserved kWh", "chiller"];
        Assert.All(rows, row => Assert.Contains(row, run.Output, StringComparison.Ordinal));
        Assert.Contains("4 / 4", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 missing, 0 twice, 0 dropped.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mqtt://", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_speaks_chinese()
    {
        Edgectl run = Edgectl.Run([.. Hour, "--headless", "--lang", "zh-CN"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("zibo-office-1，自 2026-07-15 14:00 起 1 小时，种子 1：15 分钟需量限额 250.0 kW", run.Output, StringComparison.Ordinal);
        string[] rows = ["有控制", "无控制", "最高周期，kW", "达标周期", "每日动作次数", "未供电量 kWh", "有人期间不舒适分钟数", "丢弃 0。"];
        Assert.All(rows, row => Assert.Contains(row, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("windows kept", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Reporting to mqtt://127.0.0.1:", "window ", "limit 250.0 kW, held off: ")]
    [InlineData("zh-CN", "上报至 mqtt://127.0.0.1:", "周期平均 ", "限额 250.0 kW，已切除：")]
    public void Outside_a_terminal_each_window_that_ends_is_a_line(string language, string begin, string window, string limit)
    {
        Edgectl run = Edgectl.Run([.. Hour, "--lang", language]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] lines = run.Output.Split(Environment.NewLine);
        Assert.StartsWith(begin, lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["2026-07-15 14:15", "2026-07-15 14:30", "2026-07-15 14:45", "2026-07-15 15:00"],
            lines[1..5].Select(l => l[..16]));
        Assert.All(lines[1..5], line =>
        {
            Assert.Contains(window, line, StringComparison.Ordinal);
            Assert.Contains(limit, line, StringComparison.Ordinal);
        });

        // 14:00 to 15:00 of a hot day needs sheds, and the lines name what is held off.
        Assert.Contains(lines[1..5], line => line.Contains("ev-chargers", StringComparison.Ordinal));
        Assert.StartsWith("zibo-office-1", lines[5], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Quota of the month: ", "of 67,000.0 kWh used; today's target ", "Water quota of the month: ", "The quota ")]
    [InlineData("zh-CN", "月用电定额：已用 ", " / 67,000.0 kWh；今日目标 ", "月用水定额：已用 ", "定额")]
    public void A_month_that_was_seen_from_its_start_is_held_against_its_quota(string language, params string[] parts)
    {
        Edgectl run = Edgectl.Run(
            "run", "--speed", "max", "--duration", "25h", "--start", "2026-07-01T00:00", "--seed", "1", "--headless", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(parts, part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("once a whole day has been learned", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("自月中", run.Output, StringComparison.Ordinal);
    }
}
