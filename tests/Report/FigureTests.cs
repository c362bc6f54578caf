using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Every figure of a month that can be reckoned by hand.</summary>
public sealed class FigureTests(OfficeMonth office)
{
    private const long Quarters = 31 * 96;
    private const long Used = (Quarters * 20_000_000L) + 45_000_000L;

    private readonly InstitutionReport _report = office.Whole.Institutions[0];

    private InstitutionMonth Month => Assert.Single(_report.Months);

    [Fact]
    public void The_supply_is_summed_to_the_milliwatt_hour()
    {
        Assert.Equal((Used, 0L, 100.0), (Month.Now.ImportMilliwattHours, Month.Now.ExportMilliwattHours, Month.Now.CoveragePercent));
        Assert.Equal((Quarters * 100, 100.0), (Month.Now.WaterLitres, Month.Now.WaterCoveragePercent));
    }

    [Fact]
    public void Sub_items_and_what_none_metered_make_the_whole()
    {
        IReadOnlyDictionary<SubItem, long> items = Month.Now.Items;
        Assert.Equal(Quarters * 9_000_000, items[SubItem.Hvac]);
        Assert.Equal(Quarters * 5_000_000, items[SubItem.LightingSockets]);
        Assert.Equal(Quarters * 1_500_000, items[SubItem.Power]);
        Assert.Equal(Quarters * 2_000_000, items[SubItem.Special]);
        Assert.Equal(Used, items.Values.Sum());
    }

    [Fact]
    public void The_peak_and_the_window_over_the_limit_are_found()
    {
        DemandFigures demand = Assert.Single(Month.Now.Demands);
        Assert.Equal(
            (260_000L, Controller.At(new DateOnly(2026, 7, 15), 56), 250_000L, (int)Quarters, 1),
            (demand.PeakWatts, demand.PeakUtcMilliseconds, demand.LimitWatts, demand.WindowCount, demand.OverCount));
    }

    [Fact]
    public void A_year_before_is_the_same_month()
    {
        Assert.Equal((Quarters * 25_000_000L, true), (Month.YearBefore.ImportMilliwattHours, Month.YearBefore.IsComparable));
        ReportRow row = ReportRows.Of(_report.Institution, Month).First();
        Assert.Equal(("electricity", 59_565.0, 74_400.0), (row.Item, row.Value, row.YearBefore));
        Assert.Equal(-19.9395, row.ChangePercent!.Value, 4);
    }

    [Theory]
    [InlineData("coal-equivalent", 7.3205385)]
    [InlineData("co2", 36.8766915)]
    [InlineData("electricity-per-square-metre", 9.9275)]
    [InlineData("electricity-per-head", 132.366667)]
    [InlineData("water", 297.6)]
    [InlineData("water-per-head", 0.661333)]
    [InlineData("peak-demand", 260)]
    [InlineData("windows-over-limit", 1)]
    [InlineData("electricity-quota", 67_000)]
    [InlineData("electricity-quota-used", 88.902985)]
    [InlineData("electricity-quota-year", 390_100)]
    [InlineData("electricity-used-year", 59_565)]
    [InlineData("water-quota", 380)]
    [InlineData("water-quota-used", 78.315789)]
    [InlineData("energy-cost", 3_000)]
    [InlineData("demand-charge", 9_000)]
    [InlineData("cost", 12_000)]
    [InlineData("coverage", 100)]
    public void Figures_for_people_have_the_units_that_they_say(string item, double value)
    {
        ReportRow row = Assert.Single(ReportRows.Of(_report.Institution, Month), row => row.Item == item);
        Assert.Equal(value, row.Value!.Value, 6);
    }

    [Fact]
    public void The_year_so_far_says_which_months_are_missing() =>
        Assert.Equal((390_100.0, 59_565.0, 6), (Month.EnergyQuota!.YearQuota, Month.EnergyQuota.YearUsed, Month.EnergyQuota.YearMissingMonthCount));

    [Fact]
    public void Days_that_told_their_costs_are_counted_and_those_that_may_lack_something() =>
        Assert.Equal((2, 1), (Month.Cost.DayCount, Month.Cost.IncompleteDayCount));

    [Fact]
    public void Each_day_has_its_energy()
    {
        Assert.Equal(31, Month.Now.DayMilliwattHours.Count);
        Assert.Equal((1_920_000_000L, 1_965_000_000L), (Month.Now.DayMilliwattHours[0], Month.Now.DayMilliwattHours[14]));
    }

    [Fact]
    public void A_fault_is_named_with_its_circuit_and_its_time()
    {
        FaultLine fault = Assert.Single(_report.Faults);
        Assert.Equal(("input-failed", "chiller", 1, 6 * Controller.Quarter, false), (fault.Word, fault.Subject, fault.Count, fault.Milliseconds, fault.Stands));
        Assert.NotNull(fault.Code.Remedy);
    }

    [Fact]
    public void The_same_messages_again_live_or_from_the_backlog_change_nothing()
    {
        using ToldStore store = new(OfficeYears.ThisYear());
        long? once = store.Report(OfficeYears.July).Months[0].Now.ImportMilliwattHours;
        ArrivedMessage[] again =
        [
            .. OfficeYears.ThisYear().Messages.Take(3_000).Reverse().Select(message => message with
            {
                Payload = System.Text.Encoding.UTF8.GetBytes(
                    System.Text.Encoding.UTF8.GetString(message.Payload.Span).Replace("\"isWhole\"", "\"isReplay\":true,\"isWhole\"", StringComparison.Ordinal)),
            }),
        ];
        store.Write(again);

        Assert.Equal((Used, Used), (once, store.Report(OfficeYears.July).Months[0].Now.ImportMilliwattHours));
        Assert.Equal(Quarters * 100, store.Report(OfficeYears.July).Months[0].Now.WaterLitres);
    }
}
