using System.Text.Json;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The rig uses 20 kW of base and up to 50 kW of loads from 08:00 of Wednesday, 2026-07-15 on, local time.</summary>
public class BudgetTests
{
    private const int Quarter = 900;
    private const int Day = 86_400;
    private const string Topic = "edgectl/v1/s/d/budget";

    private static readonly string[] Quantiles = ["P10", "P50", "P90"];

    [Fact]
    public void Every_quarter_ends_with_a_message_that_tells_use_and_target()
    {
        Rig rig = Make(site => site.Budget.MonthToDateDay = CivilDate.DayNumber(2026, 7, 15));
        List<JsonElement> messages = [];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            rig.Run(Quarter);
            messages.AddRange(Take(rig, Topic));
        }

        Assert.Equal(4, messages.Count);
        JsonElement last = messages[^1];
        Assert.Equal(70_000, last.GetProperty("monthUsedWattHours").GetInt64(), 100.0);
        Assert.Equal(last.GetProperty("monthUsedWattHours").GetInt64(), last.GetProperty("dayUsedWattHours").GetInt64());
        Assert.Equal(rig.Controller.Meters.Site.EnergyMilliwattHours / 1_000, last.GetProperty("monthUsedWattHours").GetInt64());
        Assert.Equal(("report", 7), (last.GetProperty("mode").GetString(), last.GetProperty("month").GetInt32()));
        Assert.Equal(20_000_000, last.GetProperty("monthQuotaWattHours").GetInt64());
        Assert.True(last.GetProperty("isMonthWhole").GetBoolean());
        Assert.False(last.GetProperty("isProfileLearned").GetBoolean());
        Assert.Equal(JsonValueKind.Null, last.GetProperty("exhaustionP50Local").ValueKind);
        Assert.Equal(JsonValueKind.Null, last.GetProperty("missingP50WattHours").ValueKind);

        // 17 days are left: 13 workdays, the rest of this one of 64 quarters among them, and 4 others of 0.4.
        double weight = (64.0 / 96) + 12 + (4 * 0.4);
        Assert.Equal(20_000_000 * 64.0 / 96 / weight, last.GetProperty("dayTargetWattHours").GetInt64(), 1_000.0);
        Assert.Equal(rig.Controller.Budget.Target.WindowTargetWatts, last.GetProperty("windowTargetWatts").GetInt64());
    }

    [Fact]
    public void After_some_days_it_tells_when_the_quota_ends_and_raises_a_fault_with_the_number_that_is_missing()
    {
        Rig rig = Make();
        List<JsonElement> budgets = [];
        List<JsonElement> faults = [];
        for (int quarter = 0; quarter < 260; quarter++)
        {
            rig.Run(Quarter);
            List<(string Topic, JsonElement Body)> all = rig.TakeMessages();
            budgets.AddRange(all.Where(m => m.Topic == Topic).Select(m => m.Body));
            faults.AddRange(all.Where(m => m.Topic.EndsWith("/faults", StringComparison.Ordinal)).Select(m => m.Body));
        }

        // 70 kW are 1.7 MWh a day; the part of 20 MWh for the days from the 15th on is some 11.
        JsonElement last = budgets[^1];
        Assert.False(last.GetProperty("isMonthWhole").GetBoolean());
        Assert.True(last.GetProperty("isProfileLearned").GetBoolean());
        string[] exhaustion = [.. Quantiles.Select(p => last.GetProperty($"exhaustion{p}Local").GetString()!)];
        Assert.Equal(exhaustion.Order(StringComparer.Ordinal), exhaustion);
        Assert.All(exhaustion, time => Assert.Matches("^2026-07-(2[0-9])T[0-9]{2}:(00|15|30|45)$", time));
        JsonElement fault = Assert.Single(faults, f => f.GetProperty("fault").GetString() == "quota-short");
        Assert.True(fault.GetProperty("isActive").GetBoolean());
        Assert.True(fault.GetProperty("missingP50WattHours").GetInt64() > 1_000_000);
        Assert.True(fault.GetProperty("missingP10WattHours").GetInt64() > fault.GetProperty("missingP50WattHours").GetInt64());
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.QuotaShort, BudgetKeeper.ElectricitySource));
    }

    [Fact]
    public void What_was_counted_and_learned_survives_a_restart_and_nothing_is_counted_twice()
    {
        VirtualRecordStore store = new();
        Rig first = Make(store: store);
        RunServed(first, 64 * Quarter);
        first.Run(Quarter / 2);
        first.Controller.Checkpoint.Capture(first.Board.Clock.MonotonicMilliseconds);
        first.Controller.Checkpoint.Step();
        QuotaAccount before = first.Controller.Budget.Energy;
        long counted = before.Months.Current.Amount + before.Pending(first.Controller.Budget.EnergyMilliwattHours);

        Rig second = Make(store: store, clock: clock => clock.StepUtc(first.Board.Clock.UtcMilliseconds - Rig.StartUtcMilliseconds));
        second.Run(1);
        QuotaAccount after = second.Controller.Budget.Energy;
        Assert.Equal(counted, after.Months.Current.Amount + after.Pending(second.Controller.Budget.EnergyMilliwattHours), 40_000.0);
        Assert.Equal(before.Months.Current.FirstQuarterIndex, after.Months.Current.FirstQuarterIndex);
        for (int quarter = 0; quarter < 96; quarter++)
        {
            Assert.Equal(before.Profile.SeenAmount(DayKind.Work, quarter), after.Profile.SeenAmount(DayKind.Work, quarter));
        }

        Assert.True(after.Months.Current.HasGap);
        Assert.Equal(2, second.Controller.BudgetRecord.WriteCount);
    }

    [Fact]
    public void A_write_that_is_cut_leaves_the_record_before_it()
    {
        VirtualRecordStore store = new();
        Rig rig = Make(store: store);
        RunServed(rig, 63 * Quarter);
        long counted = rig.Controller.Budget.Energy.Months.Current.Amount;
        rig.Run(Quarter);
        store.CutAfterBytes = 700;
        Assert.Throws<PowerCutException>(() => rig.Controller.BudgetRecord.Step());

        // The record of the first quarter, and from there on what the checkpoint's total grew by.
        Rig second = Make(store: store, clock: clock => clock.StepUtc(rig.Board.Clock.UtcMilliseconds - Rig.StartUtcMilliseconds));
        Assert.Equal(counted, second.Controller.Budget.Energy.Months.Current.Amount, 20_000_000.0);
        Assert.Equal(1, second.Controller.BudgetRecord.WriteCount);
    }

    [Fact]
    public void A_store_that_refuses_is_a_fault_until_it_takes_the_record()
    {
        VirtualRecordStore store = new();
        Rig rig = Make(store: store);
        rig.Run(Quarter);
        store.IsRefusing = true;
        rig.Controller.BudgetRecord.Step();
        store.IsRefusing = false;
        rig.Controller.BudgetRecord.Step();
        Assert.True(rig.Controller.BudgetRecord.IsPending, "a refused store is not asked again at once");
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.BudgetRecordFailed, 0));
        rig.Controller.BudgetRecord.Step();
        rig.Run(1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.BudgetRecordFailed, 0));
        Assert.False(rig.Controller.BudgetRecord.IsPending);
    }

    [Fact]
    public void Without_UTC_there_is_no_target_and_what_was_counted_is_not_lost()
    {
        Rig rig = Make(clock: clock => clock.IsUtcValid = false);
        rig.Run(2 * Quarter);
        Assert.False(rig.Controller.Budget.Target.IsKnown);
        Assert.Empty(Take(rig, Topic));
        rig.Board.Clock.IsUtcValid = true;
        rig.Run(Quarter);
        Assert.True(rig.Controller.Budget.Target.IsKnown);
        QuotaAccount energy = rig.Controller.Budget.Energy;
        Assert.Equal(
            rig.Controller.Meters.Site.EnergyMilliwattHours, energy.Months.Current.Amount + energy.Pending(rig.Controller.Budget.EnergyMilliwattHours));
        rig.Board.Clock.IsUtcValid = false;
        rig.Run(1);
        Assert.False(rig.Controller.Budget.Target.IsKnown);
    }

    [Fact]
    public void What_is_entered_counts_from_the_next_scan_on()
    {
        Rig rig = Make();
        rig.Run(10);
        Assert.False(rig.Controller.EnterMonthToDate(-1));
        Assert.True(rig.Controller.EnterMonthToDate(12_000_000_000));
        rig.Run(Quarter);
        JsonElement message = Take(rig, Topic)[^1];
        Assert.True(message.GetProperty("isMonthWhole").GetBoolean());
        Assert.Equal(12_017_500, message.GetProperty("monthUsedWattHours").GetInt64(), 400.0);
        Assert.False(new Rig().Controller.EnterMonthToDate(1));
    }

    [Fact]
    public void Water_has_an_account_of_its_own_in_litres()
    {
        Rig rig = Make(site =>
        {
            site.Budget.MonthKilowattHours = [];
            site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(300, 12)];
            site.WaterMeters = [new WaterMeterConfiguration { Id = "cold" }];
        });
        for (int second = 0; second < Quarter; second++)
        {
            if (second % 30 == 0)
            {
                rig.Board.ContactInput(0).Pulse(rig.Board.Clock.MonotonicMilliseconds, 150, 3);
            }

            rig.Run(1);
        }

        List<(string Topic, JsonElement Body)> all = rig.TakeMessages();
        JsonElement water = Assert.Single(all, m => m.Topic == Topic + "/water").Body;
        Assert.DoesNotContain(all, m => m.Topic == Topic);
        Assert.Equal(rig.Controller.Water.At(0).Litres, water.GetProperty("monthUsedLitres").GetInt64());
        Assert.InRange(water.GetProperty("monthUsedLitres").GetInt64(), 280, 300);
        Assert.True(water.GetProperty("monthQuotaLitres").GetInt64() < 300_000, "the part of the month that is left");
    }

    [Fact]
    public void A_quota_in_coal_equivalent_is_turned_into_energy_by_the_factor_of_its_basis()
    {
        Rig rig = Make(site =>
        {
            site.Budget.MonthKilowattHours = [];
            site.Budget.MonthKilogramsCe = [.. Enumerable.Repeat(1_229, 12)];
            site.Budget.MonthToDateDay = CivilDate.DayNumber(2026, 7, 15);
        });
        rig.Run(Quarter);
        JsonElement message = Take(rig, Topic)[^1];
        Assert.Equal(10_000_000, message.GetProperty("monthQuotaWattHours").GetInt64());
        Assert.Equal("calorific", message.GetProperty("quotaBasis").GetString());
    }

    [Fact]
    public void The_longest_messages_fit_their_places()
    {
        Rig rig = Make(site =>
        {
            site.DeviceId = new string('d', SiteRules.MaximumIdLength);
            site.Budget.MonthKilowattHours = [];
            site.Budget.MonthKilogramsCe = [.. Enumerable.Repeat(BudgetOptions.MaximumMonthKilogramsCe, 12)];
            site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(BudgetOptions.MaximumMonthCubicMetres, 12)];
            site.WaterMeters = [new WaterMeterConfiguration { Id = "cold" }];
        });
        rig.Controller.EnterMonthToDate(30_000_000_000_000_000);
        DailyProfile profile = rig.Controller.Budget.Energy.Profile;
        for (int i = 0; i < 96; i++)
        {
            profile.Learn(DayKind.Work, i, 25_000_000_000_000);
        }

        rig.Run(Quarter);
        List<(string Topic, JsonElement Body)> all = rig.TakeMessages();
        JsonElement energy = all.Single(m => m.Topic.EndsWith("/budget", StringComparison.Ordinal)).Body;
        Assert.NotEqual(JsonValueKind.Null, energy.GetProperty("exhaustionP10Local").ValueKind);
        Assert.Contains(all, m => m.Topic.EndsWith("/budget/water", StringComparison.Ordinal));

        // Boot id and sequence may grow by some digits yet.
        Assert.InRange(energy.GetRawText().Length, 500, OutboxMessage.MaximumPayloadBytes - 20);
    }

    [Fact]
    public void The_largest_record_fits_a_slot_of_the_device() => Assert.InRange(BudgetRecord.MaximumBytes, 1, 2_048);

    [Fact]
    public void A_scan_with_quotas_allocates_nothing()
    {
        Rig rig = Make(site =>
        {
            site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(300, 12)];
            site.WaterMeters = [new WaterMeterConfiguration { Id = "cold" }];
        });
        Run(2 * Day);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(Day);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run(int scans)
        {
            for (int i = 0; i < scans; i++)
            {
                rig.Board.Clock.Advance(1_000);
                rig.Board.PulseInput(Rig.SiteChannel).Add(10, rig.Board.Clock.MonotonicMilliseconds);
                rig.Controller.Scan();
                if (rig.Controller.Outbox.Peek() != null)
                {
                    rig.Controller.Outbox.Acknowledge();
                }
            }
        }
    }

    private static Rig Make(
        Action<SiteConfiguration>? change = null, VirtualRecordStore? store = null, Action<VirtualClock>? clock = null) => new(
        store,
        site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Budget.MonthKilowattHours = [.. Enumerable.Repeat(20_000, 12)];
            change?.Invoke(site);
        },
        clock);

    private static void RunServed(Rig rig, int seconds)
    {
        for (int second = 0; second < seconds; second++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
            rig.Controller.BudgetRecord.Step();
        }
    }

    private static JsonElement[] Take(Rig rig, string topic) =>
        [.. rig.TakeMessages().Where(m => m.Topic == topic).Select(m => m.Body)];
}
