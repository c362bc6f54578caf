using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>How a link is encrypted: the one CA that may vouch for the broker, and the certificate that the client shows.</summary>
public sealed class MqttTls : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private MqttTls(X509Certificate2? authority, X509Certificate2? certificate)
    {
        Authority = authority;
        Certificate = certificate;
    }

    /// <summary>The CA that must have signed the broker's certificate; null for those that the system trusts.</summary>
    public X509Certificate2? Authority { get; }

    /// <summary>What the client shows, with its key; null for nothing.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Versions to offer; none for those that the system thinks right, which are 1.2 and 1.3.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.None;

    /// <summary>Reads the certificates.</summary>
    /// <param name="authorityPem">The CA's certificate, or null.</param>
    /// <param name="certificatePem">The client's certificate, or null.</param>
    /// <param name="keyPem">Its key, or null where there is no certificate.</param>
    /// <param name="protocols">Versions to offer.</param>
    /// <exception cref="CryptographicException">A text is no certificate, or the key is that of another.</exception>
    public static MqttTls FromPem(
        string? authorityPem, string? certificatePem = null, string? keyPem = null, SslProtocols protocols = SslProtocols.None)
    {
        X509Certificate2? authority = authorityPem is null ? null : X509Certificate2.CreateFromPem(authorityPem);
        return new MqttTls(authority, certificatePem is null ? null : Pair(certificatePem, keyPem)) { Protocols = protocols };
    }

    /// <summary>Whether the broker is the one that was called: its name, its time, and the CA that stands behind it.</summary>
    /// <param name="certificate">What the broker showed.</param>
    /// <param name="errors">What the system found; it does not know a private CA.</param>
    public bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (Authority is null || certificate is null)
        {
            return errors == SslPolicyErrors.None && certificate is not null;
        }

        if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Authority);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));

        // The broker's own certificate is renewed with the links of its clients; there is no list to ask for.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        using X509Certificate2 shown = new(certificate);
        return chain.Build(shown);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority?.Dispose();
        Certificate?.Dispose();
    }

    private static X509Certificate2 Pair(string certificatePem, string? keyPem)
    {
        X509Certificate2 pair = X509Certificate2.CreateFromPem(certificatePem, keyPem);
        if (!OperatingSystem.IsWindows())
        {
            return pair;
        }

        // Windows cannot use a key in memory for TLS: it wants one from its own store.
        using (pair)
        {
            return X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
        }
    }
}
