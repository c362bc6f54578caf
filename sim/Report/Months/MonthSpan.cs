using System.Globalization;
using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A month, or the part of one that is asked for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, in the same month.</param>
public sealed record MonthSpan(DateOnly From, DateOnly To)
{
    /// <summary>Days of it.</summary>
    public int DayCount => To.DayNumber - From.DayNumber + 1;

    /// <summary>Days of the month.</summary>
    public int MonthDayCount => DateTime.DaysInMonth(From.Year, From.Month);

    /// <summary>True for a month without a day left out.</summary>
    public bool IsWhole => DayCount == MonthDayCount;

    /// <summary>The same time a year before: a whole month for a whole month, also where that has another number of days.</summary>
    public MonthSpan YearBefore => IsWhole ? WholeOf(From.AddYears(-1)) : new MonthSpan(From.AddYears(-1), To.AddYears(-1));

    /// <summary>The month from its first day on.</summary>
    public MonthSpan FromFirst => this with { From = new DateOnly(From.Year, From.Month, 1) };

    /// <summary>The months of a period, the first and the last cut where the period does.</summary>
    public static IReadOnlyList<MonthSpan> Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        List<MonthSpan> months = [];
        for (DateOnly day = period.From; day <= period.To; day = WholeOf(day).To.AddDays(1))
        {
            DateOnly last = WholeOf(day).To;
            months.Add(new MonthSpan(day, last < period.To ? last : period.To));
        }

        return months;
    }

    /// <summary>The months of the year up to the end of this one.</summary>
    public IReadOnlyList<MonthSpan> YearToDate() => Of(new Period(new DateOnly(From.Year, 1, 1), To));

    /// <inheritdoc/>
    public override string ToString() => From.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static MonthSpan WholeOf(DateOnly day) =>
        new(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));
}
