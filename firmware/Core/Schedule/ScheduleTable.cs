namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>The periods of some days in some seasons.</summary>
public sealed class ScheduleTable
{
    /// <summary>The days, see <see cref="ScheduleDays"/>.</summary>
    public int Days { get; set; } = ScheduleDays.Workday;

    /// <summary>The seasons, a bit for each <see cref="Season"/>.</summary>
    public int Seasons { get; set; } = SeasonOptions.All;

    /// <summary>When people are there; none for a day on which nobody comes.</summary>
    public DayPeriods Periods { get; set; } = new DayPeriods();
}
