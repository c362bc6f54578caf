using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>The office with a key, running against a broker while commands are sent to it, and somebody who listens to everything.</summary>
internal sealed class CommandedOffice : IAsyncDisposable
{
    public const string Root = "edgectl/v1/zibo-office-1/edge-1/";

    public static readonly string Key = string.Concat(Enumerable.Range(0, 32).Select(i => (i * 7).ToString("x2", CultureInfo.InvariantCulture)));

    private readonly CancellationTokenSource _stop = new();
    private readonly EmbeddedBroker _broker = EmbeddedBroker.Start();
    private readonly IMqttClient _listener = new MqttClientFactory().CreateMqttClient();
    private readonly Task _loop;

    private CommandedOffice()
    {
        Files.Write("key.txt", Key + "\n");
        Simulation simulation = new(
            SiteFile.Example, "office.site.json", new OfficePlant(new OfficePlantOptions()), 1_784_070_000_000);
        Simulation = simulation;
        _listener.ApplicationMessageReceivedAsync += received =>
        {
            Messages.Enqueue(received.ApplicationMessage);
            return Task.CompletedTask;
        };
        _loop = Task.Run(() => Run(simulation), _stop.Token);
    }

    public Files Files { get; } = new();

    public Simulation Simulation { get; }

    public ConcurrentQueue<MqttApplicationMessage> Messages { get; } = new();

    public string[] Common =>
    [
        "--broker", FormattableString.Invariant($"127.0.0.1:{_broker.Port}"), "--site", "zibo-office-1", "--device", "edge-1",
        "--key-file", Files.PathOf("key.txt"), "--counter-file", Files.PathOf("counter.txt"), "--expires", "2099-01-01T00:00:00Z",
    ];

    public IEnumerable<JsonElement> Results => Messages.Where(m => m.Topic == Root + "results").Select(Body);

    /// <summary>Starts it, and waits until it takes commands.</summary>
    public static async Task<CommandedOffice> StartAsync(CancellationToken token)
    {
        CommandedOffice office = new();
        await office._listener.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", office._broker.Port).Build(), token);
        await office._listener.SubscribeAsync("#", MqttQualityOfServiceLevel.AtLeastOnce, token);
        await office.WaitForAsync(m => m.Topic == Root + "state", token);
        return office;
    }

    public static JsonElement Body(MqttApplicationMessage message) => JsonDocument.Parse(message.Payload.ToArray()).RootElement;

    public static string Text(MqttApplicationMessage message) => Encoding.UTF8.GetString(message.Payload.ToArray());

    public Task<Edgectl> SendAsync(CancellationToken token, params string[] args) =>
        Task.Run(() => Edgectl.Run(["command", .. args, .. Common]), token);

    public Task PublishAsync(string topic, byte[] payload, CancellationToken token) =>
        _listener.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, false, token);

    public async Task<MqttApplicationMessage> WaitForAsync(Func<MqttApplicationMessage, bool> condition, CancellationToken token)
    {
        while (true)
        {
            if (Messages.FirstOrDefault(condition) is { } message)
            {
                return message;
            }

            Assert.False(_loop.IsFaulted, _loop.Exception?.ToString());
            await Task.Delay(10, token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Dispose();
        _broker.Dispose();
        _stop.Dispose();
        Files.Dispose();
    }

    private void Run(Simulation simulation)
    {
        using MqttLink link = new(new MqttLinkOptions("127.0.0.1", _broker.Port, "office", Root + "status", "{}"u8.ToArray()));
        LinkPump pump = new(simulation.Controller, simulation.Board.Clock, link, Convert.FromHexString(Key));
        Pacer pacer = new(50);
        while (!_stop.IsCancellationRequested)
        {
            simulation.Step();
            pump.Run();
            pacer.WaitFor(simulation.ElapsedMilliseconds, _stop.Token);
        }
    }
}
