namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a window of bursts of one current read.</summary>
/// <param name="MeanRatio">Mean reading over true RMS.</param>
/// <param name="ScatterRatio">Standard deviation of a single burst over true RMS.</param>
/// <param name="DoubtfulShare">Share of the bursts whose status is not Good.</param>
internal sealed record RmsTrialResult(double MeanRatio, double ScatterRatio, double DoubtfulShare);
