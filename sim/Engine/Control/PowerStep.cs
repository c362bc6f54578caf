namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Powers that hold over a time inside one demand window, with nothing held off.</summary>
/// <param name="StartUtcMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="Milliseconds">Its length in ms.</param>
/// <param name="BaseWatts">Power in W that no relay can reach; negative where PV exports.</param>
/// <param name="LoadWatts">Power of each load in W, in the order of the game's loads.</param>
public sealed record PowerStep(long StartUtcMilliseconds, long Milliseconds, double BaseWatts, IReadOnlyList<double> LoadWatts)
{
    /// <summary>Its end, in ms since 1970-01-01 UTC.</summary>
    public long EndUtcMilliseconds => StartUtcMilliseconds + Milliseconds;

    /// <summary>Power with every load connected in W.</summary>
    public double TotalWatts => BaseWatts + LoadWatts.Sum();
}
