namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one side of a run costs.</summary>
/// <param name="EnergyYuan">Cost of the imported energy; null where the site states no prices.</param>
/// <param name="DemandChargeYuan">Demand charge of a month with the run's worst window; 0 where the tariff has none.</param>
/// <param name="WattHoursByRate">Import at each rate in Wh.</param>
public sealed record SideCostReport(double? EnergyYuan, double DemandChargeYuan, IReadOnlyDictionary<string, double> WattHoursByRate);
