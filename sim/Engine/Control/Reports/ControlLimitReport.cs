namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One limit of a comparison.</summary>
/// <param name="LimitWatts">Mean import in W that no window may exceed.</param>
/// <param name="Bound">Perfect foresight.</param>
/// <param name="Plan">Perfect foresight that keeps the loads' times; null where nobody asked for it.</param>
/// <param name="Controllers">The controllers.</param>
public sealed record ControlLimitReport(
    int LimitWatts, BoundReport Bound, PlanReport? Plan, IReadOnlyList<ControllerReport> Controllers);
