namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A quarter of an hour of a circuit.</summary>
/// <param name="StartUtcMilliseconds">Its start, UTC in ms since 1970.</param>
/// <param name="MeanWatts">Mean power in W; null where nothing was read.</param>
/// <param name="LimitWatts">The lowest limit that was told within it, in W; null where none was.</param>
/// <param name="IsWhole">False for a piece.</param>
/// <param name="HasGap">True where a part was not read.</param>
public sealed record WindowEntry(long StartUtcMilliseconds, long? MeanWatts, long? LimitWatts, bool IsWhole, bool HasGap);
