namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What perfect foresight makes of a limit.</summary>
/// <param name="UnkeepableWindowCount">Windows above the limit whatever is held off.</param>
/// <param name="UnavoidableExcessWattHours">Their energy above the limit in Wh.</param>
/// <param name="UnservedWattHours">Energy not served in Wh.</param>
/// <param name="WeightedUnservedWattHours">The same, each load's times its shed priority.</param>
public sealed record BoundReport(
    int UnkeepableWindowCount, double UnavoidableExcessWattHours, double UnservedWattHours, double WeightedUnservedWattHours);
