namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>A certificate and its key. A class, so that no text of it shows the key.</summary>
/// <param name="certificatePem">The certificate.</param>
/// <param name="keyPem">Its key.</param>
public sealed class IssuedCertificate(string certificatePem, string keyPem)
{
    /// <summary>The certificate.</summary>
    public string CertificatePem { get; } = certificatePem;

    /// <summary>Its key.</summary>
    public string KeyPem { get; } = keyPem;
}
