using System.Text.Json;
using Zibo.EdgeCtl.Cli;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>The questions and refusals of the command line.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Gaps_are_named_for_people_and_for_programs()
    {
        _file.Open().Write([Says.Event(1, "faults", "\"fault\":\"x\""), Says.Event(4, "faults", "\"fault\":\"x\"")]);

        JsonElement gap = JsonDocument.Parse(Run("ingest", "gaps", "--store", _file.Address, "--json")).RootElement[0];
        Assert.Equal((2, 3), (gap.GetProperty("fromSequence").GetInt32(), gap.GetProperty("toSequence").GetInt32()));
        Assert.Contains("hospital-3", Run("ingest", "gaps", "--store", _file.Address, "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("缺失", Run("ingest", "gaps", "--store", _file.Address, "--lang", "zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nothing is missing.")]
    [InlineData("zh-CN", "无缺失。")]
    public void A_store_without_gaps_says_so(string language, string text)
    {
        _file.Open().Write([Says.Event(1, "faults", "\"fault\":\"x\"")]);

        Assert.Equal(text, Run("ingest", "gaps", "--store", _file.Address, "--lang", language).Trim());
    }

    [Fact]
    public void Quality_is_told_by_controller_and_day()
    {
        _file.Open().Write([Says.Status(1, 1), Says.Interval(1, 0, 1_000_000, 1_000_000), Says.Interval(4, 2, 1_000_000, 3_000_000)]);
        string[] question = ["ingest", "quality", "--from", "2026-07-15", "--to", "2026-07-15", "--store", _file.Address];

        JsonElement report = JsonDocument.Parse(Run([.. question, "--json"])).RootElement;
        JsonElement day = report.GetProperty("days")[0];
        Assert.Equal((96, 2, 1), (day.GetProperty("expectedCount").GetInt32(), day.GetProperty("receivedCount").GetInt32(), day.GetProperty("unreconciledCircuitCount").GetInt32()));
        Assert.Equal(2, report.GetProperty("devices")[0].GetProperty("missingCount").GetInt32());
        string english = Run([.. question, "--lang", "en"]);
        Assert.Contains("2/96", english, StringComparison.Ordinal);
        Assert.Contains("hospital-3/edge-1: 2 messages missing", english, StringComparison.Ordinal);
        Assert.Contains("上报率", Run([.. question, "--lang", "zh-CN"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("give sqlite:FILE or postgres:CONNECTIONSTRING", "ingest", "--store", "mysql:x")]
    [InlineData("is no name", "ingest", "--client-id", "a b")]
    [InlineData("is no name", "ingest", "--group", "a/b")]
    [InlineData("give both", "ingest", "--key", "k.pem")]
    [InlineData("with --ca", "ingest", "--key", "k.pem", "--certificate", "c.pem")]
    [InlineData("with --user", "ingest", "--password-file", "p.txt")]
    [InlineData("no-such.pem", "ingest", "--ca", "no-such.pem")]
    [InlineData("is no day", "ingest", "quality", "--from", "yesterday")]
    [InlineData("give 1 to 366", "ingest", "quality", "--from", "2026-07-16", "--to", "2026-07-15")]
    [InlineData("out of range", "bench", "ingest", "--devices", "0")]
    [InlineData("out of range", "bench", "ingest", "--seconds", "0")]
    [InlineData("out of range", "bench", "ingest", "--rounds", "99")]
    public void What_is_wrong_is_refused_before_anything_starts(string message, params string[] arguments)
    {
        (int code, string output, string error) = Raw([.. arguments, "--lang", "en"]);
        Assert.Equal((EdgectlProgram.BadInput, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no store no-such.db", "ingest", "gaps", "--store", "sqlite:no-such.db")]
    [InlineData("cannot be opened", "ingest", "--store", "sqlite:no-such-folder/x.db")]
    public void What_cannot_go_on_says_why(string message, params string[] arguments)
    {
        (int code, _, string error) = Raw([.. arguments, "--lang", "en"]);
        Assert.Equal(EdgectlProgram.Failure, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_broker_the_ingest_ends_with_a_message()
    {
        (int code, _, string error) = Raw("ingest", "--broker", "127.0.0.1:1", "--store", _file.Address, "--lang", "en");
        Assert.Equal(EdgectlProgram.Failure, code);
        Assert.StartsWith("The broker 127.0.0.1:1 does not answer", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bench_loses_and_doubles_nothing()
    {
        string mosquitto = Needs.Mosquitto();
        string[] arguments = ["bench", "ingest", "--devices", "50", "--seconds", "1", "--rounds", "1", "--mosquitto", mosquitto, "--json"];
        JsonElement report = JsonDocument.Parse(Run(arguments)).RootElement;

        Assert.Equal((0, 0), (report.GetProperty("missingCount").GetInt64(), report.GetProperty("duplicateCount").GetInt64()));
        Assert.InRange(report.GetProperty("ingestMessagesPerSecond").GetDouble(), 1, double.MaxValue);
        Assert.InRange(report.GetProperty("brokerMessagesPerSecond").GetDouble(), 1, double.MaxValue);
    }

    private static (int Code, string Output, string Error) Raw(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = EdgectlProgram.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Run(params string[] arguments)
    {
        (int code, string output, string error) = Raw(arguments);
        Assert.Equal((EdgectlProgram.Success, ""), (code, error));
        return output;
    }
}
