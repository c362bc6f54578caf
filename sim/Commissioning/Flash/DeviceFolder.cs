using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>
/// What <c>edgectl broker init</c> has written for one controller: its link, and with TLS its certificates. A class, so that no text of
/// it shows what is secret.
/// </summary>
public sealed class DeviceFolder
{
    /// <summary>Longest link.txt in bytes that the board reads.</summary>
    public const int MaximumLinkBytes = 512;

    /// <summary>A certificate that ends sooner than this is worth a word.</summary>
    public static readonly TimeSpan ShortLife = TimeSpan.FromDays(90);

    private DeviceFolder(byte[] link, byte[]? authority, byte[]? certificate, DateTimeOffset? end)
    {
        Link = link;
        Authority = authority;
        Certificate = certificate;
        End = end;
    }

    /// <summary>Bytes of link.txt.</summary>
    public byte[] Link { get; }

    /// <summary>The CA's certificate as the board's store wants it, PEM with a zero behind it; null without TLS.</summary>
    public byte[]? Authority { get; }

    /// <summary>The board's certificate and its key, the same way; null where it has none.</summary>
    public byte[]? Certificate { get; }

    /// <summary>When the first of the certificates ends; null without any.</summary>
    public DateTimeOffset? End { get; }

    /// <summary>Reads and checks a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clientName">SITE.DEVICE, the name that its certificate must bear.</param>
    /// <param name="now">The present time.</param>
    /// <exception cref="InputException">A file is missing or wrong, or a certificate does not fit, is not valid now, or is another's.</exception>
    public static DeviceFolder Read(string folder, string clientName, DateTimeOffset now)
    {
        string path = Path.Combine(folder, LinkFile.FileName);
        LinkFile link = LinkFile.Read(path);
        byte[] bytes = File.ReadAllBytes(path);
        List<InputFinding> findings = [];
        if (bytes.Length > MaximumLinkBytes)
        {
            findings.Add(Finding(path, FlashTexts.LinkTooLong.Format(bytes.Length, MaximumLinkBytes), FlashTexts.LinkTooLongRemedy));
        }

        if (!link.IsEncrypted)
        {
            return findings.Count == 0 ? new DeviceFolder(bytes, null, null, null) : throw new InputException(findings);
        }

        if (link.AuthorityFile is null)
        {
            findings.Add(Finding(path, FlashTexts.NoAuthority, FlashTexts.CertificateRemedy));
            throw new InputException(findings);
        }

        // Throws where a text is no certificate, or the key is that of another.
        using (link.ReadTls())
        {
        }

        string authorityPem = File.ReadAllText(link.AuthorityFile);
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(authorityPem);
        DateTimeOffset end = CheckTime(authority, link.AuthorityFile, now, findings);
        byte[]? pair = null;
        if (link.CertificateFile is not null)
        {
            string certificatePem = File.ReadAllText(link.CertificateFile);
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(certificatePem);
            DateTimeOffset own = CheckTime(certificate, link.CertificateFile, now, findings);
            end = own < end ? own : end;
            CheckIssuer(certificate, authority, link.CertificateFile, findings);
            string name = certificate.GetNameInfo(X509NameType.SimpleName, false);
            if (name != clientName)
            {
                findings.Add(Finding(
                    link.CertificateFile, FlashTexts.OthersCertificate.Format(name, clientName), FlashTexts.OthersCertificateRemedy));
            }

            pair = Terminated(certificatePem.TrimEnd() + "\n" + File.ReadAllText(link.CertificateKeyFile!).TrimEnd() + "\n");
        }

        return findings.Count == 0
            ? new DeviceFolder(bytes, Terminated(authorityPem), pair, end)
            : throw new InputException(findings);
    }

    // The board's parser takes PEM up to a zero, and nanoff does not add one.
    private static byte[] Terminated(string pem) => Encoding.ASCII.GetBytes(pem + "\0");

    private static DateTimeOffset CheckTime(X509Certificate2 certificate, string file, DateTimeOffset now, List<InputFinding> findings)
    {
        DateTimeOffset end = new(certificate.NotAfter.ToUniversalTime());
        if (now >= end || now < new DateTimeOffset(certificate.NotBefore.ToUniversalTime()))
        {
            findings.Add(Finding(
                file,
                FlashTexts.CertificateNotValid.Format(Day(certificate.NotBefore), Day(certificate.NotAfter)),
                FlashTexts.CertificateRemedy));
        }

        return end;
    }

    private static void CheckIssuer(X509Certificate2 certificate, X509Certificate2 authority, string file, List<InputFinding> findings)
    {
        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;

        // Time is judged apart, by the clock that the caller gives.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        if (!chain.Build(certificate))
        {
            findings.Add(Finding(file, FlashTexts.OtherAuthority, FlashTexts.CertificateRemedy));
        }
    }

    private static string Day(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static InputFinding Finding(string file, Phrase problem, Phrase remedy) => new(file, "", 0, 0, problem, remedy);
}
