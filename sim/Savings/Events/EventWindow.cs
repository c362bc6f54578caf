using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Whole local hours of a day in which use was to be lower.</summary>
/// <param name="Day">The day.</param>
/// <param name="StartHourNumber">Its first hour, 0 to 23.</param>
/// <param name="EndHourNumber">The hour that it ends at, 1 to 24.</param>
public sealed record EventWindow(DateOnly Day, int StartHourNumber, int EndHourNumber)
{
    /// <summary>Days before an event that are read: those of its like days, and enough others to try the method on.</summary>
    public const int HistoryDays = 400;

    private const int HoursPerDay = 24;

    /// <summary>The hour that the hours of the correction lie before: its first, or that of an event which is too near before it.</summary>
    public int CorrectedBeforeHourNumber { get; init; } = StartHourNumber;

    /// <summary>Number of its hours.</summary>
    public int HourCount => EndHourNumber - StartHourNumber;

    /// <summary>Reads <c>2026-07-15T14:00..16:00</c>; null where the text is no event of whole hours on one day.</summary>
    public static EventWindow? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('T') is [var day, var hours]
            && hours.Split("..") is [var from, var to]
            && Period.TryDay(day, out DateOnly date)
            && TryHour(from, out int start)
            && TryHour(to, out int end)
            && start < end
            ? new EventWindow(date, start, end)
            : null;
    }

    /// <summary>The same with a correction that looks at no hour of another event: what was held back then would lower the baseline.</summary>
    public EventWindow Beside(IReadOnlyList<EventWindow> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        int hour = StartHourNumber;
        while (others.FirstOrDefault(other => IsTooNear(other, hour)) is { } before)
        {
            hour = HourOf(before, before.StartHourNumber);
        }

        return this with { CorrectedBeforeHourNumber = hour };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}T{1:00}:00..{2:00}:00", Period.Text(Day), StartHourNumber, EndHourNumber);

    private bool IsTooNear(EventWindow other, int hour) =>
        HourOf(other, other.StartHourNumber) < hour
        && HourOf(other, other.EndHourNumber) > hour - LikeDayOptions.BufferHours - LikeDayOptions.AdjustmentHourCount;

    // Counted from this event's day, so that one of the evening before is seen.
    private int HourOf(EventWindow other, int hour) => ((other.Day.DayNumber - Day.DayNumber) * HoursPerDay) + hour;

    private static bool TryHour(string text, out int hour)
    {
        hour = -1;
        return text is [_, _, ':', '0', '0']
            && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out hour)
            && hour <= HoursPerDay;
    }
}
