using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>Shandong's July: valley from 1 to 6, peak from 16, sharp from 17 to 22, peak to 23, flat else.</summary>
[TestClass]
public class TariffTests
{
    private const int July = 1 << 6;

    [TestMethod]
    [DataRow(0, 0, 2)]
    [DataRow(0, 59, 2)]
    [DataRow(1, 0, 3)]
    [DataRow(6, 0, 2)]
    [DataRow(16, 0, 1)]
    [DataRow(17, 0, 0)]
    [DataRow(21, 59, 0)]
    [DataRow(22, 0, 1)]
    [DataRow(23, 0, 2)]
    public void A_minute_has_the_rate_of_its_period(int hour, int minute, int expected) =>
        Assert.AreEqual(expected, (int)Table().RateAt((CivilDate.DayNumber(2026, 7, 15) * 1_440) + (hour * 60) + minute));

    [TestMethod]
    public void The_clock_knows_the_present_rate_the_next_and_when_it_comes()
    {
        TariffClock clock = new TariffClock(Table(), Options(), 480);
        Assert.IsFalse(clock.IsKnown);
        long eight = ((CivilDate.DayNumber(2026, 7, 15) * 1_440L) + 480 - 480) * 60_000;
        Assert.IsTrue(clock.Advance(eight, true));
        Assert.AreEqual((int)TariffRate.Flat, (int)clock.Rate);
        Assert.AreEqual((int)TariffRate.Peak, (int)clock.NextRate);
        Assert.AreEqual(eight + (8 * 3_600_000L), clock.NextChangeUtcMilliseconds);
        Assert.IsFalse(clock.Advance(eight + 1_000, true));
        Assert.IsTrue(clock.Advance(eight + (8 * 3_600_000L), true));
        Assert.AreEqual((int)TariffRate.Peak, (int)clock.Rate);
    }

    [TestMethod]
    public void A_clock_that_steps_is_followed_and_a_small_correction_is_not()
    {
        TariffClock clock = new TariffClock(Table(), Options(), 480);
        long four = ((CivilDate.DayNumber(2026, 7, 15) * 1_440L) + (16 * 60) - 480) * 60_000;
        clock.Advance(four, true);
        Assert.IsFalse(clock.Advance(four - 10_000, true));
        Assert.IsTrue(clock.Advance(four - 11_000, true));
        Assert.AreEqual((int)TariffRate.Flat, (int)clock.Rate);
        clock.Advance(four, false);
        Assert.IsFalse(clock.IsKnown);
    }

    private static TariffTable Table() => new TariffTable(Options(), new WorkCalendar(new int[0], new int[0]));

    private static TariffOptions Options()
    {
        TariffSeason season = new TariffSeason();
        season.Months = July;
        season.Periods = new TariffPeriod[]
        {
            Period(1, 6, TariffRate.Valley), Period(16, 17, TariffRate.Peak), Period(17, 22, TariffRate.Sharp), Period(22, 23, TariffRate.Peak),
        };
        TariffSeason others = new TariffSeason();
        others.Months = TariffSeason.AllMonths & ~July;
        TariffOptions options = new TariffOptions();
        options.Seasons = new TariffSeason[] { season, others };
        return options;
    }

    private static TariffPeriod Period(int startHour, int endHour, TariffRate rate)
    {
        TariffPeriod period = new TariffPeriod();
        period.StartMinutes = startHour * 60;
        period.EndMinutes = endHour * 60;
        period.Rate = rate;
        return period;
    }
}
