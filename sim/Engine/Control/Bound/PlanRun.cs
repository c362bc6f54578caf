namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A time that a plan holds a load off.</summary>
/// <param name="Load">Index of the load.</param>
/// <param name="StartMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="EndMilliseconds">Its end.</param>
public sealed record PlanRun(int Load, long StartMilliseconds, long EndMilliseconds);
