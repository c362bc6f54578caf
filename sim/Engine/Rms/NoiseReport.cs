namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The noise of an input whose circuit is off.</summary>
/// <param name="NoiseFloorMicrovolts">What belongs into the site file; 0 where the measurement is not ready.</param>
/// <param name="BurstCount">Bursts that it rests on.</param>
/// <param name="RefusedCount">Bursts that show a current, or nothing usable.</param>
/// <param name="IsReady">True where there are enough of the former.</param>
public sealed record NoiseReport(int NoiseFloorMicrovolts, int BurstCount, int RefusedCount, bool IsReady);
