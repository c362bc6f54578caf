using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Cli.Broker;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>What <c>edgectl command</c> refuses before anything is sent, and <c>edgectl run --key-file</c>.</summary>
public sealed class SendOptionTests : IDisposable
{
    private const string Secret = "5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75e";

    private readonly Files _files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("en", "the file holds no key", "64 hexadecimal digits")]
    [InlineData("zh-CN", "文件中没有密钥", "64 位十六进制数")]
    public void A_file_without_a_key_is_refused_and_not_repeated(string language, params string[] texts)
    {
        string key = _files.Write("key.txt", Secret);
        string[] messages =
        [
            Edgectl.Refusal(["command", "limit", "--clear", .. Options(key), "--lang", language]),
            Edgectl.Refusal("run", "--headless", "--key-file", key, "--lang", language),
        ];
        Assert.All(messages, message =>
        {
            Assert.StartsWith(key, message, StringComparison.Ordinal);
            Assert.All(texts, t => Assert.Contains(t, message, StringComparison.Ordinal));
            Assert.DoesNotContain(Secret[..8], message, StringComparison.Ordinal);
        });
        Assert.False(File.Exists(_files.PathOf("counter.txt")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused_with_its_name()
    {
        string missing = _files.PathOf("nowhere.txt");
        Assert.StartsWith(missing, Edgectl.Refusal(["command", "limit", "--clear", .. Options(missing)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seven")]
    [InlineData("-1")]
    [InlineData("9007199254740991")]
    public void A_counter_file_that_holds_no_counter_is_refused_and_left_alone(string text)
    {
        string key = _files.Write("key.txt", Secret + "00");
        string counter = _files.Write("counter.txt", text);
        string message = Edgectl.Refusal(["command", "limit", "--clear", .. Options(key), "--lang", "en"]);
        Assert.StartsWith(counter, message, StringComparison.Ordinal);
        Assert.Contains("the last counter that was used", message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(counter));
    }

    [Theory]
    [InlineData("--start-utc", "2026-07-15T06:00")]
    [InlineData("--level", "high")]
    [InlineData("--expires", "tomorrow")]
    [InlineData("--wait", "soon")]
    public void A_value_that_is_none_is_refused(string option, string value)
    {
        string key = _files.Write("key.txt", Secret + "00");
        string message = Edgectl.Refusal(["command", "event", "--event", "e", option, value, .. Options(key)]);
        Assert.Contains(value, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broker_that_is_not_there_ends_with_code_1_and_the_counter_is_used_up()
    {
        string key = _files.Write("key.txt", Secret + "00");
        string counter = _files.Write("counter.txt", "41\n");
        Edgectl run = Edgectl.Run(["command", "limit", "--clear", .. Options(key), "--lang", "en"]);
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains("does not answer", run.Error, StringComparison.Ordinal);
        Assert.Equal("42\n", File.ReadAllText(counter));
    }

    [Fact]
    public async Task A_run_with_a_key_takes_commands()
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        string address = FormattableString.Invariant($"127.0.0.1:{broker.Port}");
        string key = _files.Write("key.txt", Secret + "00");
        ConcurrentQueue<string> topics = new();
        using IMqttClient listener = new MqttClientFactory().CreateMqttClient();
        listener.ApplicationMessageReceivedAsync += received =>
        {
            topics.Enqueue(received.ApplicationMessage.Topic);
            return Task.CompletedTask;
        };
        await listener.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", broker.Port).Build(), Token);
        await listener.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, Token);
        Task<Edgectl> run = Task.Run(
            () => Edgectl.Run("run", "--headless", "--duration", "30m", "--speed", "300", "--broker", address, "--key-file", key), Token);
        while (!topics.Any(t => t.EndsWith("/state", StringComparison.Ordinal)))
        {
            await Task.Delay(10, Token);
        }

        Edgectl sent = await Task.Run(
            () => Edgectl.Run(["command", "request", "--what", "birth", .. Options(key, address), "--expires", "2099-01-01T00:00:00Z"]), Token);
        Assert.Equal((0, ""), (sent.ExitCode, sent.Error));
        string[] hold = ["command", "override", "--load", "ev-chargers", "--mode", "off", "--duration", "1h"];
        sent = await Task.Run(() => Edgectl.Run([.. hold, .. Options(key, address), "--expires", "2099-01-01T00:00:00Z"]), Token);
        Assert.Equal((0, ""), (sent.ExitCode, sent.Error));
        Assert.Equal(0, (await run).ExitCode);
        Assert.Equal(3, topics.Count(t => t.EndsWith("/status", StringComparison.Ordinal)));
    }

    private string[] Options(string key, string broker = "127.0.0.1:1") =>
    [
        "--broker", broker, "--site", "zibo-office-1", "--device", "edge-1", "--key-file", key,
        "--counter-file", _files.PathOf("counter.txt"),
    ];
}
