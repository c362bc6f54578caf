using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MQTTnet;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl command</c> against a running controller: from the options to the relay and back.</summary>
public sealed class SendCommandTests : IAsyncLifetime
{
    private CommandedOffice _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await CommandedOffice.StartAsync(Token);

    public async ValueTask DisposeAsync() => await _office.DisposeAsync();

    [Theory]
    [InlineData("en", "accepted, in force")]
    [InlineData("zh-CN", "已接受，已生效")]
    public async Task A_limit_is_signed_sent_and_its_result_printed(string language, string text)
    {
        Edgectl run = await _office.SendAsync(Token, "limit", "--limit-watts", "200000", "--duration", "30d", "--id", "grid-7", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("grid-7", run.Output, StringComparison.Ordinal);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.Equal(200_000, _office.Simulation.Controller.Forecast.LimitWatts);
    }

    [Fact]
    public async Task Each_command_takes_a_higher_counter_and_a_refusal_ends_with_code_1_and_the_member()
    {
        Edgectl first = await _office.SendAsync(Token, "override", "--load", "ev-chargers", "--mode", "off", "--duration", "1h", "--json");
        JsonElement result = JsonDocument.Parse(first.Output).RootElement;
        Assert.Equal(("accepted", 0), (result.GetProperty("reason").GetString(), first.ExitCode));
        long counter = long.Parse(await File.ReadAllTextAsync(_office.Files.PathOf("counter.txt"), Token), CultureInfo.InvariantCulture);
        Assert.Equal(counter, result.GetProperty("counter").GetInt64());

        Edgectl second = await _office.SendAsync(Token, "limit", "--limit-watts", "5", "--duration", "1h", "--lang", "en");
        Assert.Equal((1, ""), (second.ExitCode, second.Error));
        Assert.Contains("out-of-range, member limitWatts", second.Output, StringComparison.Ordinal);
        Assert.Equal(
            counter + 1, long.Parse(await File.ReadAllTextAsync(_office.Files.PathOf("counter.txt"), Token), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_kind_reaches_the_controller()
    {
        string[][] commands =
        [
            ["event", "--event", "e1", "--start-utc", "2026-07-15T06:00:00Z", "--end-utc", "2026-07-15T08:00:00Z", "--reduction-watts", "20000", "--level", "1"],
            ["event", "--event", "e2", "--start-utc", "2026-07-15T06:00:00Z", "--end-utc", "2026-07-15T08:00:00Z", "--limit-watts", "90000", "--level", "3"],
            ["event", "--event", "e2", "--cancel"],
            ["event", "--event", "e1", "--opt-out"],
            ["parameter", "--name", "statePeriodSeconds", "--value", "30"],
            ["parameter", "--name", "statePeriodSeconds", "--clear"],
            ["request", "--what", "reading", "--circuit", "main", "--dial-watt-hours", "1000", "--exchange"],
            ["request", "--what", "state"],
            ["limit", "--clear"],
        ];
        foreach (string[] command in commands)
        {
            Edgectl run = await _office.SendAsync(Token, [.. command, "--lang", "en"]);
            Assert.True(run.ExitCode == 0, string.Join(' ', command) + ": " + run.Output + run.Error);
        }

        Edgectl why = await _office.SendAsync(Token, "request", "--what", "why", "--count", "40", "--lang", "en");
        Assert.Equal(1, why.ExitCode);
        Edgectl month = await _office.SendAsync(Token, "request", "--what", "monthToDate", "--watt-hours", "5", "--lang", "en");
        Assert.Equal(_office.Simulation.Site.Budget.HasEnergy ? 0 : 1, month.ExitCode);
    }

    [Fact]
    public async Task A_command_that_was_captured_and_is_sent_again_changes_nothing()
    {
        await _office.SendAsync(Token, "limit", "--limit-watts", "200000", "--duration", "30d");
        MqttApplicationMessage captured = await _office.WaitForAsync(m => m.Topic == CommandedOffice.Root + "commands/limit", Token);
        await _office.SendAsync(Token, "limit", "--clear");
        await _office.PublishAsync(captured.Topic, captured.Payload.ToArray(), Token);
        await _office.WaitForAsync(m => m.Topic.EndsWith("/results", StringComparison.Ordinal)
            && CommandedOffice.Text(m).Contains("\"replayed\"", StringComparison.Ordinal), Token);
        Assert.Equal(_office.Simulation.Site.Demand.LimitWatts, _office.Simulation.Controller.Forecast.LimitWatts);
    }

    [Fact]
    public async Task Another_controllers_key_gets_no_answer_and_the_person_is_told_what_that_may_mean()
    {
        _office.Files.Write("key.txt", new string('a', 64));
        Edgectl run = await _office.SendAsync(Token, "limit", "--clear", "--wait", "1s", "--id", "mine", "--lang", "en");
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains("No result of mine within 1 s", run.Error, StringComparison.Ordinal);
        await _office.WaitForAsync(m => m.Topic == CommandedOffice.Root + "faults"
            && CommandedOffice.Text(m).Contains("command-refused", StringComparison.Ordinal), Token);
        Assert.Empty(_office.Results);
    }

    [Fact]
    public async Task Nothing_that_is_sent_or_printed_shows_the_key()
    {
        List<string> printed = [];
        foreach (string[] args in new string[][] { ["limit", "--clear"], ["limit", "--clear", "--json"], ["limit", "--limit-watts", "1"] })
        {
            Edgectl run = await _office.SendAsync(Token, args);
            printed.Add(run.Output + run.Error);
        }

        printed.AddRange(_office.Messages.Select(CommandedOffice.Text));
        Assert.Equal(3, _office.Messages.Count(m => m.Topic == CommandedOffice.Root + "commands/limit"));
        Assert.All(printed, text => Assert.DoesNotContain(CommandedOffice.Key[..16], text, StringComparison.OrdinalIgnoreCase));
    }
}
