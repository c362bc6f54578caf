namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>An hour of an event.</summary>
/// <param name="HourNumber">The local hour, 0 to 23.</param>
/// <param name="LikeDayKilowatts">Mean of the like days.</param>
/// <param name="BaselineKilowatts">The same, corrected by the day itself.</param>
/// <param name="MeasuredKilowatts">What was measured.</param>
public sealed record EventHour(int HourNumber, double LikeDayKilowatts, double BaselineKilowatts, double MeasuredKilowatts)
{
    /// <summary>Baseline less measured.</summary>
    public double ReducedKilowatts => BaselineKilowatts - MeasuredKilowatts;
}
