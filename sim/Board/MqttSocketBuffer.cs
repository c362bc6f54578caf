using MQTTnet;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Gives a client that reads a stream of messages room to read them into.</summary>
public static class MqttSocketBuffer
{
    // The library asks the system for 8 KB, fifteen messages: mosquitto then waits a tenth of a second for room, each time.
    private const int SocketBufferBytes = 1_048_576;

    /// <summary>Asks for more. A link that sends one message at a time needs none of it.</summary>
    public static MqttClientOptions Widen(MqttClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ((MqttClientTcpOptions)options.ChannelOptions).BufferSize = SocketBufferBytes;
        return options;
    }
}
