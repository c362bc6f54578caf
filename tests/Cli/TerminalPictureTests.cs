using Spectre.Console;
using Spectre.Console.Rendering;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>The live table in terminals of all sizes.</summary>
public sealed class TerminalPictureTests
{
    private static readonly string[] Head =
        ["EdgeCtl zibo-office-1 2026-07-15 07:21:35 300× outdoors 27.1 °C, indoors 27.6 °C", "http://127.0.0.1:8080/  mqtt://127.0.0.1:42815"];

    private static readonly Lazy<OfficeRun> Office = new(Run);

    [Theory]
    [InlineData(Language.English, "Limit 250.0 kW", "With the controller", "Ctrl-C ends the run and prints the summary.")]
    [InlineData(Language.Chinese, "限额 250.0 kW", "有控制", "按 Ctrl-C 结束并输出汇总。")]
    public void At_80_by_24_everything_is_there_and_nothing_is_cut(Language language, params string[] texts)
    {
        string[] lines = Lines(language, 80, 23);
        string all = string.Join('\n', lines);
        Assert.All(texts, text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.All(Office.Value.Simulation.Site.Circuits, circuit => Assert.Contains(circuit.Id, all, StringComparison.Ordinal));
        Assert.All(Office.Value.Simulation.Site.Loads, load => Assert.Contains(load.Id, all, StringComparison.Ordinal));
        Assert.DoesNotContain("…", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, 23)]
    [InlineData(80, 10)]
    [InlineData(60, 20)]
    [InlineData(40, 12)]
    [InlineData(20, 5)]
    [InlineData(1, 1)]
    [InlineData(200, 60)]
    public void No_line_is_wider_than_the_terminal_and_there_are_no_more_than_rows(int width, int height)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            string[] lines = Lines(language, width, height);
            Assert.InRange(lines.Length, 0, height);
            Assert.All(lines, line => Assert.InRange(new Segment(line).CellCount(), 0, width));
        }
    }

    [Fact]
    public void What_has_no_room_is_counted()
    {
        string[] lines = Lines(Language.English, 80, 16);
        Assert.Contains(lines, line => line.StartsWith("and ", StringComparison.Ordinal) && line.EndsWith(" more", StringComparison.Ordinal));
        Assert.Contains("Ctrl-C", lines[^1], StringComparison.Ordinal);
    }

    private static string[] Lines(Language language, int width, int height) =>
        [.. new TerminalPicture(Office.Value, language, Head).Lines(width, height).Select(Markup.Remove)];

    private static OfficeRun Run()
    {
        OfficeRun run = new(SiteFile.Example, "office.site.json", new OfficeRunOptions { StartLocalTime = new DateTime(2026, 7, 15, 14, 0, 0) });
        for (int i = 0; i < 1_200; i++)
        {
            run.Step();
        }

        return run;
    }
}
