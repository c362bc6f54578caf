namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A time between two samples that no row covers.</summary>
/// <param name="StartUtcMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="EndUtcMilliseconds">Its end, in ms since 1970-01-01 UTC.</param>
public readonly record struct SampleGap(long StartUtcMilliseconds, long EndUtcMilliseconds);
