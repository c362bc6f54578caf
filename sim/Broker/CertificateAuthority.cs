using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>A private CA: issues the certificates of one broker directory and revokes them. ECDSA on P-256, which the board's TLS knows.</summary>
public sealed class CertificateAuthority : IDisposable
{
    private const int AuthorityYears = 20;

    // Long, since nobody goes round cabinets each year; what is lost is revoked.
    private const int LeafYears = 10;
    private const int SerialBytes = 16;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly X509Certificate2 _certificate;
    private readonly TimeProvider _time;

    private CertificateAuthority(X509Certificate2 certificate, TimeProvider time)
    {
        _certificate = certificate;
        _time = time;
    }

    /// <summary>The CA's certificate, for everybody.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem() + "\n";

    // A controller without the time of day, or with a slow one, must not meet a certificate of tomorrow.
    private DateTimeOffset NotBefore => _time.GetUtcNow().AddDays(-1);

    /// <summary>Makes a CA with a new key.</summary>
    public static CertificateAuthority Create(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=EdgeCtl broker CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        DateTimeOffset now = time.GetUtcNow();
        return new CertificateAuthority(request.CreateSelfSigned(now.AddDays(-1), now.AddYears(AuthorityYears)), time);
    }

    /// <summary>Takes up a CA again.</summary>
    /// <exception cref="CryptographicException">The texts are no certificate and its key.</exception>
    public static CertificateAuthority Load(string certificatePem, string keyPem, TimeProvider time) =>
        new(X509Certificate2.CreateFromPem(certificatePem, keyPem), time);

    /// <summary>The CA's key. Who has it can be anybody.</summary>
    public string ExportKeyPem()
    {
        using ECDsa key = _certificate.GetECDsaPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    /// <summary>Issues a server's certificate.</summary>
    /// <param name="hosts">Names and addresses that it is good for, at least one.</param>
    /// <param name="keyPem">Key to keep, or null for a new one.</param>
    public IssuedCertificate IssueServer(IReadOnlyList<string> hosts, string? keyPem)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        SubjectAlternativeNameBuilder names = new();
        foreach (string host in hosts)
        {
            if (IPAddress.TryParse(host, out IPAddress? address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(host);
            }
        }

        return Issue(hosts[0], ServerAuthentication, names.Build(), keyPem);
    }

    /// <summary>Issues a client's certificate with a new key.</summary>
    /// <param name="name">The common name, by which the broker knows it.</param>
    public IssuedCertificate IssueClient(string name) => Issue(name, ClientAuthentication, null, null);

    /// <summary>Adds a certificate to the list of those that are no longer good.</summary>
    /// <param name="listPem">The list so far, or null for a new one.</param>
    /// <param name="certificatePem">The certificate, or null to sign the list as it is.</param>
    public string Revoke(string? listPem, string? certificatePem)
    {
        BigInteger number = 0;
        CertificateRevocationListBuilder builder = listPem is null
            ? new CertificateRevocationListBuilder()
            : CertificateRevocationListBuilder.LoadPem(listPem, out number);
        if (certificatePem is not null)
        {
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(certificatePem);
            builder.AddEntry(certificate, _time.GetUtcNow());
        }

        // A list that runs out shuts everybody out: it lives as long as the CA.
        byte[] list = builder.Build(_certificate, number + 1, _certificate.NotAfter, HashAlgorithmName.SHA256, null, NotBefore);
        return PemEncoding.WriteString("X509 CRL", list) + "\n";
    }

    /// <inheritdoc/>
    public void Dispose() => _certificate.Dispose();

    private IssuedCertificate Issue(string commonName, string usage, X509Extension? names, string? keyPem)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (keyPem is not null)
        {
            key.ImportFromPem(keyPem);
        }

        X500DistinguishedNameBuilder subject = new();
        subject.AddCommonName(commonName);
        CertificateRequest request = new(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, true, false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        DateTimeOffset end = NotBefore.AddYears(LeafYears);
        DateTimeOffset last = new(_certificate.NotAfter.ToUniversalTime());
        using X509Certificate2 certificate = request.Create(
            _certificate, NotBefore, end < last ? end : last, RandomNumberGenerator.GetBytes(SerialBytes));
        return new IssuedCertificate(certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
