using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A parameter of a model.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="StandardError">Its standard error, widened by autocorrelation.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record CoefficientReport(Phrase Name, double Value, double StandardError, Phrase Unit);
