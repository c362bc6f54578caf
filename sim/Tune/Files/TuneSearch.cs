using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>How the search goes.</summary>
/// <param name="Method">The way; null for every combination where they fit the number of runs, else generations.</param>
/// <param name="RunCount">Most settings that are run, today's not counted.</param>
/// <param name="Seed">Chooses the chance of the search.</param>
/// <param name="PopulationCount">Settings of a generation.</param>
/// <param name="Pace">How often controllers scan in the simulated office; recorded days are always scanned each time.</param>
internal sealed record TuneSearch(SearchMethod? Method, int RunCount, int Seed, int PopulationCount, ScanPace Pace)
{
    /// <summary>The search where a file says nothing.</summary>
    public static TuneSearch Default { get; } = new(null, 200, 1, 24, ScanPace.Adaptive);
}
