using System.Text.Json;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Runtime.Tariffs;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The rig draws 70 kW from 08:00 of Wednesday, 2026-07-15 on, local time. Valley is from 1 to 6, sharp from 17 to 22.</summary>
public class TariffTests
{
    private const int Hour = 3_600;
    private const long Kilowatthour = 1_000_000;
    private const string Root = "edgectl/v1/s/d/";

    private static readonly int July15 = CivilDate.DayNumber(2026, 7, 15);

    [Fact]
    public void The_rate_is_told_when_it_changes_and_every_hour()
    {
        Rig rig = Make();
        rig.Run(1);
        JsonElement first = Assert.Single(Take(rig, "tariff"));
        Assert.Equal(("flat", "sharp", 700_000), (first.GetProperty("rate").GetString(), first.GetProperty("nextRate").GetString(), first.GetProperty("priceMicroYuanPerKilowattHour").GetInt32()));
        Assert.Equal(Rig.StartUtcMilliseconds + (9 * Hour * 1_000), first.GetProperty("nextChangeUtcMilliseconds").GetInt64());
        Assert.True(first.GetProperty("isInForce").GetBoolean());
        rig.Run(Hour);
        Assert.Single(Take(rig, "tariff"));
        RunHours(rig, 8);
        Assert.Equal("sharp", Take(rig, "tariff")[^1].GetProperty("rate").GetString());
    }

    [Fact]
    public void A_day_tells_energy_by_rates_and_its_cost()
    {
        Rig rig = Make();
        RunHours(rig, 16);
        JsonElement day = Assert.Single(Take(rig, "costs/day"));

        // 08 to 17 and 22 to 24 flat, 17 to 22 sharp, at 70 kW. 1 imp is 1 Wh, and the scan that ends the day is a second late.
        Assert.Equal("2026-07-15T00:00", day.GetProperty("startLocal").GetString());
        long flat = day.GetProperty("flatMilliwattHours").GetInt64();
        long sharp = day.GetProperty("sharpMilliwattHours").GetInt64();
        Assert.Equal(11 * 70 * Kilowatthour, flat, 60.0 * 1_000);
        Assert.Equal(5 * 70 * Kilowatthour, sharp, 60.0 * 1_000);
        Assert.Equal(Cost.OfEnergy(flat, 700_000) + Cost.OfEnergy(sharp, 1_200_000), day.GetProperty("energyMicroYuan").GetInt64());
        Assert.Equal(0, day.GetProperty("valleyMilliwattHours").GetInt64());
        Assert.InRange(day.GetProperty("maximumDemandWatts").GetInt64(), 69_900, 70_100);

        // A contract of 60 kW; 63 are 105 %, what is above counts double.
        long billed = day.GetProperty("billedDemandWatts").GetInt64();
        Assert.Equal(63_000 + (2 * (day.GetProperty("maximumDemandWatts").GetInt64() - 63_000)), billed);
        Assert.Equal(billed * 36_000, day.GetProperty("demandChargeMicroYuan").GetInt64());
        Assert.Equal((false, false), (day.GetProperty("isWhole").GetBoolean(), day.GetProperty("hasGap").GetBoolean()));
    }

    [Fact]
    public void A_month_ends_with_its_last_day_and_its_last_window_and_the_tariff_is_out_of_force_after_it()
    {
        Rig rig = Make(clock: clock => clock.StepUtc(16L * 86_400_000));
        rig.BaseWatts = 20_000;
        RunHours(rig, 15);
        rig.Run(45 * 60);
        rig.BaseWatts = 40_000;
        rig.Run(15 * 60);
        List<(string Topic, JsonElement Body)> all = rig.TakeMessages();
        JsonElement month = Assert.Single(all, m => m.Topic == Root + "costs/month").Body;

        Assert.Equal("2026-07-01T00:00", month.GetProperty("startLocal").GetString());
        Assert.InRange(month.GetProperty("maximumDemandWatts").GetInt64(), 89_000, 90_100);
        Assert.Single(all, m => m.Topic == Root + "costs/day");
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.TariffExpired, 0));
    }

    // The record of the stretch is cut at every byte: what was counted is in it or in the one before, and what flowed since comes
    // from the totals, so that nothing is lost or counted twice in either case.
    [Fact]
    public void A_power_cut_at_every_byte_of_the_record_loses_and_adds_nothing()
    {
        for (int cut = 0; cut <= CostRecord.MaximumBytes; cut++)
        {
            // From 16:30 on; the record of 17:00 is the one that is cut.
            VirtualRecordStore store = new();
            Rig first = Make(store, clock => clock.StepUtc(510L * 60_000), site => site.ScanMilliseconds = 5_000);
            first.Run(240, 5);
            first.Controller.Tariff.Record.Step();
            first.Run(240, 5);
            store.CutAfterBytes = cut;
            Assert.Throws<PowerCutException>(() => first.Controller.Tariff.Record.Step());
            first.Controller.Checkpoint.Capture(first.Board.Clock.MonotonicMilliseconds);
            first.Controller.Checkpoint.Step();
            first.Controller.Tariff.Settle();
            long counted = first.Controller.Tariff.Ledger.Days.Current.TotalImportMilliwattHours;

            Rig second = Make(store, clock => clock.StepUtc(first.Board.Clock.UtcMilliseconds - Rig.StartUtcMilliseconds));
            CostPeriod day = second.Controller.Tariff.Ledger.Days.Current;
            Assert.Equal((July15, counted, true), (day.Index, day.TotalImportMilliwattHours, day.HasGap));
            Assert.True(counted > 40 * Kilowatthour);
        }
    }

    // Prices change with 16 July; the record keeps what July had until then.
    [Fact]
    public void A_month_in_which_prices_change_keeps_its_parts_over_a_restart()
    {
        VirtualRecordStore store = new();
        void Change(SiteConfiguration site)
        {
            site.ScanMilliseconds = 5_000;
            site.Tariff.Change.FromDay = July15 + 1;
            site.Tariff.Change.PricesMicroYuanPerKilowattHour = [2_400_000, 2_100_000, 1_400_000, 700_000, 500_000];
        }

        Rig first = Make(store, clock => clock.StepUtc(900L * 60_000), Change);
        first.Run(1_440, 5);
        CostPeriod month = first.Controller.Tariff.Ledger.Months.Current;
        Assert.True(month.IsSplit);
        long earlier = month.EarlierMilliwattHours.Sum();
        Assert.InRange(earlier, 60 * Kilowatthour, 80 * Kilowatthour);
        first.Controller.Tariff.Settle();
        first.Controller.Tariff.Record.Capture();
        first.Controller.Tariff.Record.Step();
        JsonElement told = Take(first, "tariff")[^1];
        Assert.Equal(
            first.Site.Tariff.Change.PricesMicroYuanPerKilowattHour[(int)first.Controller.Tariff.Clock.Rate],
            told.GetProperty("priceMicroYuanPerKilowattHour").GetInt32());

        CostPeriod later = Make(store, change: Change).Controller.Tariff.Ledger.Months.Current;
        Assert.Equal((true, earlier), (later.IsSplit, later.EarlierMilliwattHours.Sum()));
    }

    [Fact]
    public void A_load_that_can_wait_is_off_in_the_sharp_hours_and_says_why()
    {
        Rig rig = Make(change: site => site.Loads[1].Defer.AvoidedRates = 1);
        RunHours(rig, 9);
        rig.Run(5);
        Assert.True(rig.IsOpen(1));
        JsonElement load = Take(rig, "loads/" + rig.Site.Loads[1].Id)[^1];
        Assert.Equal((true, "tariff"), (load.GetProperty("isShed").GetBoolean(), load.GetProperty("reason").GetString()));
        RunHours(rig, 5);
        rig.Run(700);
        Assert.False(rig.IsOpen(1));
    }

    private static void RunHours(Rig rig, int hours)
    {
        for (int i = 0; i < hours; i++)
        {
            rig.Run(Hour);
        }
    }

    private static List<JsonElement> Take(Rig rig, string topic) =>
        [.. rig.TakeMessages().Where(m => m.Topic == Root + topic).Select(m => m.Body)];

    private static Rig Make(VirtualRecordStore? store = null, Action<VirtualClock>? clock = null, Action<SiteConfiguration>? change = null) => new(
        store,
        site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Tariff.Seasons =
            [
                new TariffSeason
                {
                    Months = TariffSeason.AllMonths,
                    Periods =
                    [
                        new TariffPeriod { StartMinutes = 60, EndMinutes = 360, Rate = TariffRate.Valley },
                        new TariffPeriod { StartMinutes = 1_020, EndMinutes = 1_320, Rate = TariffRate.Sharp },
                    ],
                },
            ];
            site.Tariff.PricesMicroYuanPerKilowattHour = [1_200_000, 1_050_000, 700_000, 350_000, 250_000];
            site.Tariff.ValidToDay = CivilDate.DayNumber(2026, 7, 31);
            site.Tariff.DemandCharge.Mode = DemandChargeMode.Contract;
            site.Tariff.DemandCharge.ContractWatts = 60_000;
            site.Tariff.DemandCharge.PriceMicroYuanPerKilowattMonth = 36_000_000;
            change?.Invoke(site);
        },
        clock);
}
