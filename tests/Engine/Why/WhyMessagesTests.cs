using System.Text;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests.Why;

/// <summary>What a backend has captured of the topic why is read as the log itself is.</summary>
public sealed class WhyMessagesTests : IDisposable
{
    private static readonly Lazy<(string[] Lines, WhyFile Log)> Captured = new(Capture);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("why-messages-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Messages_read_as_the_records_of_the_log()
    {
        (string[] lines, WhyFile log) = Captured.Value;
        WhyFile read = Read(lines);
        Assert.Equal(10, read.Records.Count);
        Assert.Equal(log.Header.LoadIds, read.Header.LoadIds);
        Assert.Equal(log.Records.TakeLast(10).Select(Show), read.Records.Select(Show));
    }

    [Fact]
    public void Copies_disorder_topics_before_and_empty_lines_change_nothing()
    {
        string[] lines = Captured.Value.Lines;
        string[] expected = [.. Read(lines).Records.Select(Show)];
        Assert.Equal(expected, Read([.. lines.Reverse(), string.Empty, .. lines]).Records.Select(Show));
        Assert.Equal(expected, Read([.. lines.Select(line => "edgectl/v1/zibo-office-1/edge-1/why " + line + "\r")]).Records.Select(Show));
        Assert.Equal(expected[..3].Concat(expected[5..]), Read([.. lines[..3], .. lines[5..]]).Records.Select(Show));
    }

    [Fact]
    public void A_newer_boot_takes_the_place_of_an_older_one()
    {
        string[] lines = Captured.Value.Lines;
        string[] newer = [.. lines.Take(4).Select(line => line.Replace("\"bootId\":1,", "\"bootId\":2,", StringComparison.Ordinal))];
        Assert.Equal(4, Read([.. newer, .. lines]).Records.Count);
    }

    [Theory]
    [InlineData("\"record\":\"", "\"record\":\"0", "no message of the topic why")]
    [InlineData("\"record\":\"", "\"record\":\"zz", "no message of the topic why")]
    [InlineData("\"number\"", "\"numbers\"", "no message of the topic why")]
    [InlineData("{", "[", "no message of the topic why")]
    [InlineData("\"device\":\"edge-1\"", "\"device\":\"edge-2\"", "'edge-2'")]
    [InlineData("\"number\":", "\"number\":9", "its number is")]
    public void A_line_that_is_none_is_refused_with_its_number(string part, string changed, string problem)
    {
        string[] lines = [.. Captured.Value.Lines];
        lines[4] = lines[4].Replace(part, changed, StringComparison.Ordinal);
        InputFinding finding = Assert.Single(Assert.Throws<InputException>(() => Read(lines)).Findings);
        Assert.Equal(5, finding.Line);
        Assert.Contains(problem, finding.Problem.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_neither_is_refused_and_says_what_to_do()
    {
        InputFinding finding = Assert.Single(Assert.Throws<InputException>(() => Read(["hello", "{}"])).Findings);
        Assert.Contains("capture the topic why", finding.Remedy.In(Language.English), StringComparison.Ordinal);
    }

    private static string Show(WhyRecord record) => (record with { Loads = [] }) + string.Join(" ", record.Loads);

    private WhyFile Read(string[] lines)
    {
        string path = Path.Combine(_folder.FullName, "captured.txt");
        File.WriteAllText(path, string.Join('\n', lines), Encoding.ASCII);
        return WhyFile.Read(path, SiteFile.Example.Configuration);
    }

    private static (string[] Lines, WhyFile Log) Capture()
    {
        Office office = new();
        using MemoryStream stream = new();
        office.Simulation.RecordWhy(stream);
        office.RunUntil(() => office.Simulation.Controller.Why.Count >= 12, "twelve decisions");
        office.Simulation.Controller.WhyReporter.Request(10);
        byte[] log = stream.ToArray();
        office.Run(20);
        return (
            [.. office.Link.Messages.Where(m => m.Topic.EndsWith("/why", StringComparison.Ordinal)).Select(m => m.Payload)],
            WhyFile.Parse("log", log));
    }
}
