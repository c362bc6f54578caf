namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Makes baselines of events from the like days before them.</summary>
/// <param name="loads">The measured powers.</param>
/// <param name="calendar">Which days are worked.</param>
/// <param name="eventDays">Days with an event: they never stand for others.</param>
/// <param name="options">How.</param>
public sealed class LikeDayBaseline(HourlyLoads loads, DayCalendar calendar, IReadOnlySet<DateOnly> eventDays, LikeDayOptions options)
{
    /// <summary>The baseline of an event; null where its hours or too many of its like days are not known.</summary>
    public EventBaseline? Of(EventWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        int[] hours = [.. Enumerable.Range(window.StartHourNumber, window.HourCount)];
        int[] before =
        [
            .. Enumerable.Range(
                window.CorrectedBeforeHourNumber - LikeDayOptions.BufferHours - LikeDayOptions.AdjustmentHourCount,
                LikeDayOptions.AdjustmentHourCount),
        ];
        DateOnly[] likeDays = LikeDaysOf(window, hours);
        if (likeDays.Length == 0 || hours.Concat(before).Any(hour => double.IsNaN(loads.KilowattsAt(window.Day, hour))))
        {
            return null;
        }

        double measured = before.Average(hour => loads.KilowattsAt(window.Day, hour));
        double mean = before.Average(hour => MeanOf(likeDays, hour));
        double[] means = [.. hours.Select(hour => MeanOf(likeDays, hour))];
        double level = means.Average();
        double wanted = options.Adjustment switch
        {
            AdjustmentKind.Multiplicative when mean > 0 => 100 * ((measured / mean) - 1),
            AdjustmentKind.Additive when level > 0 => 100 * (measured - mean) / level,
            _ => 0,
        };
        double applied = Math.Clamp(wanted, -options.CapPercent, options.CapPercent);
        return new EventBaseline(
            window,
            calendar.KindOf(window.Day),
            likeDays,
            [
                .. hours.Select((hour, i) => new EventHour(
                    hour,
                    means[i],
                    options.Adjustment == AdjustmentKind.Additive ? means[i] + (level * applied / 100) : means[i] * (1 + (applied / 100)),
                    loads.KilowattsAt(window.Day, hour))),
            ],
            wanted,
            applied);
    }

    private DateOnly[] LikeDaysOf(EventWindow window, int[] hours)
    {
        DayKind kind = calendar.KindOf(window.Day);
        DateOnly[] latest =
        [
            .. Enumerable.Range(1, options.LookBackDays)
                .Select(back => window.Day.AddDays(-back))
                .Where(day => calendar.KindOf(day) == kind && !eventDays.Contains(day) && loads.IsWhole(day))
                .Take(options.CandidateCount(kind)),
        ];
        int used = options.UsedCount(kind, latest.Length);
        return used == latest.Length
            ? latest
            : [.. latest.OrderByDescending(day => hours.Average(hour => loads.KilowattsAt(day, hour))).Take(used).OrderDescending()];
    }

    private double MeanOf(DateOnly[] days, int hour) =>
        days.Select(day => loads.KilowattsAt(day, hour)).Where(kilowatts => !double.IsNaN(kilowatts)).DefaultIfEmpty(0).Average();
}
