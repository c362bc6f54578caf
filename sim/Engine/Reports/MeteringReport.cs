namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The site's energy as it flowed and as the firmware counted it; they differ by less than a pulse.</summary>
/// <param name="TrueWattHours">What flowed, in Wh.</param>
/// <param name="MeteredWattHours">What the firmware counted, in Wh.</param>
public sealed record MeteringReport(double TrueWattHours, double MeteredWattHours);
