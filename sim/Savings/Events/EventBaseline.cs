namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What an event would have been without it, and what it was.</summary>
/// <param name="Window">The event.</param>
/// <param name="Kind">The kind of its day.</param>
/// <param name="LikeDays">The days whose mean it is compared with, the latest first.</param>
/// <param name="Hours">Its hours.</param>
/// <param name="WantedPercent">By how much the hours before would correct the like days, before the cap.</param>
/// <param name="AppliedPercent">By how much they do.</param>
public sealed record EventBaseline(
    EventWindow Window,
    DayKind Kind,
    IReadOnlyList<DateOnly> LikeDays,
    IReadOnlyList<EventHour> Hours,
    double WantedPercent,
    double AppliedPercent)
{
    /// <summary>True where the cap cut the correction.</summary>
    public bool IsCapped => WantedPercent != AppliedPercent;

    /// <summary>Baseline less measured of the whole event.</summary>
    public double ReducedKilowattHours => Hours.Sum(hour => hour.ReducedKilowatts);

    /// <summary>The largest reduction of an hour.</summary>
    public double LargestKilowatts => Hours.Max(hour => hour.ReducedKilowatts);

    /// <summary>The mean reduction.</summary>
    public double MeanKilowatts => Hours.Average(hour => hour.ReducedKilowatts);
}
