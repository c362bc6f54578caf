namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Which days are asked for.</summary>
/// <param name="From">The first local day.</param>
/// <param name="To">The last local day.</param>
/// <param name="UtcOffsetMinutes">Local time before UTC.</param>
/// <param name="NowUtcMilliseconds">Quarters that end later are not expected yet.</param>
public sealed record QualityQuestion(DateOnly From, DateOnly To, int UtcOffsetMinutes, long NowUtcMilliseconds)
{
    /// <summary>A quarter of an hour.</summary>
    public const long QuarterMilliseconds = 900_000;

    /// <summary>Quarters of a day.</summary>
    public const int QuartersPerDayCount = 96;

    /// <summary>An interval that arrives later after its end is late.</summary>
    public const long LateMilliseconds = 3_600_000;


    /// <summary>Start of the first day.</summary>
    public long FromUtcMilliseconds => StartOf(From);

    /// <summary>End of the last day.</summary>
    public long ToUtcMilliseconds => StartOf(To) + TimeSpan.MillisecondsPerDay;

    /// <summary>When a local day begins.</summary>
    public long StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds() - (UtcOffsetMinutes * 60_000L);

    /// <summary>The local day of a time.</summary>
    public DateOnly DayOf(long utcMilliseconds) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(utcMilliseconds + (UtcOffsetMinutes * 60_000L)).UtcDateTime);

    /// <summary>Quarters of a day that have ended.</summary>
    public long ExpectedQuartersOf(DateOnly day) =>
        Math.Clamp((NowUtcMilliseconds - StartOf(day)) / QuarterMilliseconds, 0, QuartersPerDayCount);
}
