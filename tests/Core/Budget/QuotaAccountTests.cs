using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using static Zibo.EdgeCtl.Core.Tests.Budget.Profiles;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class QuotaAccountTests
{
    private const long Quota = 96_000_000; // of each month
    private const int FirstMonth = (2026 * 12) + 6;

    // A scan: ms since the last, energy since the last in mWh, a step of the clock in ms, whether UTC is valid.
    private static readonly Gen<(int Milliseconds, int Energy, long Step, bool IsUtcValid)[]> Scans = Gen.Select(
        Gen.Frequency((20, Gen.Int[1_000, 900_000]), (2, Gen.Int[900_000, 100_000_000])),
        Gen.Int[0, 3_000_000],
        Gen.Frequency((20, Gen.Const(0L)), (2, Gen.Long[-9_000, 9_000]), (2, Gen.Long[-2_000_000_000, 2_000_000_000])),
        Gen.Frequency((30, Gen.Const(true)), (2, Gen.Const(false)))).Array[1, 200];

    [Fact]
    public void Counting_is_exact_whatever_the_clock_does() => Scans.Sample(scans =>
    {
        // The ledger: what grew until a change belongs to the month of the last quarter that was open before it.
        QuarterClock clock = new(480);
        QuotaAccount account = Make();
        account.Start(7);
        Dictionary<int, long> months = [];
        long now = 0;
        long utc = 1_784_073_600_000;
        long total = 7;
        long pending = 0;
        int openMonth = -1;
        List<int> recent = [];
        foreach ((int milliseconds, int energy, long step, bool isUtcValid) in scans)
        {
            now += milliseconds;
            utc += milliseconds + step;
            total += energy;
            pending += energy;
            if (!clock.Advance(now, utc, isUtcValid))
            {
                Assert.Equal(pending, account.Pending(total));
                continue;
            }

            if (clock.HasEnded)
            {
                months[openMonth] = months.GetValueOrDefault(openMonth) + pending;
                pending = 0;
                account.Close(clock.EndedIndex, clock.WasWhole, total);
            }

            if (clock.IsOpen)
            {
                int month = CivilDate.MonthNumber(clock.Index / Quarters);
                if (!recent.TakeLast(2).Contains(month))
                {
                    // Two months are kept; a third begins anew.
                    months.Remove(month);
                }

                recent.Remove(month);
                recent.Add(month);
                openMonth = month;
                account.Open(clock.Index);
                Assert.Equal(month, account.Months.Current.Index);
            }

            if (openMonth >= 0)
            {
                Assert.Equal(months.GetValueOrDefault(openMonth), account.Months.Current.Amount);
            }

            Assert.Equal(pending, account.Pending(total));
            Assert.True(account.Pace.DayTarget >= 0 && account.Pace.QuarterTarget >= 0);
        }
    });

    [Fact]
    public void A_month_that_changes_begins_at_zero_with_its_own_quota()
    {
        QuotaAccount account = new([.. Enumerable.Range(1, 12).Select(month => month * 1_000L)], 0, PlainWeek, 400, 0, 0);
        account.Start(0);
        account.Open(Quarter(2026, 7, 1));
        account.Close(Quarter(2026, 7, 1), true, 40);
        account.Open(Quarter(2026, 7, 31, 23) + 3);
        Assert.Equal((7_000, 40L), (account.Quota, account.Months.Current.Amount));
        account.Close(Quarter(2026, 7, 31, 23) + 3, true, 100);
        account.Open(Quarter(2026, 8, 1));
        Assert.Equal((8_000, 0L), (account.Quota, account.Months.Current.Amount));
        Assert.True(account.Months.Current.IsWhole);
        Assert.Equal(100, account.Months.Previous.Amount);
    }

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(15, true, 500)]
    [InlineData(14, true, 500)]
    [InlineData(13, false, 0)]
    [InlineData(16, false, 0)]
    public void A_start_within_the_month_knows_what_was_used_only_where_it_was_stated_the_day_before_or_on_it(
        int statedDay, bool isWhole, long used)
    {
        int stated = statedDay == 0 ? 0 : CivilDate.DayNumber(2026, 6, statedDay);
        QuotaAccount account = new([.. Enumerable.Repeat(96_000L, 12)], 0, PlainWeek, 1_000, stated, 500);
        account.Start(1_000_000);
        account.Open(Quarter(2026, 6, 15, 12));
        Assert.Equal((isWhole, used), (account.Months.Current.IsWhole, account.Months.Current.Amount));

        // June has 30 days: from noon of the 15th on there are 15.5 of them.
        Assert.Equal(isWhole ? 96_000 : 96_000 * 155 / 300, account.Quota);
    }

    [Fact]
    public void What_is_entered_is_what_the_month_has_used_now()
    {
        QuotaAccount account = Make();
        account.Start(0);
        account.Open(Quarter(2026, 7, 15, 12));
        Assert.False(account.Months.Current.IsWhole);
        account.EnterMonthToDate(5_000_000, 300);
        account.Close(Quarter(2026, 7, 15, 12), false, 1_300);
        Assert.Equal(5_001_000, account.Months.Current.Amount);
        Assert.True(account.Months.Current.IsWhole);
        Assert.Equal(Quota, account.Quota);
    }

    [Fact]
    public void A_month_that_misses_its_quota_is_called_short_once_and_until_it_fits()
    {
        // 1 kWh a day would just fit 31 of them.
        QuotaAccount account = new([.. Enumerable.Repeat(31_000_000L, 12)], 0, PlainWeek, 1_000, 0, 0);
        account.Start(0);
        long total = 0;
        List<bool> isShort = [];
        for (int day = 1; day <= 31; day++)
        {
            // 4 % too much for ten days, a little too little for the rest: the estimate falls slowly.
            long quarter = (day <= 10 ? 1_040_000 : 960_000) / Quarters;
            for (int i = 0; i < Quarters; i++)
            {
                int index = Quarter(2026, 7, day) + i;
                account.Open(index);
                if (i == 0)
                {
                    isShort.Add(account.IsShort);
                }

                total += quarter;
                account.Close(index, true, total);
            }
        }

        Assert.False(isShort[1], "one whole day tells the profile and raises no alarm by it");
        Assert.True(isShort[2], "a second day bears it out");
        int changes = isShort.Zip(isShort.Skip(1)).Count(pair => pair.First != pair.Second);
        Assert.Equal(2, changes);
        Assert.False(isShort[^1]);
    }

    [Fact]
    public void A_quota_that_is_used_up_was_used_up_when_it_was()
    {
        QuotaAccount account = Make();
        account.Start(0);
        account.Open(Quarter(2026, 7, 1));
        account.Close(Quarter(2026, 7, 1), true, Quota);
        account.Open(Quarter(2026, 7, 1) + 1);
        account.Close(Quarter(2026, 7, 1) + 1, true, Quota + 1);
        account.Open(Quarter(2026, 7, 1) + 2);
        Assert.Equal(Quarter(2026, 7, 1) + 1, account.Exhaustion.MiddleQuarterIndex);
        Assert.Equal((0L, 0L), (account.Pace.QuarterTarget, account.Pace.LeftToday));
    }

    [Fact]
    public void Energy_between_record_and_power_cut_is_counted_once_and_the_outage_is_a_gap()
    {
        QuotaAccount account = Make();
        account.Months.Current.Begin(FirstMonth, Quarter(2026, 7, 1), true);
        account.Months.Current.Amount = 500;
        account.Days.Current.Begin(CivilDate.DayNumber(2026, 7, 3), Quarter(2026, 7, 3), true);
        account.Restore(Quarter(2026, 7, 3, 9), -1, false, 10_000, 10_040);
        account.Open(Quarter(2026, 7, 3, 9) + 1);
        Assert.Equal((540L, true), (account.Months.Current.Amount, account.Months.Current.HasGap));

        QuotaAccount older = Make();
        older.Months.Current.Begin(FirstMonth, Quarter(2026, 7, 1), true);
        older.Months.Current.Amount = 500;
        older.Days.Current.Begin(CivilDate.DayNumber(2026, 7, 3), Quarter(2026, 7, 3), true);
        older.Restore(Quarter(2026, 7, 3, 9), -1, false, 10_000, 9_970);
        older.Open(Quarter(2026, 7, 3, 10));
        Assert.Equal((500L, true), (older.Months.Current.Amount, older.Months.Current.HasGap));
        older.Close(Quarter(2026, 7, 3, 10), true, 9_980);
        Assert.Equal(510, older.Months.Current.Amount);
    }

    private static QuotaAccount Make() => new([.. Enumerable.Repeat(Quota, 12)], 0, PlainWeek, 400, 0, 0);
}
