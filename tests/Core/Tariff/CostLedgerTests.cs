using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class CostLedgerTests
{
    private const long Kilowatthour = 1_000_000;
    private static readonly int July31 = CivilDate.DayNumber(2026, 7, 31);

    private readonly CostLedger _ledger = new();

    [Fact]
    public void Energy_goes_to_the_rate_day_and_month_of_its_stretch()
    {
        _ledger.Start(1_000 * Kilowatthour, 0);
        _ledger.Open(July31, 0, TariffRate.Flat);
        _ledger.Close(1_010 * Kilowatthour, 0, true);
        _ledger.Open(July31, 1_380, TariffRate.Sharp);
        _ledger.Close(1_013 * Kilowatthour, 2 * Kilowatthour, true);
        _ledger.Open(July31 + 1, 0, TariffRate.Flat);
        _ledger.Settle(1_014 * Kilowatthour, 2 * Kilowatthour);

        Assert.Equal((10, 3, 2), (In(_ledger.Days.Previous, TariffRate.Flat), In(_ledger.Days.Previous, TariffRate.Sharp), _ledger.Days.Previous.ExportMilliwattHours / Kilowatthour));
        Assert.Equal((10, 3), (In(_ledger.Months.Previous, TariffRate.Flat), In(_ledger.Months.Previous, TariffRate.Sharp)));
        Assert.Equal((1, 1), (In(_ledger.Days.Current, TariffRate.Flat), In(_ledger.Months.Current, TariffRate.Flat)));

        // 10 kWh at 0.70 yuan and 3 at 1.20.
        Assert.Equal(10_600_000, _ledger.Days.Previous.EnergyMicroYuan(Shandong.Options(), July31, July31));
        Assert.Equal((true, false), (_ledger.Days.Previous.IsWhole, _ledger.Months.Previous.IsWhole));
        Assert.False(_ledger.Months.Current.HasGap);
    }

    // Prices double on 11 July: ten days at 0.70 yuan, then at 1.40. Days and months on either side have one price each.
    [Fact]
    public void A_month_in_which_prices_change_has_each_part_at_its_own()
    {
        int first = CivilDate.DayNumber(2026, 7, 1);
        TariffOptions options = Changing(first + 10);
        _ledger.Change = options.Change;
        _ledger.Start(0, 0);
        for (int day = 0; day < 31; day++)
        {
            _ledger.Open(first + day, 0, TariffRate.Flat);
            _ledger.Close((day + 1) * 10 * Kilowatthour, 0, true);
            int price = day < 10 ? 700_000 : 1_400_000;
            Assert.Equal(10 * price, _ledger.Days.Current.EnergyMicroYuan(options, first + day, first + day));
        }

        Assert.Equal((100 * 700_000L) + (210 * 1_400_000L), _ledger.Months.Current.EnergyMicroYuan(options, first, first + 30));
        _ledger.Open(first + 31, 0, TariffRate.Flat);
        _ledger.Close(320 * Kilowatthour, 0, true);
        Assert.Equal(10 * 1_400_000L, _ledger.Months.Current.EnergyMicroYuan(options, first + 31, first + 61));
        Assert.False(_ledger.Months.Current.IsSplit);

        // A site that no longer says what it was before has one price for all of a month.
        TariffOptions later = Shandong.Options();
        Assert.Equal(310 * 700_000L, _ledger.Months.Previous.EnergyMicroYuan(later, first, first + 30));
    }

    // On the first of a month nothing is split: each month has its own.
    [Fact]
    public void Prices_that_change_with_a_month_split_none()
    {
        int august = CivilDate.DayNumber(2026, 8, 1);
        TariffOptions options = Changing(august);
        _ledger.Change = options.Change;
        _ledger.Start(0, 0);
        _ledger.Open(July31, 0, TariffRate.Flat);
        _ledger.Close(10 * Kilowatthour, 0, true);
        _ledger.Open(august, 0, TariffRate.Flat);
        _ledger.Close(20 * Kilowatthour, 0, true);
        Assert.Equal(7_000_000, _ledger.Months.Previous.EnergyMicroYuan(options, august - 31, July31));
        Assert.Equal(14_000_000, _ledger.Months.Current.EnergyMicroYuan(options, august, august + 30));
        Assert.False(_ledger.Months.Current.IsSplit || _ledger.Months.Previous.IsSplit);
    }

    [Fact]
    public void What_flows_while_the_time_is_unknown_waits_and_is_a_gap()
    {
        _ledger.Start(0, 0);
        _ledger.Open(July31, 60, TariffRate.Valley);
        _ledger.Close(5 * Kilowatthour, 0, false);
        _ledger.Settle(6 * Kilowatthour, 0);
        Assert.Equal(5, In(_ledger.Days.Current, TariffRate.Valley));

        _ledger.Open(July31, 1_020, TariffRate.Sharp);
        _ledger.Settle(8 * Kilowatthour, 0);

        Assert.Equal((5, 3, true), (In(_ledger.Days.Current, TariffRate.Valley), In(_ledger.Days.Current, TariffRate.Sharp), _ledger.Days.Current.HasGap));
    }

    [Fact]
    public void A_clock_that_was_wrong_for_an_hour_finds_its_month_again()
    {
        _ledger.Start(0, 0);
        _ledger.Open(July31, 0, TariffRate.Flat);
        _ledger.Close(4 * Kilowatthour, 0, true);
        _ledger.Open(July31 + 31, 0, TariffRate.Flat);
        _ledger.Close(5 * Kilowatthour, 0, true);
        _ledger.Open(July31, 90, TariffRate.Flat);
        _ledger.Settle(7 * Kilowatthour, 0);

        Assert.Equal((6, 6), (In(_ledger.Days.Current, TariffRate.Flat), In(_ledger.Months.Current, TariffRate.Flat)));
        Assert.True(_ledger.Days.Current.IsWhole);
    }

    [Fact]
    public void The_highest_demand_is_that_of_the_day_and_month_its_window_began_in()
    {
        _ledger.Start(0, 0);
        _ledger.Open(July31, 0, TariffRate.Flat);
        Assert.True(_ledger.NoteDemand(July31, 1, 200_000));
        Assert.False(_ledger.NoteDemand(July31, 2, 200_000));
        _ledger.Open(July31 + 1, 0, TariffRate.Flat);
        Assert.True(_ledger.NoteDemand(July31, 3, 210_000));
        Assert.True(_ledger.NoteDemand(July31 + 1, 4, 150_000));
        Assert.False(_ledger.NoteDemand(July31 - 40, 5, 999_000));

        Assert.Equal((210_000, 3), (_ledger.Months.Previous.MaximumDemandWatts, _ledger.Months.Previous.MaximumDemandUtcMilliseconds));
        Assert.Equal((150_000, 4), (_ledger.Months.Current.MaximumDemandWatts, _ledger.Days.Current.MaximumDemandUtcMilliseconds));
    }

    [Theory]
    [InlineData(100, 130, 30)]
    [InlineData(130, 100, 0)]
    public void After_a_power_cut_what_the_totals_grew_by_goes_to_the_stretch_of_the_record(long recorded, long now, long counted)
    {
        _ledger.Days.Current.Begin(July31, true);
        _ledger.Months.Current.Begin(CivilDate.MonthNumber(July31), true);
        _ledger.Restore(TariffRate.Peak, recorded, 0, now, 0);
        _ledger.Open(July31 + 1, 10, TariffRate.Flat);
        _ledger.Settle(now + 7, 0);

        Assert.Equal((counted, true), (_ledger.Days.Previous.ImportMilliwattHours[(int)TariffRate.Peak], _ledger.Days.Previous.HasGap));
        Assert.Equal((7, true), (_ledger.Days.Current.ImportMilliwattHours[(int)TariffRate.Flat], _ledger.Days.Current.HasGap));
        Assert.True(_ledger.Months.Previous.HasGap);
    }

    // Whatever the clock does, every mWh is counted once: in the days that are left over or still there, and in the months.
    [Fact]
    public void Nothing_is_counted_twice_and_nothing_is_lost() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_439], Gen.Int[0, 4], Gen.Int[0, 1_000]).Array[1, 60].Sample(steps =>
        {
            CostLedger ledger = new();
            ledger.Start(50, 0);
            long total = 50;
            ledger.Open(July31, 0, TariffRate.Flat);
            foreach ((int days, int minute, int rate, int grown) in steps)
            {
                total += grown;
                ledger.Close(total, 0, true);

                // Two months at most are visited, and both are kept.
                ledger.Open(July31 + (days % 2), minute, (TariffRate)rate);
            }

            ledger.Settle(total + 9, 0);
            long months = ledger.Months.Current.TotalImportMilliwattHours + ledger.Months.Previous.TotalImportMilliwattHours;
            long dayTotals = ledger.Days.Current.TotalImportMilliwattHours + ledger.Days.Previous.TotalImportMilliwattHours;
            Assert.Equal((total + 9 - 50, total + 9 - 50), (months, dayTotals));
        });

    private static long In(CostPeriod period, TariffRate rate) => period.ImportMilliwattHours[(int)rate] / Kilowatthour;

    private static TariffOptions Changing(int fromDay)
    {
        TariffOptions options = Shandong.Options();
        options.Change.FromDay = fromDay;
        options.Change.PricesMicroYuanPerKilowattHour = [.. options.PricesMicroYuanPerKilowattHour.Select(price => 2 * price)];
        return options;
    }
}
