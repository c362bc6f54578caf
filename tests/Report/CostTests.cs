namespace Zibo.EdgeCtl.Sim.Report.Tests;

public sealed class CostTests
{
    private static readonly DateOnly July1 = new(2026, 7, 1);

    [Fact]
    public void A_day_that_was_told_twice_counts_as_it_was_told_last()
    {
        using ToldStore store = new(new Controller().Tell("main", Controller.At(July1), 1).Cost("day", July1, 5_000_000, 0).Cost("day", July1, 7_000_000, 0));
        CostFigures cost = store.Report(OfficeYears.July).Months[0].Cost;

        Assert.Equal((7_000_000L, 1), (cost.EnergyMicroYuan, cost.DayCount));
    }

    [Fact]
    public void A_month_that_has_not_ended_has_the_demand_charge_so_far()
    {
        using ToldStore store = new(
            new Controller().Cost("day", July1, 1_000_000, 10).Cost("day", July1.AddDays(1), 1_000_000, 30).Cost("day", July1.AddDays(4), 1_000_000, 90));
        CostFigures cost = store.Report("2026-07-01..2026-07-03").Months[0].Cost;

        Assert.Equal((2_000_000L, 30L, 2), (cost.EnergyMicroYuan, cost.DemandChargeMicroYuan, cost.DayCount));
    }

    [Fact]
    public void Without_prices_or_a_tariff_there_is_no_cost()
    {
        using ToldStore store = new(new Controller().Cost("day", July1, null, 0));
        Assert.Null(store.Report(OfficeYears.July).Months[0].Cost.EnergyMicroYuan);

        using ToldStore none = new(new Controller().Tell("main", Controller.At(July1), 1));
        Assert.Null(none.Report(OfficeYears.July).Months[0].Cost.TotalMicroYuan);
    }

    [Fact]
    public void A_start_that_is_no_date_is_left_out()
    {
        using ToldStore store = new(new Controller().Say("costs/day", 1, "\"startLocal\":\"soon\",\"energyMicroYuan\":\"much\""));
        Assert.Equal(0, store.Report(OfficeYears.July).Months[0].Cost.DayCount);
    }
}
