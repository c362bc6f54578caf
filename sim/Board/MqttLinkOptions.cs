using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Where the broker is and how to say hello.</summary>
/// <param name="Host">Name or address of the broker.</param>
/// <param name="Port">TCP port.</param>
/// <param name="ClientId">Client id; the broker knows a session by it.</param>
/// <param name="WillTopic">Topic of the last will.</param>
/// <param name="WillPayload">Payload of the last will.</param>
public sealed record MqttLinkOptions(string Host, int Port, string ClientId, string WillTopic, ReadOnlyMemory<byte> WillPayload)
{
    /// <summary>The last will as it stands at each connect, in place of topic and payload above; null where it never changes.</summary>
    public LastWill? Will { get; init; }

    /// <summary>Longest time in ms that one call waits for the broker.</summary>
    public int TimeoutMilliseconds { get; init; } = 5_000;

    /// <summary>Encryption, or null for none. The link does not dispose it.</summary>
    public MqttTls? Tls { get; init; }

    /// <summary>User and password, or null for none.</summary>
    public MqttCredentials? Credentials { get; init; }
}
