namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Which days are worked: Monday to Friday, but for a list of days off and one of workdays that make up for them.</summary>
public sealed class WorkCalendar
{
    private const int DaysPerWeek = 7;
    private const int WorkdaysPerWeek = 5;

    // 1970-01-01 was a Thursday.
    private const int EpochWeekday = 3;

    private readonly int[] _daysOff;
    private readonly int[] _workdays;

    /// <summary>Takes the exceptions.</summary>
    /// <param name="daysOff">Day numbers that are not worked.</param>
    /// <param name="workdays">Day numbers that are.</param>
    public WorkCalendar(int[] daysOff, int[] workdays)
    {
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

        bool isWeekday = (dayNumber + EpochWeekday) % DaysPerWeek < WorkdaysPerWeek;
        return isWeekday && !Holds(_daysOff, dayNumber) ? DayKind.Work : DayKind.Other;
    }

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

    private static bool Holds(int[] days, int dayNumber)
    {
        for (int i = 0; i < days.Length; i++)
        {
            if (days[i] == dayNumber)
            {
                return true;
            }
        }

        return false;
    }
}
