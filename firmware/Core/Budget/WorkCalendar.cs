using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Which days are worked: Monday to Friday, but for a list of days off and one of workdays that make up for them.</summary>
public sealed class WorkCalendar
{
    private const int DaysPerWeek = 7;
    private const int WorkdaysPerWeek = 5;

    // 1970-01-01 was a Thursday.
    private const int EpochWeekday = 3;

    private readonly int[] _years;
    private readonly int[] _daysOff;
    private readonly int[] _workdays;

    /// <summary>Takes the calendar of a site.</summary>
    public WorkCalendar(CalendarOptions options)
        : this(options.DaysOff, options.Workdays) => _years = options.Years;

    /// <summary>Takes the exceptions; of which years they are is not known.</summary>
    /// <param name="daysOff">Day numbers that are not worked.</param>
    /// <param name="workdays">Day numbers that are.</param>
    public WorkCalendar(int[] daysOff, int[] workdays)
    {
        _years = new int[0];
        _daysOff = daysOff;
        _workdays = workdays;
    }

    /// <summary>The kind of a day.</summary>
    public DayKind KindOf(int dayNumber)
    {
        if (Holds(_workdays, dayNumber))
        {
            return DayKind.Work;
        }

        return PlainKindOf(dayNumber) == DayKind.Work && !Holds(_daysOff, dayNumber) ? DayKind.Work : DayKind.Other;
    }

    /// <summary>The kind of a day in a week without holidays.</summary>
    public static DayKind PlainKindOf(int dayNumber) => WeekdayOf(dayNumber) < WorkdaysPerWeek ? DayKind.Work : DayKind.Other;

    /// <summary>The day of the week: 0 is Monday.</summary>
    public static int WeekdayOf(int dayNumber) => (dayNumber + EpochWeekday) % DaysPerWeek;

    /// <summary>True where the days of the year that a day lies in are known.</summary>
    public bool IsPublished(int dayNumber) => Holds(_years, CivilDate.MonthNumber(dayNumber) / CivilDate.MonthsPerYear);

    /// <summary>Workdays from one day to another, both included; 0 where the last is before the first.</summary>
    public int WorkdayCount(int firstDayNumber, int lastDayNumber)
    {
        int count = 0;
        for (int day = firstDayNumber; day <= lastDayNumber; day++)
        {
            count += KindOf(day) == DayKind.Work ? 1 : 0;
        }

        return count;
    }

    private static bool Holds(int[] numbers, int number)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == number)
            {
                return true;
            }
        }

        return false;
    }
}
