using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl run --broker</c>: against a broker of somebody else, against one that refuses, and against none.</summary>
public class BrokerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_subscriber_of_the_broker_sees_birth_intervals_states_and_goodbye()
    {
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        ConcurrentQueue<(string Topic, JsonElement Body)> seen = new();
        using IMqttClient subscriber = new MqttClientFactory().CreateMqttClient();
        subscriber.ApplicationMessageReceivedAsync += message =>
        {
            MqttApplicationMessage m = message.ApplicationMessage;
            seen.Enqueue((m.Topic, JsonDocument.Parse(m.Payload.ToArray()).RootElement));
            return Task.CompletedTask;
        };
        await subscriber.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", broker.Port).Build(), Token);
        await subscriber.SubscribeAsync("edgectl/v1/zibo-office-1/edge-1/#", MqttQualityOfServiceLevel.AtLeastOnce, Token);

        JsonElement report = await Task.Run(
            () => Edgectl.Json("run", "--json", "--duration", "30m", "--broker", $"127.0.0.1:{broker.Port}"), Token);
        int published = report.GetProperty("messages").GetProperty("published").GetInt32();
        while (seen.Count < published + 2)
        {
            await Task.Delay(10, Token);
        }

        const string root = "edgectl/v1/zibo-office-1/edge-1/";
        (string Topic, JsonElement Body)[] messages = [.. seen];
        Assert.Equal(published + 2, messages.Length);
        Assert.Equal(published, report.GetProperty("messages").GetProperty("received").GetInt32());
        Assert.Equal((root + "status", true), (messages[0].Topic, messages[0].Body.GetProperty("isOnline").GetBoolean()));
        Assert.Equal((root + "status", false), (messages[^1].Topic, messages[^1].Body.GetProperty("isOnline").GetBoolean()));
        Assert.Equal(2 * 9, messages.Count(m => m.Topic.StartsWith(root + "intervals/", StringComparison.Ordinal)));
        Assert.InRange(messages.Count(m => m.Topic == root + "state"), 30, 31);
    }

    [Theory]
    [InlineData("en", "does not answer", "Start it, or leave out --broker")]
    [InlineData("zh-CN", "无应答", "请先启动它，或去掉 --broker")]
    public void Where_nothing_listens_the_run_ends_with_a_message_and_code_1(string language, params string[] texts)
    {
        string broker = $"127.0.0.1:{LoopbackPort.FindFree()}";
        Edgectl run = Edgectl.Run("run", "--headless", "--duration", "1h", "--broker", broker, "--lang", language);
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains(broker, run.Error, StringComparison.Ordinal);
        Assert.All(texts, t => Assert.Contains(t, run.Error, StringComparison.Ordinal));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_listener_that_stays_silent_is_no_broker_either()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        string broker = $"127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}";
        Edgectl run = Edgectl.Run("run", "--headless", "--duration", "1h", "--broker", broker, "--lang", "en");
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"The broker {broker} does not answer", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_refuses_ends_the_run_with_its_reason_and_code_1()
    {
        int port = LoopbackPort.FindFree();
        using MqttServer server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(port)
            .Build());
        server.ValidatingConnectionAsync += connection =>
        {
            connection.ReasonCode = MqttConnectReasonCode.NotAuthorized;
            return Task.CompletedTask;
        };
        await server.StartAsync();
        Edgectl run = await Task.Run(() => Edgectl.Run("run", "--headless", "--broker", $"127.0.0.1:{port}", "--lang", "en"), Token);
        await server.StopAsync();
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Output));
        Assert.Contains("NotAuthorized", run.Error, StringComparison.Ordinal);
    }
}
