namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Which intervals are reported beside those of a quarter of an hour, which always are.</summary>
public sealed class IntervalOptions
{
    /// <summary>Intervals of 1 minute.</summary>
    public bool Minute { get; set; }

    /// <summary>Intervals of 5 minutes.</summary>
    public bool FiveMinutes { get; set; }

    /// <summary>Days of local time, and with them the totals of the site.</summary>
    public bool Day { get; set; } = true;
}
