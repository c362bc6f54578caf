namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What keeping a limit costs a planner with perfect foresight that keeps the loads' times.</summary>
/// <param name="ProvenWattHours">Weighted energy in Wh that nothing which keeps them can be below.</param>
/// <param name="UnservedWattHours">Energy in Wh that the plan does not serve; null where none was made.</param>
/// <param name="WeightedUnservedWattHours">The same, each load's times its weight.</param>
/// <param name="BrokenWindowCount">Windows that the plan does not keep although their base would.</param>
/// <param name="Runs">The plan; null where none was made.</param>
public sealed record PlanResult(
    double ProvenWattHours, double? UnservedWattHours, double? WeightedUnservedWattHours, int BrokenWindowCount, IReadOnlyList<PlanRun>? Runs);
