namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The days of a period.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="DayCount">Days of the calendar.</param>
/// <param name="WholeDayCount">Days that count.</param>
/// <param name="GapDayCount">Days left out for a gap in the energy.</param>
/// <param name="NoConditionDayCount">Days left out for a missing temperature or occupancy.</param>
/// <param name="LeastCelsius">The coldest day that counts; null without temperatures.</param>
/// <param name="MostCelsius">The warmest; null without temperatures.</param>
public sealed record PeriodReport(
    DateOnly From,
    DateOnly To,
    int DayCount,
    int WholeDayCount,
    int GapDayCount,
    int NoConditionDayCount,
    double? LeastCelsius,
    double? MostCelsius)
{
    /// <summary>Makes a report.</summary>
    public static PeriodReport Of(DaySelection days)
    {
        ArgumentNullException.ThrowIfNull(days);
        TemperatureRange? range = days.HasTemperature ? TemperatureRange.Of([.. days.Readings]) : null;
        return new PeriodReport(
            days.Period.From,
            days.Period.To,
            days.Period.DayCount,
            days.Readings.Count,
            days.GapDayCount,
            days.NoConditionDayCount,
            range?.LeastCelsius,
            range?.MostCelsius);
    }
}
