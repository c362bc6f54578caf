namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a day or a month cost, as the controller told it.</summary>
/// <param name="EnergyMicroYuan">The imported energy; null where the site states no prices.</param>
/// <param name="DemandChargeMicroYuan">The demand charge of the month so far.</param>
/// <param name="IsComplete">False where something may be missing.</param>
internal sealed record CostDay(long? EnergyMicroYuan, long DemandChargeMicroYuan, bool IsComplete);
