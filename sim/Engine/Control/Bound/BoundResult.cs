namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The least that keeping a limit costs, with perfect foresight.</summary>
/// <param name="UnservedWattHours">Energy in Wh that is not served.</param>
/// <param name="WeightedUnservedWattHours">The same, each load's times its weight: what no controller can be below.</param>
/// <param name="ExcessWattHours">Energy in Wh above the limit that nothing can avoid.</param>
/// <param name="Unkeepable">Begins of the windows that have a part of it, in ms since 1970-01-01 UTC.</param>
public sealed record BoundResult(
    double UnservedWattHours, double WeightedUnservedWattHours, double ExcessWattHours, IReadOnlySet<long> Unkeepable);
