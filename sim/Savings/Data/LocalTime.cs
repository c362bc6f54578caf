namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Local time with a fixed offset: a site's time knows no daylight saving, as the controllers' does not.</summary>
/// <param name="UtcOffsetMinutes">Local time before UTC in minutes, east positive.</param>
public sealed record LocalTime(int UtcOffsetMinutes)
{
    /// <summary>A day.</summary>
    public const long DayMilliseconds = 86_400_000;

    /// <summary>An hour.</summary>
    public const long HourMilliseconds = 3_600_000;

    private static readonly DateOnly Epoch = new(1970, 1, 1);

    /// <summary>Begin of a local day in ms since 1970-01-01 UTC.</summary>
    public long StartOf(DateOnly day) => ((day.DayNumber - Epoch.DayNumber) * DayMilliseconds) - (UtcOffsetMinutes * 60_000L);

    /// <summary>The local day of a time in ms since 1970-01-01 UTC.</summary>
    public DateOnly DayOf(long utcMilliseconds) =>
        Epoch.AddDays((int)Math.Floor((utcMilliseconds + (UtcOffsetMinutes * 60_000L)) / (double)DayMilliseconds));
}
