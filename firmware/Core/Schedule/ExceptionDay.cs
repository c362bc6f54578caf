namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>One day that has periods of its own, in place of every table.</summary>
public sealed class ExceptionDay
{
    /// <summary>The day, in days since 1970-01-01.</summary>
    public int DayNumber { get; set; }

    /// <summary>When people are there.</summary>
    public DayPeriods Periods { get; set; } = new DayPeriods();
}
