namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a scan costs on this computer.</summary>
/// <param name="CircuitCount">Circuits of the site.</param>
/// <param name="LoadCount">Loads of the site.</param>
/// <param name="ScanCount">Scans that were measured.</param>
/// <param name="NanosecondsPerScan">Median over batches, the driving of the inputs included.</param>
/// <param name="BytesPerScan">Managed memory allocated a scan; 0 is the goal and the rule.</param>
public sealed record ScanBenchReport(
    int CircuitCount, int LoadCount, int ScanCount, double NanosecondsPerScan, double BytesPerScan);
