using CsCheck;
using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class CalendarTests
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    [Fact]
    public void Days_and_months_are_those_of_the_calendar() => Gen.Int[0, 0xFFFF].Sample(day =>
    {
        DateOnly date = Epoch.AddDays(day);
        Assert.Equal(day, CivilDate.DayNumber(date.Year, date.Month, date.Day));
        int month = CivilDate.MonthNumber(day);
        Assert.Equal((date.Year * 12) + date.Month - 1, month);
        Assert.Equal(day - date.Day + 1, CivilDate.FirstDay(month));
        Assert.Equal(DateTime.DaysInMonth(date.Year, date.Month), CivilDate.LastDay(month) - CivilDate.FirstDay(month) + 1);
    });

    [Fact]
    public void A_plain_week_has_five_workdays_and_the_lists_change_single_days()
    {
        int friday = Day(2026, 9, 25);
        int sunday = Day(2026, 9, 20);
        WorkCalendar calendar = new([friday], [sunday]);
        Assert.Equal(DayKind.Other, calendar.KindOf(friday));
        Assert.Equal(DayKind.Work, calendar.KindOf(sunday));
        Assert.Equal(DayKind.Work, calendar.KindOf(friday - 1));
        Assert.Equal(DayKind.Other, calendar.KindOf(friday + 1));

        // September 2026 has 22 days from Monday to Friday.
        Assert.Equal(22, calendar.WorkdayCount(Day(2026, 9, 1), Day(2026, 9, 30)));
        Assert.Equal(22, new WorkCalendar([], []).WorkdayCount(Day(2026, 9, 1), Day(2026, 9, 30)));
        Assert.Equal(21, new WorkCalendar([friday], []).WorkdayCount(Day(2026, 9, 1), Day(2026, 9, 30)));
        Assert.Equal(0, calendar.WorkdayCount(friday, friday - 1));
    }

    [Fact]
    public void Weekdays_are_those_of_the_calendar() => Gen.Int[0, 0xFFFF].Sample(day =>
    {
        bool isWeekend = Epoch.AddDays(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        Assert.Equal(isWeekend ? DayKind.Other : DayKind.Work, new WorkCalendar([], []).KindOf(day));
    });

    [Fact]
    public void A_share_of_a_large_amount_is_right_to_a_part_in_a_billion() =>
        Gen.Select(Gen.Long[0, 1L << 48], Gen.Long[1, 1L << 45], Gen.Double[0, 1]).Sample((amount, whole, fraction) =>
        {
            long part = (long)(whole * fraction);
            Int128 exact = (Int128)amount * part / whole;
            long allowed = whole < 1L << 31 ? 0 : (amount >> 29) + 1;
            Assert.InRange(Share.Of(amount, part, whole), (long)exact - allowed, (long)exact + allowed);
        });

    internal static int Day(int year, int month, int day) => CivilDate.DayNumber(year, month, day);
}
