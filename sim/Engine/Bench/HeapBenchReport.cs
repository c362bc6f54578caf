namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What a controller takes on the managed heap of the device. The board's side is not in it: drivers, the link's client, stacks of threads.
/// </summary>
/// <param name="SiteId">The site.</param>
/// <param name="CircuitCount">Its circuits.</param>
/// <param name="LoadCount">Its loads.</param>
/// <param name="SiteBytes">The site's configuration, which is there until the controller is wired and not in the sum.</param>
/// <param name="ControllerBytes">The controller and all below it.</param>
/// <param name="StaticBytes">Tables and other objects that the firmware's types hold themselves.</param>
/// <param name="LinkBytes">The session of the link, with commands.</param>
/// <param name="BurstBytes">Space for the bursts of the analog inputs, where the site has some.</param>
/// <param name="TypeSystemBytes">What the assemblies' types take, as measured on the interpreter.</param>
/// <param name="AvailableBytes">What an ESP32 without PSRAM has, estimated.</param>
/// <param name="Rows">What takes how much; the largest first.</param>
/// <param name="Board">Board of the site.</param>
/// <param name="PsramKilobytes">PSRAM of its module; null where the board is virtual.</param>
public sealed record HeapBenchReport(
    string SiteId,
    int CircuitCount,
    int LoadCount,
    long SiteBytes,
    long ControllerBytes,
    long StaticBytes,
    long LinkBytes,
    long BurstBytes,
    long TypeSystemBytes,
    long AvailableBytes,
    IReadOnlyList<DeviceHeapRow> Rows,
    string Board,
    int? PsramKilobytes)
{
    /// <summary>What the types of the base library and the five assemblies take, measured on the interpreter, of 32 bits.</summary>
    public const long MeasuredTypeSystemBytes = 31 * 1_024;

    /// <summary>Managed heap of an ESP32 without PSRAM: an estimate, which no board has confirmed.</summary>
    public const long EstimatedAvailableBytes = 100 * 1_024;

    /// <summary>All of it, from the first scan on.</summary>
    public long TotalBytes => ControllerBytes + StaticBytes + LinkBytes + BurstBytes + TypeSystemBytes;

    /// <summary>False where it needs a module with PSRAM.</summary>
    public bool FitsWithoutPsram => TotalBytes <= AvailableBytes;
}
