using System.Security.Cryptography.X509Certificates;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>How to reach a broker.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
public sealed record BrokerOptions(string Host, int Port)
{
    /// <summary>User; null for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password; null for none.</summary>
    public string? Password { get; init; }

    /// <summary>The only authorities that may have signed the broker's certificate; null for a connection without TLS.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>The certificate that this program shows, with its key; null for none.</summary>
    public X509Certificate2? Certificate { get; init; }
}
