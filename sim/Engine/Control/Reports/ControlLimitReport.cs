namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One limit of a comparison.</summary>
/// <param name="LimitWatts">Mean import in W that no window may exceed.</param>
/// <param name="Bound">Perfect foresight.</param>
/// <param name="Controllers">The controllers.</param>
public sealed record ControlLimitReport(int LimitWatts, BoundReport Bound, IReadOnlyList<ControllerReport> Controllers);
