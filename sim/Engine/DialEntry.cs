namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A dial reading that a technician enters during a run.</summary>
/// <param name="CircuitId">Name of the circuit.</param>
/// <param name="DialMilliwattHours">What the dial shows, in mWh.</param>
/// <param name="LocalTime">When, on the first day on which that time comes.</param>
public sealed record DialEntry(string CircuitId, long DialMilliwattHours, TimeOnly LocalTime);
