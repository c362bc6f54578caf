using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MQTTnet.Server;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Boot.Tests;

/// <summary>A broker in this process that keeps what it gets.</summary>
internal sealed class Broker : IDisposable
{
    private readonly MqttServer _server;

    public Broker()
    {
        Port = LoopbackPort.FindFree();
        _server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(Port)
            .Build());
        _server.InterceptingPublishAsync += message =>
        {
            Messages.Enqueue((message.ApplicationMessage.Topic, System.Text.Encoding.UTF8.GetString(message.ApplicationMessage.Payload.ToArray())));
            return Task.CompletedTask;
        };
        _server.StartAsync().GetAwaiter().GetResult();
    }

    public int Port { get; }

    public ConcurrentQueue<(string Topic, string Payload)> Messages { get; } = new();

    /// <summary>The newest payload on a topic that ends so.</summary>
    public string? Newest(string end) => Messages.LastOrDefault(message => message.Topic.EndsWith(end, StringComparison.Ordinal)).Payload;

    public void Dispose()
    {
        _server.StopAsync().GetAwaiter().GetResult();
        _server.Dispose();
    }
}
