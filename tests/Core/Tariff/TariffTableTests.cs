using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class TariffTableTests
{
    private static readonly DateTime Epoch = new(1970, 1, 1);

    [Fact]
    public void Every_minute_of_a_year_in_Shandong_has_the_rate_that_its_hour_has()
    {
        TariffTable table = Shandong.Table();
        int[] minutesOf = new int[TariffOptions.RateCount];
        for (DateTime time = new(2026, 1, 1); time.Year == 2026; time = time.AddMinutes(1))
        {
            TariffRate expected = Shandong.RateOf(Shandong.Hours[time.Month - 1][time.Hour]);
            Assert.Equal(expected, table.RateAt((int)(time - Epoch).TotalMinutes));
            minutesOf[(int)expected]++;
        }

        // June, July and August have no deep valley, the other 273 days three hours of it.
        Assert.Equal(273 * 3 * 60, minutesOf[(int)TariffRate.Deep]);
        Assert.Equal(365 * 1_440, minutesOf.Sum());
    }

    [Fact]
    public void The_next_change_of_any_minute_is_the_first_other_rate_that_a_walk_finds()
    {
        TariffTable table = Shandong.Table();
        int first = Shandong.Minute(2026, 1, 1);
        int last = Shandong.Minute(2027, 1, 2);
        int expected = TariffTable.NoMinute;
        for (int minute = last; minute >= first; minute--)
        {
            bool isChange = table.RateAt(minute) != table.RateAt(minute + 1);
            expected = isChange ? minute + 1 : expected;
            if (expected != TariffTable.NoMinute)
            {
                Assert.Equal(expected, table.NextChange(minute));
            }
        }
    }

    [Fact]
    public void Minutes_outside_some_rates_are_those_that_a_walk_counts() =>
        Gen.Select(Gen.Int[0, 365 * 1_440], Gen.Int[0, 3 * 1_440], Gen.Int[0, 31]).Sample(
            (offset, length, avoided) =>
            {
                TariffTable table = Shandong.Table();
                int from = Shandong.Minute(2026, 1, 1) + offset;
                int expected = Enumerable.Range(from, length).Count(minute => (avoided & (1 << (int)table.RateAt(minute))) == 0);
                Assert.Equal(expected, table.MinutesOutside(avoided, from, from + length));
            },
            iter: 300);

    [Fact]
    public void Days_that_are_not_worked_may_have_periods_of_their_own()
    {
        TariffOptions options = new()
        {
            Seasons =
            [
                new TariffSeason { Months = TariffSeason.AllMonths, Days = TariffDays.Workday, Periods = Shandong.Season([1], (8, 22, TariffRate.Peak)).Periods },
                new TariffSeason { Months = TariffSeason.AllMonths, Days = TariffDays.DayOff, Periods = Shandong.Season([1], (0, 24, TariffRate.Valley)).Periods },
            ],
        };
        int friday = CivilDate.DayNumber(2026, 10, 2);
        TariffTable table = new(options, new WorkCalendar([friday], []));

        Assert.Equal(TariffRate.Flat, table.RateAt(((friday - 1) * 1_440) + 479));
        Assert.Equal(TariffRate.Peak, table.RateAt(((friday - 1) * 1_440) + 480));
        Assert.Equal(TariffRate.Valley, table.RateAt((friday * 1_440) + 480));

        // The holiday and the weekend after it are one stretch of three days.
        Assert.Equal((friday + 3) * 1_440, table.NextChange(friday * 1_440));
    }

    [Fact]
    public void A_tariff_of_one_rate_has_no_next_change()
    {
        TariffOptions options = new() { Seasons = [new TariffSeason { Months = TariffSeason.AllMonths }] };

        Assert.Equal(TariffTable.NoMinute, Shandong.Table(options).NextChange(0));
    }
}
