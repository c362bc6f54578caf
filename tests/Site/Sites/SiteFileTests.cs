using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class SiteFileTests
{
    [Fact]
    public void Every_key_arrives_in_the_configuration()
    {
        SiteDocument site = SiteFile.Parse("draft.json", SiteDraft.Text);
        SiteConfiguration configuration = site.Configuration;

        Assert.Equal("esp32-devkitc", site.Board.Id);
        Assert.Equal("school-7", configuration.SiteId);
        Assert.Equal("edge-1", configuration.DeviceId);
        Assert.Equal(480, configuration.UtcOffsetMinutes);
        Assert.Equal(500, configuration.ScanMilliseconds);
        Assert.Equal(30, configuration.StateSeconds);
        Assert.Equal(1, configuration.FireAlarmInput);
        Assert.Equal(0, configuration.SiteCircuit);
        Assert.Equal(90_000, configuration.Demand.LimitWatts);
        Assert.Equal(1_800, configuration.Demand.WindowSeconds);
        Assert.Equal(DemandWindowMode.Sliding, configuration.Demand.Mode);
        Assert.Equal(MeterFallback.Hold, configuration.Demand.Fallback);

        Assert.Equal(["main", "lifts", "heater", "sockets", "pv"], configuration.Circuits.Select(circuit => circuit.Id));
        CircuitConfiguration main = configuration.Circuits[0];
        Assert.Equal(
            (MeterKind.Pulse, 0, 6_400, 200, 5),
            (main.MeterKind, main.Channel, main.Pulse.ImpulsesPerKilowattHour, main.Pulse.RatioNumerator, main.Pulse.RatioDenominator));
        CircuitConfiguration lifts = configuration.Circuits[1];
        Assert.Equal(
            (MeterKind.Current, 0, 50_000, 660, 700),
            (lifts.MeterKind, lifts.Channel, lifts.Current.MilliamperesPerVolt, lifts.Current.NominalVolts, lifts.Current.PowerFactorPermille));

        Assert.Equal((MeterDirection.Import, CircuitConfiguration.NoCheck), (lifts.Direction, lifts.Checks));
        CircuitConfiguration pv = configuration.Circuits[4];
        Assert.Equal(
            (MeterKind.Modbus, 0, ModbusModel.Dtsu666, 7, 100, 5),
            (pv.MeterKind, pv.Channel, pv.Modbus.Model, pv.Modbus.Address, pv.Modbus.RatioNumerator, pv.Modbus.RatioDenominator));
        Assert.Equal((MeterDirection.Generation, 2), (pv.Direction, pv.Checks));

        LoadConfiguration heater = configuration.Loads[0];
        Assert.Equal(("heater", 2, 0), (heater.Id, heater.OwnCircuit, heater.Output));
        Assert.Equal(
            (LoadKind.WaterHeater, 18_000, 2, 60_000, 61_000),
            (heater.Options.Kind, heater.Options.RatedWatts, heater.Options.ShedPriority,
                heater.Options.MinimumOnMilliseconds, heater.Options.MinimumOffMilliseconds));
        Assert.Equal(
            (200_000, 7_200_000, 6),
            (heater.Options.MaximumShedMilliseconds, heater.Options.MaximumShedPerDayMilliseconds, heater.Options.MaximumStartsPerHour));
        Assert.Equal((60, 15, 600), (configuration.PowerUp.HoldSeconds, configuration.PowerUp.StaggerSeconds, configuration.PowerUp.SpreadSeconds));
        Assert.Equal(LoadConfiguration.NoCircuit, configuration.Loads[1].OwnCircuit);

        CircuitConfiguration sockets = configuration.Circuits[3];
        Assert.Equal((PulseInputKind.Counter, 0), (main.InputKind, main.Pulse.MaximumWatts));
        Assert.Equal((PulseInputKind.Contact, 0, 40_000), (sockets.InputKind, sockets.Channel, sockets.Pulse.MaximumWatts));
        Assert.Equal(
            (12, 25, 30), (sockets.Filter.DebounceMilliseconds, sockets.Filter.MinimumPulseMilliseconds, sockets.Filter.StuckSeconds));
        WaterMeterConfiguration cold = Assert.Single(configuration.WaterMeters);
        Assert.Equal(("cold", PulseInputKind.Counter, 7), (cold.Id, cold.InputKind, cold.Channel));
        Assert.Equal(
            (30, 60, 3_600), (cold.Filter.DebounceMilliseconds, cold.Filter.MinimumPulseMilliseconds, cold.Filter.StuckSeconds));
        Assert.Equal(
            (100, 90, 285, 70, 9_000, 5),
            (cold.Options.LitresPerPulse, cold.Options.NightStartMinutes, cold.Options.NightEndMinutes,
                cold.Options.LeakLitresPerHour, cold.Options.BurstLitresPerHour, cold.Options.BurstMinutes));
    }

    [Theory]
    [InlineData("s0", 10, 20, 10)]
    [InlineData("reed", 25, 50, 86_400)]
    public void A_meter_class_gives_the_times_that_are_left_out(string meterClass, int debounceMilliseconds, int minimumPulseMilliseconds, int stuckSeconds)
    {
        string text = SiteDraft.With(
            ("$.circuits[3].pulse.meterClass", $"\"{meterClass}\""),
            ("$.circuits[3].pulse.maximumWatts", "1000"),
            ("$.circuits[3].pulse.debounceMilliseconds", null),
            ("$.circuits[3].pulse.minimumPulseMilliseconds", null),
            ("$.circuits[3].pulse.stuckSeconds", null));
        PulseFilterOptions filter = SiteFile.Parse("draft.json", text).Configuration.Circuits[3].Filter;
        Assert.Equal(
            (debounceMilliseconds, minimumPulseMilliseconds, stuckSeconds),
            (filter.DebounceMilliseconds, filter.MinimumPulseMilliseconds, filter.StuckSeconds));
    }

    [Fact]
    public void A_custom_meter_states_every_time()
    {
        InputException refusal = SiteDraft.Refuse(
            ("$.circuits[3].pulse.meterClass", "\"custom\""),
            ("$.circuits[3].pulse.debounceMilliseconds", null),
            ("$.circuits[3].pulse.stuckSeconds", null));
        Assert.Equal(
            ["$.circuits[3].pulse.debounceMilliseconds", "$.circuits[3].pulse.stuckSeconds"],
            refusal.Findings.Select(finding => finding.Place));
        Assert.Equal("must be 1 to 200 ms", refusal.Problem.English);
    }

    [Fact]
    public void What_is_left_out_has_the_firmwares_default()
    {
        SiteConfiguration site = SiteFile.Parse("least.json", """
            {
              "siteId": "a", "deviceId": "b", "board": "virtual", "demand": { "limitWatts": 1 }, "siteCircuit": "m",
              "circuits": [
                { "id": "m", "pulse": { "channel": 0, "impulsesPerKilowattHour": 1 } },
                { "id": "c", "current": { "channel": 0, "milliamperesPerVolt": 1 } },
              ],
            }
            """).Configuration;
        SiteConfiguration defaults = new();
        CircuitConfiguration circuit = new();

        Assert.Equal(defaults.UtcOffsetMinutes, site.UtcOffsetMinutes);
        Assert.Equal(defaults.ScanMilliseconds, site.ScanMilliseconds);
        Assert.Equal(defaults.StateSeconds, site.StateSeconds);
        Assert.Equal(defaults.FireAlarmInput, site.FireAlarmInput);
        Assert.Equal(defaults.Demand.WindowSeconds, site.Demand.WindowSeconds);
        Assert.Equal(defaults.Demand.Mode, site.Demand.Mode);
        Assert.Equal(defaults.Demand.Fallback, site.Demand.Fallback);
        Assert.Equal(circuit.Pulse.RatioNumerator, site.Circuits[0].Pulse.RatioNumerator);
        Assert.Equal(circuit.Pulse.RatioDenominator, site.Circuits[0].Pulse.RatioDenominator);
        Assert.Equal(circuit.Current.NominalVolts, site.Circuits[1].Current.NominalVolts);
        Assert.Equal(circuit.Current.PowerFactorPermille, site.Circuits[1].Current.PowerFactorPermille);
        Assert.Empty(site.Loads);
        Assert.Equal(SiteConfiguration.NoInput, site.SupplyFailInput);
        Assert.Equal((false, false, true), (site.Intervals.Minute, site.Intervals.FiveMinutes, site.Intervals.Day));
        Assert.Equal((false, false), (site.Interop.HomeAssistant, site.Interop.Sparkplug));
        Assert.Equal(defaults.Checkpoint.QuantumWattHours, site.Checkpoint.QuantumWattHours);
        Assert.Equal(defaults.Factors.MilligramsCePerKilowattHour, site.Factors.MilligramsCePerKilowattHour);
        Assert.Equal(string.Empty, site.Circuits[0].SubItemCode);
        Assert.Empty(site.WaterMeters);
        Assert.Equal(circuit.InputKind, site.Circuits[0].InputKind);
        Assert.Equal(circuit.Pulse.MaximumWatts, site.Circuits[0].Pulse.MaximumWatts);
    }

    [Fact]
    public void A_water_meter_left_at_its_defaults_is_a_reed_contact_without_alarms()
    {
        string text = SiteDraft.With(
            ("$.circuits[3].pulse.input", "\"counter\""),
            ("$.circuits[3].pulse.channel", "2"),
            ("$.waterMeters", """[{ "id": "w", "channel": 0, "litresPerPulse": 10 }]"""));
        WaterMeterConfiguration water = SiteFile.Parse("draft.json", text).Configuration.WaterMeters[0];
        WaterMeterConfiguration defaults = new();

        Assert.Equal((PulseInputKind.Contact, 25), (water.InputKind, water.Filter.DebounceMilliseconds));
        Assert.Equal(
            (defaults.Options.NightStartMinutes, defaults.Options.NightEndMinutes, 0, 0, defaults.Options.BurstMinutes),
            (water.Options.NightStartMinutes, water.Options.NightEndMinutes, water.Options.LeakLitresPerHour,
                water.Options.BurstLitresPerHour, water.Options.BurstMinutes));
    }

    [Fact]
    public void A_load_left_at_its_defaults_has_the_firmwares()
    {
        string text = SiteDraft.With(("$.loads", """[{ "id": "x", "kind": "other", "output": 0, "ratedWatts": 1 }]"""));
        LoadOptions options = SiteFile.Parse("draft.json", text).Configuration.Loads[0].Options;
        LoadOptions defaults = new();

        Assert.Equal(defaults.ShedPriority, options.ShedPriority);
        Assert.Equal(defaults.MinimumOnMilliseconds, options.MinimumOnMilliseconds);
        Assert.Equal(defaults.MinimumOffMilliseconds, options.MinimumOffMilliseconds);
    }

    [Fact]
    public void The_example_meters_every_circuit_of_the_office_and_may_be_used()
    {
        SiteDocument example = SiteFile.Example;

        Assert.Null(SiteRules.Check(example.Configuration));
        Assert.Equal("esp32-devkitc", example.Board.Id);
        Assert.Equal(
            ["main", "chiller", "air-handler", "lighting", "lifts", "sockets", "data-room", "water-heater", "ev-chargers"],
            example.Configuration.Circuits.Select(circuit => circuit.Id));
        Assert.Equal(
            ["ev-chargers", "water-heater", "lighting-perimeter", "air-handler", "chiller"],
            example.Configuration.Loads.OrderBy(load => load.Options.ShedPriority).Select(load => load.Id));
        Assert.Equal(250_000, example.Configuration.Demand.LimitWatts);
    }

    [Fact]
    public void The_example_on_disk_is_the_one_inside()
    {
        string path = Repository.PathOf("sim", "Site", "office.site.json");

        Assert.Equal(SiteFile.ExampleText, File.ReadAllText(path));
        Assert.Equal("zibo-office-1", SiteFile.Read(path).Configuration.SiteId);
    }

    [Fact]
    public void A_caller_that_changes_the_example_changes_only_its_own()
    {
        SiteFile.Example.Configuration.Demand.LimitWatts = 1;

        Assert.Equal(250_000, SiteFile.Example.Configuration.Demand.LimitWatts);
    }
}
