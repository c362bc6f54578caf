using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Where the broker is and who asks. A class, so that no text of it shows what is secret.</summary>
/// <param name="host">Name or address.</param>
/// <param name="port">TCP port.</param>
/// <param name="tls">Encryption, or null.</param>
/// <param name="credentials">User and password, or null.</param>
public sealed class BrokerAccess(string host, int port, MqttTls? tls = null, MqttCredentials? credentials = null)
{
    /// <summary>Name or address.</summary>
    public string Host { get; } = host;

    /// <summary>TCP port.</summary>
    public int Port { get; } = port;

    /// <summary>Encryption, or null.</summary>
    public MqttTls? Tls { get; } = tls;

    /// <summary>User and password, or null.</summary>
    public MqttCredentials? Credentials { get; } = credentials;
}
