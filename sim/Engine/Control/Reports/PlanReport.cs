namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What perfect foresight that keeps the loads' times makes of a limit.</summary>
/// <param name="ProvenWeightedUnservedWattHours">
/// Weighted energy in Wh that nothing which keeps the times can be below; at least that of the bound.
/// </param>
/// <param name="UnservedWattHours">Energy in Wh that the plan found does not serve; null where energy comes back: there is none.</param>
/// <param name="WeightedUnservedWattHours">The same, each load's times its shed priority.</param>
/// <param name="BrokenWindowCount">Windows that the plan does not keep although their base would.</param>
/// <param name="ProvenOverBound">What is proven over the weighted energy of the bound; null where that is 0.</param>
/// <param name="PlanOverBound">The plan's weighted energy over that of the bound; null where that is 0 or there is no plan.</param>
/// <param name="SwitchesPerLoadDay">
/// Relay changes of the plan, mean over the loads; null where there is none, or where loads without times leave their number open.
/// </param>
public sealed record PlanReport(
    double ProvenWeightedUnservedWattHours,
    double? UnservedWattHours,
    double? WeightedUnservedWattHours,
    int BrokenWindowCount,
    double? ProvenOverBound,
    double? PlanOverBound,
    double? SwitchesPerLoadDay);
