namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A parameter of a fitted model.</summary>
/// <param name="Term">Which; it says the unit too.</param>
/// <param name="Value">Its value.</param>
/// <param name="StandardError">Its standard error, widened by the residuals' autocorrelation.</param>
public sealed record ModelCoefficient(ModelTerm Term, double Value, double StandardError);
