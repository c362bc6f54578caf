namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a simulated year costs on this computer.</summary>
/// <param name="Days">Days that were simulated.</param>
/// <param name="Pace">How often the controller scanned: every-scan or adaptive.</param>
/// <param name="ScanCount">Scans.</param>
/// <param name="Seconds">Time that it took.</param>
/// <param name="NanosecondsPerScan">The same for a scan, with building, board, messages and records.</param>
/// <param name="Controlled">The windows of that time.</param>
/// <param name="MinutesOutsideComfort">Minutes with people in and the rooms outside the comfort band.</param>
/// <param name="UnservedWattHours">Energy in Wh that loads wanted while they were held off.</param>
/// <param name="SwitchCount">Changes of all relays.</param>
/// <param name="ProcessorSeconds">
/// Processor time of the whole process meanwhile, the compiler of the runtime included: what it takes on one core with nobody else there.
/// </param>
public sealed record YearBenchReport(
    int Days,
    string Pace,
    long ScanCount,
    double Seconds,
    double NanosecondsPerScan,
    DemandReport Controlled,
    double MinutesOutsideComfort,
    double UnservedWattHours,
    int SwitchCount,
    double ProcessorSeconds);
