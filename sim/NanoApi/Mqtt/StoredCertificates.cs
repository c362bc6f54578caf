using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The certificates in the device's store, put into a session.</summary>
internal static class StoredCertificates
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Encrypts the session with TLS 1.2, as the firmware asks for.</summary>
    public static void Apply(MqttClientOptionsBuilder builder, VirtualNetwork network) => builder.WithTlsOptions(options =>
    {
        options.UseTls()
            .WithSslProtocols(SslProtocols.Tls12)
            .WithCertificateValidationHandler(broker => IsTrusted(network, broker.Certificate, broker.SslPolicyErrors));
        if (network.CertificatePem is not null)
        {
            options.WithClientCertificates([X509Certificate2.CreateFromPem(network.CertificatePem, network.KeyPem)]);
        }
    });

    // Without a CA in the store the device trusts nobody.
    private static bool IsTrusted(VirtualNetwork network, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (network.AuthorityPem is null || certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
        {
            return false;
        }

        using X509Certificate2 authority = X509Certificate2.CreateFromPem(network.AuthorityPem);
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        using X509Certificate2 shown = new(certificate);
        return chain.Build(shown);
    }
}
