using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>How to reach a broker.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
public sealed record BrokerOptions(string Host, int Port)
{
    /// <summary>User and password; null for none.</summary>
    public MqttCredentials? Credentials { get; init; }

    /// <summary>Whom to believe, and the certificate to show; null for a connection without TLS. Not disposed here.</summary>
    public MqttTls? Tls { get; init; }

    /// <summary>What a person calls it.</summary>
    public override string ToString() => $"{(Tls is null ? "mqtt" : "mqtts")}://{Host}:{Port}";
}
