namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What a technician asks for.</summary>
public sealed class FlashRequest
{
    /// <summary>Serial port of the board.</summary>
    public required string SerialPort { get; init; }

    /// <summary>The controller's folder that <c>edgectl site build</c> wrote.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The application image, or null where <see cref="Release"/> holds it.</summary>
    public string? Image { get; init; }

    /// <summary>A folder that a release was unpacked into, or null.</summary>
    public string? Release { get; init; }

    /// <summary>The board that lies there, to be held against the site image's; null to take that one's word.</summary>
    public string? Board { get; init; }

    /// <summary>The controller's folder that <c>edgectl broker init</c> wrote, or null for a controller without a link.</summary>
    public string? DeviceFolder { get; init; }

    /// <summary>Name of the Wi-Fi, or null.</summary>
    public string? WifiSsid { get; init; }

    /// <summary>File with its password, or null for an open one.</summary>
    public string? WifiPasswordFile { get; init; }

    /// <summary>Version of the interpreter, or null for the newest that nanoff finds.</summary>
    public string? FirmwareVersion { get; init; }

    /// <summary>True where the interpreter stays as it is.</summary>
    public bool KeepsFirmware { get; init; }

    /// <summary>True where all flash memory is erased first, with totals and certificates.</summary>
    public bool Erases { get; init; }

    /// <summary>Baud rate of the boot loader, or null for nanoff's own.</summary>
    public int? Baud { get; init; }
}
