namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The network that the chip is on.</summary>
public sealed class VirtualNetwork
{
    /// <summary>The chip's address; empty or 0.0.0.0 while it has none.</summary>
    public string Address { get; set; } = "192.168.1.50";

    /// <summary>True where a time server answers.</summary>
    public bool HasTimeServer { get; set; } = true;

    /// <summary>While true the time service cannot be started.</summary>
    public bool IsTimeServiceFailing { get; set; }

    /// <summary>The broker in place of the one that the firmware asks for, or null. For tests that cannot use its name.</summary>
    public (string Host, int Port)? Redirect { get; set; }

    /// <summary>The CA in the device's certificate store as PEM, or null.</summary>
    public string? AuthorityPem { get; set; }

    /// <summary>The device's own certificate as PEM, or null.</summary>
    public string? CertificatePem { get; set; }

    /// <summary>The key of that certificate as PEM, or null.</summary>
    public string? KeyPem { get; set; }
}
