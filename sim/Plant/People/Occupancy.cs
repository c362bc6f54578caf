namespace Zibo.EdgeCtl.Sim.Plant.People;

/// <summary>Who is in the house: by workday and hour, with a share that varies from day to day.</summary>
internal sealed class Occupancy(OfficePlantOptions options)
{
    // Office hours of public institutions in Shandong, 8:30 to 12:00 and 13:30 to 17:30; many go home or eat out at noon.
    private static readonly DayProfile Workday = new(
        (0, 0), (7.25, 0), (8.0, 0.3), (8.5, 0.88), (9.0, 0.95), (11.75, 0.94), (12.25, 0.5), (13.25, 0.5), (13.75, 0.92),
        (17.25, 0.9), (17.75, 0.4), (18.5, 0.15), (20.5, 0.04), (21.5, 0), (24, 0));

    private static readonly DayProfile DayOff = new((0, 0), (8.5, 0), (9.5, 0.06), (17, 0.05), (18.5, 0), (24, 0));

    private double _attendance;

    /// <summary>Whether today is a workday.</summary>
    public bool IsWorkday { get; private set; }

    /// <summary>People in the house as a share of the staff, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>Starts a day.</summary>
    /// <param name="date">The day.</param>
    public void EnterDay(DateTime date)
    {
        DateOnly day = DateOnly.FromDateTime(date);
        bool isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        IsWorkday = options.ExtraWorkdays.Contains(day) || (!isWeekend && !options.DaysOff.Contains(day));
        _attendance = SplitMix64.For(options.Seed, RandomStream.Attendance, day.DayNumber).NextBetween(0.85, 1.0);
    }

    /// <summary>Sets the share for a minute of the day.</summary>
    public void MoveTo(int minuteOfDay) => Share = _attendance * (IsWorkday ? Workday : DayOff).At(minuteOfDay);
}
