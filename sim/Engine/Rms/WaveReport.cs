namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the firmware reads of a captured waveform, and what double precision says.</summary>
/// <param name="SampleCount">Samples of the file.</param>
/// <param name="BurstCount">Bursts that the firmware would have taken.</param>
/// <param name="UsableBurstCount">Bursts whose value it would have used.</param>
/// <param name="Statuses">How many bursts had which status, by its name.</param>
/// <param name="MeasuredMicrovolts">Root of the mean square of the usable bursts; null where there is none.</param>
/// <param name="ReferenceMicrovolts">RMS in double precision over whole cycles; over the whole file without mains.</param>
/// <param name="ErrorPercent">Measured against reference; null where one of them is missing or zero.</param>
/// <param name="OffsetMicrovolts">Mean of these cycles, which is the bias.</param>
/// <param name="FrequencyHertz">Mains frequency; null without mains.</param>
/// <param name="CrestFactor">Greatest distance from the offset over the reference.</param>
/// <param name="ClippedCount">Samples at an end of the range.</param>
public sealed record WaveReport(
    int SampleCount,
    int BurstCount,
    int UsableBurstCount,
    IReadOnlyDictionary<string, int> Statuses,
    double? MeasuredMicrovolts,
    double ReferenceMicrovolts,
    double? ErrorPercent,
    double OffsetMicrovolts,
    double? FrequencyHertz,
    double CrestFactor,
    int ClippedCount);
