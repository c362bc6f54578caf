namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a simulated year costs on this computer.</summary>
/// <param name="Days">Days that were simulated in scans of 1 s.</param>
/// <param name="StepCount">Scans.</param>
/// <param name="Seconds">Time that it took.</param>
/// <param name="NanosecondsPerStep">The same for one step of building, board and firmware.</param>
/// <param name="Controlled">The windows of that time.</param>
/// <param name="ProcessorSeconds">
/// Processor time of the whole process meanwhile, the compiler of the runtime included: what it takes on one core with nobody else there.
/// </param>
public sealed record YearBenchReport(
    int Days, long StepCount, double Seconds, double NanosecondsPerStep, DemandReport Controlled, double ProcessorSeconds);
