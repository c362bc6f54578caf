using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>The chip's time in the place of the desktop's, which is always right.</summary>
internal readonly struct DateTime
{
    /// <summary>1970.</summary>
    public static readonly DateTime UnixEpoch = new DateTime(System.DateTime.UnixEpoch.Ticks);

    private readonly System.DateTime _time;

    /// <summary>Makes a time from its ticks.</summary>
    public DateTime(long ticks) => _time = new System.DateTime(ticks);

    /// <summary>Makes a time.</summary>
    public DateTime(int year, int month, int day, int hour, int minute, int second) =>
        _time = new System.DateTime(year, month, day, hour, minute, second, System.DateTimeKind.Utc);

    /// <summary>What the chip takes for the time.</summary>
    public static DateTime UtcNow =>
        new DateTime(System.DateTime.UnixEpoch.Ticks + (VirtualEsp32.Current.Clock.SystemUtcMilliseconds * System.TimeSpan.TicksPerMillisecond));

    /// <summary>Ticks of 100 ns since the year 1.</summary>
    public long Ticks => _time.Ticks;

    /// <summary>Year.</summary>
    public int Year => _time.Year;

    /// <summary>Month.</summary>
    public int Month => _time.Month;

    /// <summary>Day of the month.</summary>
    public int Day => _time.Day;

    /// <summary>Hour.</summary>
    public int Hour => _time.Hour;

    /// <summary>Minute.</summary>
    public int Minute => _time.Minute;

    /// <summary>Second.</summary>
    public int Second => _time.Second;

    /// <summary>Days of a month.</summary>
    public static int DaysInMonth(int year, int month) => System.DateTime.DaysInMonth(year, month);

    /// <summary>For the classes of the device, which take the library's type.</summary>
    public static implicit operator System.DateTime(DateTime time) => time._time;
}
