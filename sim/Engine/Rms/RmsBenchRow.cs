namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one waveform reads at one rate and level; of several frequencies the worst.</summary>
/// <param name="Waveform">Name of the waveform.</param>
/// <param name="CrestFactor">Its crest factor.</param>
/// <param name="SamplesPerSecond">Mean rate of the converter.</param>
/// <param name="LevelPercent">RMS as a share of the greatest that the input takes with this waveform.</param>
/// <param name="ErrorPercent">Error of the mean over the window, of reading, with its sign.</param>
/// <param name="ScatterPercent">Standard deviation of a single burst, of reading.</param>
/// <param name="WithoutCurvePercent">Error at 50 Hz with the converter taken for straight.</param>
/// <param name="DoubtfulPercent">Bursts that the firmware calls doubtful or unusable.</param>
public sealed record RmsBenchRow(
    string Waveform,
    double CrestFactor,
    int SamplesPerSecond,
    int LevelPercent,
    double ErrorPercent,
    double ScatterPercent,
    double WithoutCurvePercent,
    double DoubtfulPercent)
{
    /// <summary>False where the firmware itself doubts most bursts.</summary>
    public bool IsTrusted => DoubtfulPercent <= 50;
}
