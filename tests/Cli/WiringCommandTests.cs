using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl wiring</c>: the same channels as a table, as drawings and as a page to print.</summary>
public sealed class WiringCommandTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    private string Office => _files.Write("office.site.json", SiteFile.ExampleText);

    [Fact]
    public void The_table_has_every_terminal_once_and_the_warnings()
    {
        Edgectl wiring = Edgectl.Run("wiring", "--site", Office, "--lang", "en");
        Assert.Equal((0, ""), (wiring.ExitCode, wiring.Error));
        string[] lines = wiring.Output.Split('\n');
        Assert.Matches("^Wiring of zibo-office-1, edge-1, on esp32-devkitc; site image CRC [0-9A-F]{8}.$", lines[0].TrimEnd());
        string[] terminals = [.. lines.Where(line => line.StartsWith('│')).Skip(1).Select(line => line.Split('│')[1].Trim()).Where(text => text.Length > 0)];
        WiringPlan plan = WiringPlan.Of(SiteFile.Example);
        Assert.Equal(
            plan.Rows.Select(row => row.Channel.Terminal).Concat(plan.Free.Select(channel => channel.Terminal)), terminals.Select(text => text.Split(' ')[0]));
        Assert.Contains("K1 (NC, COM) *", terminals);
        Assert.Contains(lines, line => line.StartsWith("! Mains voltage", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_speak_chinese_and_go_to_files()
    {
        string file = _files.PathOf("wiring.txt");
        Edgectl wiring = Edgectl.Run("wiring", "--site", Office, "--format", "table", "--out", file, "--lang", "zh-CN");
        Assert.Equal((0, "", ""), (wiring.ExitCode, wiring.Output, wiring.Error));
        string text = File.ReadAllText(file);
        Assert.Contains("火灾报警", text, StringComparison.Ordinal);
        Assert.Contains("严禁将负荷接在 NO 上", text, StringComparison.Ordinal);
        Assert.DoesNotContain("free", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_drawing_goes_to_the_output_or_to_the_file_that_is_named()
    {
        Edgectl svg = Edgectl.Run("wiring", "--site", Office, "--format", "svg");
        Assert.Equal((0, ""), (svg.ExitCode, svg.Error));
        Assert.Equal("svg", XDocument.Parse(svg.Output).Root!.Name.LocalName);

        Assert.Equal(0, Edgectl.Run("wiring", "--site", Office, "--format", "svg", "--out", _files.PathOf("wiring.svg")).ExitCode);
        Assert.Equal(["office.site.json", "wiring.svg"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Several_drawings_are_numbered_and_need_a_file()
    {
        string site = _files.Write("large.site.json", Large());
        Assert.Contains("this site takes 2 drawings", Edgectl.Refusal("wiring", "--site", site, "--format", "svg", "--lang", "en"), StringComparison.Ordinal);
        Assert.Equal(0, Edgectl.Run("wiring", "--site", site, "--format", "svg", "--out", _files.PathOf("w.svg")).ExitCode);
        Assert.Equal(["large.site.json", "w-1.svg", "w-2.svg"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_page_to_print_has_drawing_and_table()
    {
        string file = _files.PathOf("wiring.html");
        Assert.Equal(0, Edgectl.Run("wiring", "--site", Office, "--format", "html", "--out", file, "--lang", "zh-CN").ExitCode);
        string html = File.ReadAllText(file);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("接线表", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_named_and_nothing_is_written()
    {
        string broken = _files.Write("broken.site.json", SiteFile.ExampleText.Replace("\"limitWatts\"", "\"limit\"", StringComparison.Ordinal));
        Assert.Contains("limitWatts", Edgectl.Refusal("wiring", "--site", broken, "--format", "html", "--out", _files.PathOf("w.html")), StringComparison.Ordinal);
        string nowhere = _files.PathOf(Path.Combine("no", "folder.svg"));
        Edgectl unwritten = Edgectl.Run("wiring", "--site", Office, "--format", "svg", "--out", nowhere, "--lang", "en");
        Assert.Equal((EdgectlProgram.Failure, ""), (unwritten.ExitCode, unwritten.Output));
        Assert.Contains("folder.svg cannot be written", unwritten.Error, StringComparison.Ordinal);
        Assert.Contains("pdf", Edgectl.Refusal("wiring", "--site", Office, "--format", "pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_files.Folder), path => path.EndsWith(".new", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal));
    }

    private static string Large()
    {
        IEnumerable<string> circuits = Enumerable.Range(0, 14).Select(
            i => $$"""{ "id": "meter-{{i}}", "pulse": { "channel": {{i}}, "impulsesPerKilowattHour": 800 } }""");
        return $$"""
            {
              "siteId": "large", "deviceId": "edge", "board": "virtual", "demand": { "limitWatts": 250000 }, "siteCircuit": "meter-0",
              "circuits": [{{string.Join(", ", circuits)}}]
            }
            """;
    }
}
