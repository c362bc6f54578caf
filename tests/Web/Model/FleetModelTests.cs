using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>What the model makes of messages: late, repeated, disordered, of another boot, or of nobody.</summary>
public sealed class FleetModelTests
{
    [Fact]
    public void A_state_is_taken_as_it_is_and_the_energy_of_the_window_follows_from_it()
    {
        Told told = new(Told.Facts);
        told.State(450_000, 100_000);
        DemandSnapshot demand = told.Controller.Demand!;
        Assert.Equal((100_000L, 200_000L, 750L, "shed"), (demand.PowerWatts, demand.LimitWatts, demand.MarginWatts, demand.Phase));
        Assert.Equal(0.5, demand.PassedShare);

        // Half of the window at half of the limit: a quarter of its energy.
        Assert.Equal(0.25, demand.UsedShare!.Value, 6);
    }

    [Fact]
    public void An_unknown_power_stays_unknown()
    {
        Told told = new();
        told.State(60_000, null);
        Assert.Null(told.Controller.Demand!.PowerWatts);
        Assert.Null(told.Controller.Demand.UsedShare);
        Assert.Null(Assert.Single(told.Controller.Power).PowerWatts);
    }

    [Fact]
    public void Of_states_the_largest_number_of_the_newest_boot_counts()
    {
        Told told = new();
        told.State(2_000, 20, liveSequence: 7);
        told.State(1_000, 10, liveSequence: 6);
        Assert.Equal(20, told.Controller.Demand!.PowerWatts);
        told.State(3_000, 30, bootId: 2, liveSequence: 1);
        told.State(2_500, 25, bootId: 1, liveSequence: 9);
        Assert.Equal(30, told.Controller.Demand!.PowerWatts);
    }

    [Fact]
    public void A_last_will_takes_the_controller_away_and_the_next_birth_brings_it_back()
    {
        Told told = new();
        told.State(0, 1);
        Assert.Equal(LinkState.Unknown, told.Controller.Link);
        told.Status(true);
        told.Status(false);
        Assert.Equal(LinkState.Offline, told.Controller.Link);
        told.Status(true, bootId: 2);
        Assert.Equal((LinkState.Online, 2L), (told.Controller.Link, told.Controller.BootId));
        Assert.Equal([EventKind.Online, EventKind.Offline, EventKind.Online], told.Controller.Events.Select(entry => entry.Kind));
    }

    [Fact]
    public void Copies_of_a_message_are_one_event_and_a_late_one_changes_no_state()
    {
        Told told = new(Told.Facts);
        told.Load("heater", true, "demand-limit", 0, sequence: 5);
        told.Load("heater", false, "restored", 60_000, sequence: 8);
        told.Load("heater", true, "demand-limit", 0, sequence: 5);
        LoadSnapshot heater = told.Controller.Loads[0];
        Assert.Equal((false, "restored"), (heater.IsShed, heater.Reason));
        Assert.Equal([EventKind.LoadOn, EventKind.LoadOff], told.Controller.Events.Select(entry => entry.Kind));
        Assert.Equal(2, told.Controller.Changes.Count);
    }

    [Fact]
    public void The_minimum_time_runs_down_with_the_controllers_clock()
    {
        Told told = new(Told.Facts);
        told.Load("heater", true, "demand-limit", 10_000);
        told.State(110_000, 1, shedCount: 1);
        Assert.Equal(200_000, told.Controller.Loads[0].RemainingMilliseconds);
        told.State(600_000, 1, shedCount: 1);
        Assert.Equal(0, told.Controller.Loads[0].RemainingMilliseconds);
    }

    [Fact]
    public void What_has_told_nothing_is_on_only_where_the_count_says_so()
    {
        Told told = new(Told.Facts);
        told.State(0, 1, shedCount: 1);
        Assert.Null(told.Controller.Loads[1].IsShed);
        told.Load("heater", true, "demand-limit", 0);
        Assert.False(told.Controller.Loads[1].IsShed);
    }

    [Fact]
    public void A_new_boot_begins_without_faults_and_with_every_load_untold()
    {
        Told told = new(Told.Facts);
        told.Fault("input-failed", 1, true);
        told.Load("heater", true, "demand-limit", 0);
        Assert.Equal(("input-failed", 1), (Assert.Single(told.Controller.Faults).Word, told.Controller.Faults[0].Source));
        told.Say("boots", """{"device":"edge-1","bootId":2,"sequence":1,"utcMilliseconds":null,"monotonicMilliseconds":1,"previousBootId":1,"previousLastSequence":3}""");
        Assert.Empty(told.Controller.Faults);
        Assert.Null(told.Controller.Loads[0].IsShed);

        // What the journal still had of the old boot is history.
        told.Fault("fire-alarm", 0, true, sequence: 4, bootId: 1);
        Assert.Empty(told.Controller.Faults);
        Assert.Contains(told.Controller.Events, entry => entry is { Kind: EventKind.FaultAppeared, Subject: "fire-alarm" });
    }

    [Fact]
    public void A_fault_goes_by_its_own_message_only()
    {
        Told told = new();
        told.Fault("input-failed", 1, true, sequence: 5);
        told.Fault("input-failed", 2, true, sequence: 6);
        told.Fault("input-failed", 1, false, sequence: 7);
        Assert.Equal(2, Assert.Single(told.Controller.Faults).Source);
        told.Fault("input-failed", 1, true, sequence: 5);
        Assert.Single(told.Controller.Faults);
    }

    [Fact]
    public void A_minute_is_nearer_than_a_quarter_and_an_older_interval_changes_nothing()
    {
        Told told = new(Told.Facts);
        told.Interval("heat", 0, 9_000);
        told.Interval("heat", 840_000, 5_000, "1m");
        Assert.Equal((5_000L, 60L), (told.Controller.Circuits[1].PowerWatts, told.Controller.Circuits[1].MeanSeconds));
        told.Interval("heat", 780_000, 1_000, "1m");
        Assert.Equal(5_000, told.Controller.Circuits[1].PowerWatts);
        Assert.Equal(5_000, told.Controller.Loads[0].PowerWatts);
        Assert.Single(told.Controller.Circuits[1].Windows);
    }

    [Fact]
    public void Windows_have_the_lowest_limit_that_was_told_in_them_and_late_ones_are_sorted_in()
    {
        Told told = new(Told.Facts);
        told.State(950_000, 1, 150_000);
        told.State(1_500_000, 1, 200_000);
        told.Interval("main", 900_000, 160_000);
        told.Interval("main", 0, null);
        IReadOnlyList<WindowEntry> windows = told.Controller.Whole!.Windows;
        Assert.Equal([null, 160_000], windows.Select(window => window.MeanWatts));
        Assert.Equal([null, 150_000], windows.Select(window => window.LimitWatts));
        Assert.True(windows[0].HasGap);
    }

    [Fact]
    public void Without_a_site_file_the_circuit_of_most_energy_is_the_whole_site()
    {
        Told told = new();
        told.Interval("b-first", 0, 9_000);
        told.Interval("a-part", 0, 500);
        Assert.Equal("b-first", told.Controller.Whole!.Id);
        Assert.Equal(["b-first", "a-part"], told.Controller.Circuits.Select(circuit => circuit.Id));
    }

    [Theory]
    [InlineData("x-1", "01B10", CircuitUse.Hvac)]
    [InlineData("lighting-3", null, CircuitUse.Lighting)]
    [InlineData("lighting-3", "01C10", CircuitUse.Lifts)]
    [InlineData("roof-pv", null, CircuitUse.Solar)]
    [InlineData("ev-chargers", null, CircuitUse.Charging)]
    [InlineData("canteen", null, CircuitUse.Other)]
    public void The_code_says_what_a_circuit_feeds_and_else_its_name(string id, string? code, CircuitUse use)
    {
        Told told = new(Told.Facts);
        told.Interval(id, 0, 1, code: code);
        Assert.Equal(use, told.Controller.Circuits.Single(circuit => circuit.Id == id).Use);
    }

    [Fact]
    public void A_month_is_drawn_hour_by_hour_and_the_next_one_begins_anew()
    {
        Told told = new();
        for (int quarter = 0; quarter < 8; quarter++)
        {
            told.Budget(1_000 + quarter, quarter * 900_000L);
        }

        Assert.Equal([1_000, 1_004], told.Controller.Energy!.Points.Select(point => point.UsedCount));
        Assert.Equal((5_000_000L, "2026-07-23T15:45"), (told.Controller.Energy.QuotaCount, told.Controller.Energy.ExhaustionP10));
        told.Budget(5, 9_000_000, month: 8);
        Assert.Equal(5, Assert.Single(told.Controller.Energy!.Points).UsedCount);
        Assert.Null(told.Controller.Water);
    }

    [Theory]
    [InlineData("edgectl/v1/office/edge-1/state", "no JSON")]
    [InlineData("edgectl/v1/office/edge-1/state", "{}")]
    [InlineData("edgectl/v1/office/edge-1/state", "[1]")]
    [InlineData("edgectl/v1/office/edge-1/loads/heater", """{"bootId":1,"sequence":1,"load":null}""")]
    [InlineData("edgectl/v2/office/edge-1/state", "{}")]
    [InlineData("edgectl/v1/office", "{}")]
    public void What_is_no_message_of_a_controller_is_counted_and_makes_no_controller(string topic, string body)
    {
        FleetModel fleet = new();
        Assert.False(fleet.Take(topic, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(1, fleet.RejectedCount);
        Assert.Empty(fleet.Controllers);
        Assert.Equal(0, fleet.Version);
    }

    [Fact]
    public void Commands_to_a_controller_are_passed_by_and_not_counted()
    {
        Told told = new();
        Assert.False(told.Say("commands/limit", """{"id":"a"}"""));
        Assert.Empty(told.Fleet.Controllers);
        Assert.Equal(0, told.Fleet.RejectedCount);
    }

    [Fact]
    public void An_answer_to_a_command_that_could_not_be_read_has_no_id_and_is_told()
    {
        Told told = new();
        Assert.True(told.Say("results", """{"device":"edge-1","bootId":1,"sequence":1,"utcMilliseconds":null,"monotonicMilliseconds":1,"id":null,"kind":"unknown","counter":null,"isAccepted":false,"reason":"malformed"}"""));
        Assert.Equal((EventKind.CommandRefused, "malformed"), (Assert.Single(told.Controller.Events).Kind, told.Controller.Events[0].Word));
    }

    [Fact]
    public void Topics_and_words_of_a_newer_firmware_are_passed_by_or_shown_as_they_are()
    {
        Told told = new();
        Assert.True(told.Say("moods/kitchen", "{}"));
        told.Fault("tired", 0, true);
        Assert.Equal("tired", CodeBook.Standing.Of("faults", told.Controller.Faults[0].Word).Meaning.English);
    }

    [Fact]
    public void Everything_that_the_firmware_sends_is_taken()
    {
        FleetModel fleet = new();
        string[] examples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.json");
        Assert.True(examples.Length > 20);
        foreach (string file in examples.Where(file => Path.GetFileName(file) != "commands.json"))
        {
            string kind = Path.GetFileNameWithoutExtension(file) switch
            {
                "interval" => "intervals/main",
                "interval-live" => "intervals/main/5m",
                "load" => "loads/heater",
                "receipt" => "receipts/heater",
                "fault" => "faults",
                "check" => "checks/main",
                "reading" => "readings/main",
                "result" => "results",
                "shed" => "sheds/heater",
                "shed-live" => "sheds/heater/5m",
                "water" => "water/cold",
                "budget-water" => "budget/water",
                "power" => "powers/main",
                "reason" => "reasons/heater",
                "cost" => "costs/day",
                "response" => "responses",
                "schedule" => "schedules/shifts",
                "setpoint" => "setpoints/hall",
                string same => same,
            };
            Assert.True(fleet.Take("edgectl/v1/a/b/" + kind, File.ReadAllBytes(file)), file);
        }

        ControllerSnapshot controller = Assert.Single(fleet.Controllers);
        Assert.NotNull(controller.Demand);
        Assert.NotNull(controller.Energy);
        Assert.NotNull(controller.Water);
        Assert.NotNull(controller.Day);
        Assert.NotNull(controller.Health);
        Assert.Single(controller.Why);
        Assert.Single(controller.CostDays);
        Assert.Single(controller.Responses);
        Assert.Single(controller.Schedules);
        Assert.Single(controller.Setpoints);
    }
}
