namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>Energy of a circuit in a time.</summary>
/// <param name="ImportMilliwattHours">Taken.</param>
/// <param name="ExportMilliwattHours">Given back.</param>
/// <param name="KnownMilliseconds">How much of the time is known.</param>
public sealed record CircuitSum(long ImportMilliwattHours, long ExportMilliwattHours, long KnownMilliseconds)
{
    /// <summary>Nothing is known.</summary>
    public static CircuitSum None { get; } = new(0, 0, 0);
}
