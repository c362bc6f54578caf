using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>
/// Workdays from 8 to 18 o'clock, Saturdays of the heating season from 22 to 6, and 10 October 2026 from 9 to 12; the National Day is
/// off, 20 September is worked.
/// </summary>
[TestClass]
public class ScheduleTests
{
    [TestMethod]
    [DataRow(2026, 10, 12, 7, 59, 0)]
    [DataRow(2026, 10, 12, 8, 0, 1)]
    [DataRow(2026, 10, 12, 17, 59, 1)]
    [DataRow(2026, 10, 12, 18, 0, 0)]
    [DataRow(2026, 10, 1, 10, 0, 0)]
    [DataRow(2026, 9, 20, 10, 0, 1)]
    [DataRow(2026, 10, 10, 8, 59, 0)]
    [DataRow(2026, 10, 10, 9, 0, 1)]
    [DataRow(2026, 10, 10, 12, 0, 0)]
    [DataRow(2026, 11, 21, 21, 59, 0)]
    [DataRow(2026, 11, 21, 22, 0, 1)]
    [DataRow(2026, 11, 22, 5, 59, 1)]
    [DataRow(2026, 11, 22, 6, 0, 0)]
    [DataRow(2026, 8, 22, 22, 0, 0)]
    public void A_minute_is_what_its_day_its_season_and_its_exception_say(int year, int month, int day, int hour, int minute, int isOccupied) =>
        Assert.AreEqual(isOccupied != 0, Office().IsOccupied(At(year, month, day, hour, minute)));

    [TestMethod]
    public void The_next_change_goes_over_holidays()
    {
        Timetable office = Office();
        Assert.AreEqual(At(2026, 10, 12, 18, 0), office.NextChange(At(2026, 10, 12, 8, 0)));
        Assert.AreEqual(At(2026, 10, 8, 8, 0), office.NextChange(At(2026, 9, 30, 18, 0)));
    }

    private static Timetable Office()
    {
        ScheduleTable work = new ScheduleTable();
        work.Days = ScheduleDays.Workday;
        work.Periods = Periods(480, 1_080);
        ScheduleTable saturday = new ScheduleTable();
        saturday.Days = ScheduleDays.Monday << 5;
        saturday.Seasons = 1 << (int)Season.Heating;
        saturday.Periods = Periods(1_320, 360);
        ExceptionDay meeting = new ExceptionDay();
        meeting.DayNumber = CivilDate.DayNumber(2026, 10, 10);
        meeting.Periods = Periods(540, 720);
        ScheduleConfiguration schedule = new ScheduleConfiguration();
        schedule.Id = "office";
        schedule.Tables = new ScheduleTable[] { work, saturday };
        schedule.Exceptions = new ExceptionDay[] { meeting };
        int first = CivilDate.DayNumber(2026, 10, 1);
        WorkCalendar calendar = new WorkCalendar(
            new int[] { first, first + 1, first + 4, first + 5, first + 6 },
            new int[] { CivilDate.DayNumber(2026, 9, 20), CivilDate.DayNumber(2026, 10, 10) });
        return new Timetable(schedule, calendar, new SeasonOptions());
    }

    private static DayPeriods Periods(int startMinutes, int endMinutes)
    {
        DayPeriods periods = new DayPeriods();
        periods.StartMinutes = new int[] { startMinutes };
        periods.EndMinutes = new int[] { endMinutes };
        return periods;
    }

    private static long At(int year, int month, int day, int hour, int minute) =>
        (CivilDate.DayNumber(year, month, day) * 1_440L) + (hour * 60) + minute;
}
