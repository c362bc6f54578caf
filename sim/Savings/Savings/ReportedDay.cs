namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A day of the reporting period.</summary>
/// <param name="Day">The day.</param>
/// <param name="TemperatureCelsius">Mean outdoor temperature.</param>
/// <param name="MeasuredKilowattHours">What was used.</param>
/// <param name="BaselineKilowattHours">What the baseline's model says that it would have used.</param>
/// <param name="AdjustmentKilowattHours">What non-routine adjustments add to that.</param>
public sealed record ReportedDay(
    DateOnly Day, double TemperatureCelsius, double MeasuredKilowattHours, double BaselineKilowattHours, double AdjustmentKilowattHours)
{
    /// <summary>Adjusted baseline less measured.</summary>
    public double SavedKilowattHours => BaselineKilowattHours + AdjustmentKilowattHours - MeasuredKilowattHours;
}
