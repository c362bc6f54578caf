namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A captured waveform.</summary>
/// <param name="Column">Name of the column that it was read from.</param>
/// <param name="Counts">Counts of a 12-bit converter, evenly spaced in time.</param>
public sealed record WaveSamples(string Column, IReadOnlyList<int> Counts);
