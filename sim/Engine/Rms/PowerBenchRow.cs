namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the real power of one load reads at one rate and level; of several frequencies the worst.</summary>
/// <param name="Load">Name of the load.</param>
/// <param name="PowerFactorPermille">Its power factor at a voltage that is a sine, in thousandths.</param>
/// <param name="SamplesPerSecond">Mean rate of each of the two inputs.</param>
/// <param name="LevelPercent">RMS current as a share of the greatest that the input takes with this waveform.</param>
/// <param name="ErrorPercent">Error of the mean over the window, of reading, with its sign.</param>
/// <param name="ScatterPercent">Standard deviation of a single burst, of reading.</param>
/// <param name="DoubtfulPercent">Bursts that the firmware calls doubtful, or that have no power.</param>
public sealed record PowerBenchRow(
    string Load,
    int PowerFactorPermille,
    int SamplesPerSecond,
    int LevelPercent,
    double ErrorPercent,
    double ScatterPercent,
    double DoubtfulPercent)
{
    /// <summary>False where the firmware itself doubts most bursts.</summary>
    public bool IsTrusted => DoubtfulPercent <= 50;
}
