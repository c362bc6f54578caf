using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>
/// What a schedule's tables and exceptions say of a time: a pure function of local time, calendar and seasons. It is asked anew and
/// remembers nothing that was, so that no step of the clock, forwards or back, can make it skip a change or do one twice.
/// </summary>
/// <remarks>
///   day                                    | periods
///   ---------------------------------------+-------------------------------------------------------
///   an exception names it                  | the exception's
///   else the first table with its season   | that table's
///   and its kind of day or day of the week |
///   else                                   | none
///
/// A period that runs past midnight is of the day on which it begins, whatever the next one is.
/// </remarks>
public sealed class Timetable
{
    /// <summary>Stands for no change within the days that are looked at.</summary>
    public const long NoChange = -1;

    // A change further off than these days is told as none: every table comes round within a week but for holidays.
    private const int HorizonDays = 12;
    private const int MaximumBoundaries = 2 * HorizonDays * DayPeriods.MaximumCount;

    private readonly ScheduleConfiguration _schedule;
    private readonly WorkCalendar _calendar;
    private readonly SeasonOptions _seasons;
    private readonly DayPeriods[] _days = new DayPeriods[HorizonDays];
    private int _firstDay;

    /// <summary>Binds a schedule to the calendar and the seasons of its site.</summary>
    public Timetable(ScheduleConfiguration schedule, WorkCalendar calendar, SeasonOptions seasons)
    {
        _schedule = schedule;
        _calendar = calendar;
        _seasons = seasons;
    }

    /// <summary>True where people are there.</summary>
    /// <param name="localMinutes">Local time in minutes since 1970.</param>
    public bool IsOccupied(long localMinutes)
    {
        MoveTo(localMinutes);
        return IsOccupiedWithin((int)(localMinutes - ((long)_firstDay * DayPeriods.MinutesPerDay)));
    }

    /// <summary>True where an exception names the day.</summary>
    public bool IsException(long localMinutes) => ExceptionOf((int)(localMinutes / DayPeriods.MinutesPerDay)) != null;

    /// <summary>The next time at which <see cref="IsOccupied"/> changes, in minutes since 1970 of local time, or <see cref="NoChange"/>.</summary>
    public long NextChange(long localMinutes)
    {
        bool isOccupied = IsOccupied(localMinutes);
        long firstMinutes = (long)_firstDay * DayPeriods.MinutesPerDay;
        int at = (int)(localMinutes - firstMinutes);
        for (int i = 0; i < MaximumBoundaries; i++)
        {
            at = NextBoundary(at);
            if (at >= (HorizonDays - 1) * DayPeriods.MinutesPerDay)
            {
                return NoChange;
            }

            if (IsOccupiedWithin(at) != isOccupied)
            {
                return firstMinutes + at;
            }
        }

        return NoChange;
    }

    /// <summary>The periods that begin on a day, by exception or table.</summary>
    /// <param name="dayNumber">In days since 1970-01-01.</param>
    public DayPeriods PeriodsOf(int dayNumber)
    {
        ExceptionDay exception = ExceptionOf(dayNumber);
        if (exception != null)
        {
            return exception.Periods;
        }

        int days = DaysOf(dayNumber);
        int season = 1 << (int)_seasons.Of(dayNumber);
        for (int i = 0; i < _schedule.Tables.Length; i++)
        {
            ScheduleTable table = _schedule.Tables[i];
            if ((table.Days & days) != 0 && (table.Seasons & season) != 0)
            {
                return table.Periods;
            }
        }

        return DayPeriods.None;
    }

    private int DaysOf(int dayNumber)
    {
        DayKind kind = _calendar.KindOf(dayNumber);
        int days = kind == DayKind.Work ? ScheduleDays.Workday : ScheduleDays.DayOff;
        return kind == WorkCalendar.PlainKindOf(dayNumber) ? days | (ScheduleDays.Monday << WorkCalendar.WeekdayOf(dayNumber)) : days;
    }

    private ExceptionDay ExceptionOf(int dayNumber)
    {
        for (int i = 0; i < _schedule.Exceptions.Length; i++)
        {
            if (_schedule.Exceptions[i].DayNumber == dayNumber)
            {
                return _schedule.Exceptions[i];
            }
        }

        return null;
    }

    // The day before comes first, for what runs past midnight. The days are looked up once a day, not in every minute.
    private void MoveTo(long localMinutes)
    {
        int firstDay = (int)(localMinutes / DayPeriods.MinutesPerDay) - 1;
        if (firstDay == _firstDay && _days[0] != null)
        {
            return;
        }

        _firstDay = firstDay;
        for (int i = 0; i < HorizonDays; i++)
        {
            _days[i] = PeriodsOf(firstDay + i);
        }
    }

    private bool IsOccupiedWithin(int minutes)
    {
        int day = minutes / DayPeriods.MinutesPerDay;
        int minuteOfDay = minutes % DayPeriods.MinutesPerDay;
        return _days[day].Covers(minuteOfDay) || _days[day - 1].Covers(minuteOfDay + DayPeriods.MinutesPerDay);
    }

    private int NextBoundary(int after)
    {
        int next = int.MaxValue;
        for (int day = 0; day < HorizonDays; day++)
        {
            DayPeriods periods = _days[day];
            for (int i = 0; i < periods.StartMinutes.Length; i++)
            {
                int start = (day * DayPeriods.MinutesPerDay) + periods.StartMinutes[i];
                int end = (day * DayPeriods.MinutesPerDay) + periods.EndOf(i);
                next = start > after && start < next ? start : next;
                next = end > after && end < next ? end : next;
            }
        }

        return next;
    }
}
