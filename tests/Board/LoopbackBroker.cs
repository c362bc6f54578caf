using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>A real broker on the loopback interface that notes what is published, and that can be stopped and started again.</summary>
internal sealed class LoopbackBroker : IAsyncDisposable
{
    private MqttServer? _server;

    public LoopbackBroker() => Port = LoopbackPort.FindFree();

    public int Port { get; }

    /// <summary>Every message in the order in which the broker took it, wills included.</summary>
    public ConcurrentQueue<MqttApplicationMessage> Messages { get; } = new();

    /// <summary>Answer to the next clients.</summary>
    public MqttConnectReasonCode Answer { get; set; } = MqttConnectReasonCode.Success;

    /// <summary>While set the broker takes a message and does not acknowledge it before this ends.</summary>
    public Task AcknowledgeAfter { get; set; } = Task.CompletedTask;

    public async Task StartAsync()
    {
        MqttServerOptions options = new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(Port)
            .WithDefaultEndpointReuseAddress()
            .Build();
        _server = new MqttServerFactory().CreateMqttServer(options);
        _server.ValidatingConnectionAsync += connection =>
        {
            connection.ReasonCode = Answer;
            return Task.CompletedTask;
        };
        _server.InterceptingPublishAsync += async publish =>
        {
            Messages.Enqueue(publish.ApplicationMessage);
            await AcknowledgeAfter;
        };
        await _server.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            _server.Dispose();
            _server = null;
        }
    }

    /// <summary>What a client finds that subscribes from now on.</summary>
    public Task<IList<MqttApplicationMessage>> RetainedAsync() => _server!.GetRetainedMessagesAsync();

    /// <summary>Waits for a message on a topic.</summary>
    public async Task<MqttApplicationMessage> WaitForAsync(string topic, CancellationToken token)
    {
        while (true)
        {
            if (Messages.FirstOrDefault(m => m.Topic == topic) is { } message)
            {
                return message;
            }

            await Task.Delay(10, token);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
