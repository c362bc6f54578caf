namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>What a person at a terminal sees. The writers of a test cannot move a cursor, so the table is drawn once, at the end.</summary>
public sealed class TerminalTests
{
    private static readonly TerminalUse Terminal = new(true, true);

    [Theory]
    [InlineData("en", "Limit 250.0 kW", "Circuit", "Quality", "good", "Ctrl-C ends the run", "With the controller 1 of 1 windows kept")]
    [InlineData("zh-CN", "限额 250.0 kW", "回路", "质量", "良好", "按 Ctrl-C 结束", "有控制：1 个周期中 1 个达标")]
    public void The_table_shows_window_circuits_loads_and_why(string language, params string[] texts)
    {
        (int exitCode, string output, string error) = Run(
            "run", "--speed", "max", "--duration", "20m", "--start", "2026-07-15T14:00", "--lang", language);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(texts, t => Assert.Contains(t, output, StringComparison.Ordinal));
        string[] always = ["EdgeCtl", "zibo-office-1", "mqtt://127.0.0.1:", "data-room", "lighting-perimeter", "█"];
        Assert.All(always, t => Assert.Contains(t, output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_and_the_summary_are_where_the_output_goes()
    {
        (_, string output, _) = Run("run", "--speed", "max", "--duration", "16m", "--lang", "en");
        Assert.True(
            output.IndexOf("Ctrl-C ends the run", StringComparison.Ordinal) < output.IndexOf("worst window, kW", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Comparing", "Limit 250.0 kW")]
    [InlineData("zh-CN", "对比中", "限额 250.0 kW")]
    public void A_comparison_shows_its_progress_where_the_errors_go(string language, string progress, string result)
    {
        (int exitCode, string output, string error) = Run("bench", "control", "--days", "1", "--limit", "250000", "--lang", language);
        Assert.Equal(0, exitCode);
        Assert.Contains(progress, error, StringComparison.Ordinal);
        Assert.Contains(result, output, StringComparison.Ordinal);
        Assert.DoesNotContain(progress, output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(args, output, error, Terminal);
        return (exitCode, output.ToString(), error.ToString());
    }
}
