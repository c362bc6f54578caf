using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What an event saved, and how far that may be off.</summary>
/// <param name="Baseline">The event.</param>
/// <param name="Placebo">What the method finds where nothing happened; null where there are too few such days.</param>
/// <param name="Unadjusted">The same without correction by the day itself; null likewise.</param>
public sealed record EventResult(EventBaseline Baseline, PlaceboResult? Placebo, PlaceboResult? Unadjusted)
{
    // 5 % of the days on either side: an interval of 90 %.
    private const double Tail = 0.05;

    /// <summary>Lower end of the reduction's 90 % interval; NaN without a placebo.</summary>
    public double LeastKilowattHours => Less(1 - Tail);

    /// <summary>Upper end of the reduction's 90 % interval; NaN without a placebo.</summary>
    public double MostKilowattHours => Less(Tail);

    /// <summary>True where the interval leaves out zero.</summary>
    public bool IsSignificant => LeastKilowattHours > 0 || MostKilowattHours < 0;

    /// <summary>Computes every event.</summary>
    /// <exception cref="InputException">The data does not carry an event.</exception>
    public static IReadOnlyList<EventResult> Compute(
        MeterData data, DayCalendar calendar, IReadOnlyList<EventWindow> windows, LikeDayOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(options);
        long longest = data.Powers.Select(power => power.DurationMilliseconds).DefaultIfEmpty(0).Max();
        if (longest > LocalTime.HourMilliseconds)
        {
            throw new InputException([TooCoarse(data.Name, longest)]);
        }

        HourlyLoads loads = new(data);
        HashSet<DateOnly> eventDays = [.. windows.Select(window => window.Day)];
        LikeDayBaseline method = new(loads, calendar, eventDays, options);
        (EventWindow Window, EventBaseline? Found)[] found = [.. windows.Select(window => window.Beside(windows)).Select(window => (window, method.Of(window)))];
        InputFinding[] refused = [.. found.Where(one => one.Found is null).Select(one => Refuse(data.Name, one.Window, options))];
        if (refused.Length > 0)
        {
            throw new InputException([.. refused.Take(InputException.MaximumFindings)], Math.Max(0, refused.Length - InputException.MaximumFindings));
        }

        return
        [
            .. found.Select(one => new EventResult(
                one.Found!,
                PlaceboResult.Of(loads, calendar, eventDays, options, one.Window),
                PlaceboResult.Of(loads, calendar, eventDays, options with { Adjustment = AdjustmentKind.None }, one.Window))),
        ];
    }

    private static InputFinding Refuse(string name, EventWindow window, LikeDayOptions options) => new(
        name,
        string.Empty,
        0,
        0,
        new Phrase(
            "the event {0} has no baseline: its hours, the four before it, or too many like days in the {1} days before are not known",
            "事件 {0} 无法得出基线：其时段、之前四小时或此前 {1} 天内过多的同类日没有数据").Format(window, options.LookBackDays),
        new Phrase("Give data that covers them, or another event", "请补充数据，或更换事件"));

    private static InputFinding TooCoarse(string name, long milliseconds) => new(
        name,
        string.Empty,
        0,
        0,
        new Phrase("a value stands for {0} minutes, in which nobody sees the hours of an event", "一个数值代表 {0} 分钟，无法分辨事件的各小时")
            .Format(milliseconds / 60_000),
        new Phrase("Give powers of an hour at most", "请提供间隔不超过一小时的功率"));

    private double Less(double part) => Placebo is null
        ? double.NaN
        : Baseline.ReducedKilowattHours - (Baseline.Hours.Sum(hour => hour.BaselineKilowatts) * Placebo.ErrorPercentAt(part) / 100);
}
