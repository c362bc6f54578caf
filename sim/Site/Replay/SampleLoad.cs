namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a load drew.</summary>
/// <param name="Load">The load as the map describes it.</param>
/// <param name="RatedWatts">The map's rated power, or the greatest of the data, in watts.</param>
/// <param name="Watts">Mean power of each row in watts, not negative; index as in the series.</param>
public sealed record SampleLoad(ReplayLoad Load, int RatedWatts, double[] Watts);
