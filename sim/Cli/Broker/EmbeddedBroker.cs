using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>A broker inside this program, on the loopback interface, for runs that name none.</summary>
public sealed class EmbeddedBroker : IDisposable
{
    private readonly MqttServer _server;

    private EmbeddedBroker(MqttServer server, int port)
    {
        _server = server;
        Port = port;
    }

    /// <summary>The TCP port on 127.0.0.1 that it listens on.</summary>
    public int Port { get; }

    /// <summary>Starts a broker on a free port.</summary>
    public static EmbeddedBroker Start()
    {
        const int attempts = 5;
        for (int attempt = 1; ; attempt++)
        {
            int port = LoopbackPort.FindFree();
            MqttServerOptions options = new MqttServerOptionsBuilder()
                .WithDefaultEndpoint()
                .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
                .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
                .WithDefaultEndpointPort(port)
                .Build();
            MqttServer server = new MqttServerFactory().CreateMqttServer(options);
            try
            {
                server.StartAsync().GetAwaiter().GetResult();
                return new EmbeddedBroker(server, port);
            }
            catch (SocketException) when (attempt < attempts)
            {
                // Somebody took the port between the question and the start: ask for another.
                server.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.StopAsync().GetAwaiter().GetResult();
        _server.Dispose();
    }
}
