using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>Schedules and times that tests start from.</summary>
internal static class Weeks
{
    public static DayPeriods Periods(params (int Start, int End)[] periods) =>
        new() { StartMinutes = [.. periods.Select(period => period.Start)], EndMinutes = [.. periods.Select(period => period.End)] };

    public static ScheduleTable Table(int days, params (int Start, int End)[] periods) => new() { Days = days, Periods = Periods(periods) };

    /// <summary>Workdays from 8 to 18 o'clock, Saturdays of the heating season from 22 to 6, and 10 October 2026 from 9 to 12.</summary>
    public static ScheduleConfiguration Office()
    {
        ScheduleTable saturday = Table(ScheduleDays.Monday << 5, (1_320, 360));
        saturday.Seasons = 1 << (int)Season.Heating;
        return new ScheduleConfiguration
        {
            Id = "office",
            Tables = [Table(ScheduleDays.Workday, (480, 1_080)), saturday],
            Exceptions = [new ExceptionDay { DayNumber = Day(2026, 10, 10), Periods = Periods((540, 720)) }],
        };
    }

    /// <summary>The National Day of 2026: 1 to 7 October off, 20 September and 10 October worked.</summary>
    public static WorkCalendar NationalDay() => new(
        [.. Enumerable.Range(Day(2026, 10, 1), 7).Where(day => WorkCalendar.PlainKindOf(day) == DayKind.Work)],
        [Day(2026, 9, 20), Day(2026, 10, 10)]);

    public static int Day(int year, int month, int day) => CivilDate.DayNumber(year, month, day);

    public static long At(int year, int month, int day, int hour, int minute) => (Day(year, month, day) * 1_440L) + (hour * 60) + minute;
}
