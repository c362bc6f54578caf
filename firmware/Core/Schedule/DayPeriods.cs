namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>The periods of a day in which people are there; one may run past midnight and then belongs to the day on which it begins.</summary>
public sealed class DayPeriods
{
    /// <summary>Most periods of one day.</summary>
    public const int MaximumCount = 4;

    /// <summary>Minutes of a day.</summary>
    public const int MinutesPerDay = 1_440;

    /// <summary>A day on which nobody comes.</summary>
    public static DayPeriods None { get; } = new DayPeriods();

    /// <summary>Minutes of local time at which each period begins, 0 to 1,439.</summary>
    public int[] StartMinutes { get; set; } = new int[0];

    /// <summary>Minutes at which each ends, 1 to 1,440; at or before its start: on the day after.</summary>
    public int[] EndMinutes { get; set; } = new int[0];

    /// <summary>Minutes from the start of the day to the end of a period, above 1,440 where it runs past midnight.</summary>
    public int EndOf(int index) =>
        EndMinutes[index] > StartMinutes[index] ? EndMinutes[index] : EndMinutes[index] + MinutesPerDay;

    /// <summary>True where a period holds a minute that is counted from the start of the day, up to the end of the day after.</summary>
    public bool Covers(int minutes)
    {
        bool covers = false;
        for (int i = 0; i < StartMinutes.Length; i++)
        {
            covers |= minutes >= StartMinutes[i] && minutes < EndOf(i);
        }

        return covers;
    }
}
