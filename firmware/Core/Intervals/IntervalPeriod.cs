namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>How long an interval is. The order is that of the lengths.</summary>
public enum IntervalPeriod : byte
{
    /// <summary>60 s.</summary>
    Minute = 0,

    /// <summary>300 s.</summary>
    FiveMinutes = 1,

    /// <summary>900 s, always reported.</summary>
    Quarter = 2,

    /// <summary>A day of the site's local time.</summary>
    Day = 3,
}
