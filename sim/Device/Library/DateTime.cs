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

    /// <summary>What the chip takes for the time.</summary>
    public static DateTime UtcNow =>
        new DateTime(System.DateTime.UnixEpoch.Ticks + (VirtualEsp32.Current.Clock.SystemUtcMilliseconds * System.TimeSpan.TicksPerMillisecond));

    /// <summary>Ticks of 100 ns since the year 1.</summary>
    public long Ticks => _time.Ticks;

    /// <summary>Year.</summary>
    public int Year => _time.Year;

    /// <summary>For the classes of the device, which take the library's type.</summary>
    public static implicit operator System.DateTime(DateTime time) => time._time;
}
