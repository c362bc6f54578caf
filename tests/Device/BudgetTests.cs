using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Dates, quarters and what a quota counts.</summary>
[TestClass]
public class BudgetTests
{
    private const int Quarters = QuarterClock.QuartersPerDay;

    [TestMethod]
    [DataRow(1970, 1, 1, 0)]
    [DataRow(2000, 2, 29, 11_016)]
    [DataRow(2026, 7, 15, 20_649)]
    [DataRow(2100, 3, 1, 47_541)]
    public void A_date_has_its_number_and_a_number_its_month(int year, int month, int day, int number)
    {
        Assert.AreEqual(number, CivilDate.DayNumber(year, month, day));
        Assert.AreEqual((year * 12) + month - 1, CivilDate.MonthNumber(number));
    }

    [TestMethod]
    public void Work_on_a_day_off_and_a_day_off_in_the_week_follow_the_calendar()
    {
        int saturday = CivilDate.DayNumber(2026, 10, 10);
        int thursday = CivilDate.DayNumber(2026, 10, 1);
        WorkCalendar calendar = new WorkCalendar(new int[] { thursday }, new int[] { saturday });
        Assert.AreEqual((int)DayKind.Work, (int)calendar.KindOf(saturday));
        Assert.AreEqual((int)DayKind.Other, (int)calendar.KindOf(thursday));
        Assert.AreEqual((int)DayKind.Other, (int)calendar.KindOf(saturday + 1));
        Assert.AreEqual((int)DayKind.Work, (int)calendar.KindOf(thursday + 1));
    }

    // 2026-07-31T15:45Z is the last quarter of July in China.
    [TestMethod]
    public void A_quarter_of_local_time_ends_where_the_next_begins()
    {
        QuarterClock clock = new QuarterClock(480);
        long utc = 1_785_512_700_000;
        clock.Advance(0, utc, true);
        Assert.IsTrue(clock.IsOpen);
        Assert.AreEqual((CivilDate.DayNumber(2026, 7, 31) * Quarters) + 95, clock.Index);
        clock.Advance(899_000, utc + 899_000, true);
        Assert.IsFalse(clock.HasEnded);
        clock.Advance(900_000, utc + 900_000, true);
        Assert.IsTrue(clock.HasEnded);
        Assert.AreEqual(CivilDate.DayNumber(2026, 8, 1) * Quarters, clock.Index);

        // The one in which the clock became known was not seen from its start.
        Assert.IsFalse(clock.WasWhole);
        clock.Advance(1_800_000, utc + 1_800_000, true);
        Assert.IsTrue(clock.WasWhole);
    }

    [TestMethod]
    public void What_a_meter_grew_by_belongs_to_the_month_of_its_quarter()
    {
        long[] quotas = new long[12];
        for (int i = 0; i < quotas.Length; i++)
        {
            quotas[i] = 96_000_000;
        }

        QuotaAccount account = new QuotaAccount(quotas, 0, new WorkCalendar(new int[0], new int[0]), 400, 0, 0);
        int last = (CivilDate.DayNumber(2026, 7, 31) * Quarters) + 95;
        account.Start(7);
        account.Open(last);
        account.Close(last, true, 1_007);
        account.Open(last + 1);
        account.Close(last + 1, true, 4_007);
        Assert.AreEqual(3_000L, account.Months.Current.Amount);
        Assert.AreEqual(1_000L, account.Months.Previous.Amount);
        Assert.AreEqual(500L, account.Pending(4_507));
    }
}
