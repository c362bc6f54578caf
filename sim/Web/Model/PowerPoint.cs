namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The whole site at a moment.</summary>
/// <param name="UtcMilliseconds">UTC in ms since 1970.</param>
/// <param name="PowerWatts">Power in W, import positive; null where it was not known.</param>
/// <param name="LimitWatts">The limit that held, in W.</param>
public readonly record struct PowerPoint(long UtcMilliseconds, long? PowerWatts, long LimitWatts);
