namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// What the method says of days on which nothing happened: every such day is taken for one with an event in the same hours. What
/// it then finds is its error.
/// </summary>
/// <param name="DayCount">Days that were tried.</param>
/// <param name="BiasPercent">Baseline less measured over measured; positive: the method finds reductions that are none.</param>
/// <param name="CvRmsePercent">Root mean square of the hours' errors over the mean.</param>
/// <param name="ErrorsPercent">Error of each day's event over its baseline, ascending.</param>
public sealed record PlaceboResult(int DayCount, double BiasPercent, double CvRmsePercent, IReadOnlyList<double> ErrorsPercent)
{
    /// <summary>Fewest days from which an interval follows.</summary>
    public const int LeastDays = 20;

    /// <summary>Tries every whole day of a kind that is no event's day; null where there are too few.</summary>
    public static PlaceboResult? Of(
        HourlyLoads loads, DayCalendar calendar, IReadOnlySet<DateOnly> eventDays, LikeDayOptions options, EventWindow window)
    {
        ArgumentNullException.ThrowIfNull(loads);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(eventDays);
        ArgumentNullException.ThrowIfNull(window);
        LikeDayBaseline method = new(loads, calendar, eventDays, options);
        DayKind kind = calendar.KindOf(window.Day);
        List<EventBaseline> tried = [];
        for (DateOnly day = loads.FirstDay; day <= loads.LastDay; day = day.AddDays(1))
        {
            if (calendar.KindOf(day) == kind && !eventDays.Contains(day) && method.Of(window with { Day = day }) is { } found
                && found.Hours.Sum(hour => hour.BaselineKilowatts) > 0)
            {
                tried.Add(found);
            }
        }

        EventHour[] hours = [.. tried.SelectMany(found => found.Hours)];
        double measured = hours.Sum(hour => hour.MeasuredKilowatts);
        if (tried.Count < LeastDays || measured <= 0)
        {
            return null;
        }

        return new PlaceboResult(
            tried.Count,
            100 * hours.Sum(hour => hour.ReducedKilowatts) / measured,
            100 * Math.Sqrt(hours.Average(hour => hour.ReducedKilowatts * hour.ReducedKilowatts)) / (measured / hours.Length),
            [.. tried.Select(found => 100 * found.ReducedKilowattHours / found.Hours.Sum(hour => hour.BaselineKilowatts)).Order()]);
    }

    /// <summary>The error in percent of the baseline below which a part of the days lies.</summary>
    /// <param name="part">The part, 0 to 1.</param>
    public double ErrorPercentAt(double part) =>
        ErrorsPercent[Math.Clamp((int)(part * ErrorsPercent.Count), 0, ErrorsPercent.Count - 1)];
}
