namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the interpreter of the device has to do in a scan of the site of <see cref="ScanBench"/>, counted.</summary>
/// <remarks>
/// The counts are exact, and the same on every computer. What they come to in turns of an empty loop rests on two states of the firmware
/// that ran on the real interpreter, of 32 bits: 7,650 turns for 17,838 instructions and 3,465 for 7,882, calls and accesses to fields of
/// objects included, which take several times as long as the instructions of the loop.
/// </remarks>
/// <param name="CircuitCount">Circuits of the site.</param>
/// <param name="LoadCount">Its loads.</param>
/// <param name="ScanCount">Scans that were counted.</param>
/// <param name="InstructionsPerScan">Instructions of the intermediate language, on average.</param>
/// <param name="CallsPerScan">Calls among them.</param>
/// <param name="Rows">By method; the dearest first.</param>
public sealed record OperationsBenchReport(
    int CircuitCount,
    int LoadCount,
    int ScanCount,
    double InstructionsPerScan,
    double CallsPerScan,
    IReadOnlyList<OperationsRow> Rows)
{
    /// <summary>Turns of an empty loop that take as long as an instruction of a scan does, measured.</summary>
    public const double TurnsPerInstruction = 0.43;

    /// <summary>What a scan takes in turns of an empty loop, estimated from its instructions.</summary>
    public double TurnsPerScan => Math.Round(InstructionsPerScan * TurnsPerInstruction);
}
