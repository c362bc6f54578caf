namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A comparison and what it rests on.</summary>
/// <param name="Report">The figures.</param>
/// <param name="Trials">Every controller at every limit, in the order of the report.</param>
public sealed record ControlBenchResult(ControlBenchReport Report, IReadOnlyList<ControlTrial> Trials);
