using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>What breaks in the middle of a hot day. Undisturbed it is <c>edgectl run --start 2026-07-15T07:00 --seed 1</c>.</summary>
public class FaultTests
{
    private readonly Office _office = new();

    private FaultRegister Faults => _office.Simulation.Controller.Faults;

    [Theory]
    [InlineData(DigitalLevel.Active, PinFault.None, FaultCode.FireAlarm)]
    [InlineData(DigitalLevel.Inactive, PinFault.Fails, FaultCode.FireInputUnknown)]
    [InlineData(DigitalLevel.Inactive, PinFault.Throws, FaultCode.FireInputUnknown)]
    public void A_fire_alarm_connects_every_load_in_that_very_scan(DigitalLevel level, PinFault fault, FaultCode code)
    {
        _office.RunUntil(() => _office.Plant.Loads.Count(l => !l.IsConnected) >= 3, "three loads held off");
        _office.Board.DigitalInput(Office.FireChannel).Level = level;
        _office.Board.DigitalInput(Office.FireChannel).Fault = fault;

        _office.Simulation.Step();
        Assert.All(_office.Plant.Loads, l => Assert.True(l.IsConnected, l.Id));
        Assert.True(Faults.IsActive(code, 0));

        // And so it stays while the alarm lasts, though the windows are lost.
        for (int i = 0; i < Office.Hour; i++)
        {
            _office.Run(1);
            Assert.All(_office.Plant.Loads, l => Assert.True(l.IsConnected, l.Id));
        }

        _office.Board.DigitalInput(Office.FireChannel).Level = DigitalLevel.Inactive;
        _office.Board.DigitalInput(Office.FireChannel).Fault = PinFault.None;
        _office.RunUntil(() => _office.Plant.Loads.Any(l => !l.IsConnected), "a load held off after the alarm");
        Assert.False(Faults.IsActive(code, 0));
    }

    [Fact]
    public void A_relay_that_sticks_closed_is_made_up_for_by_other_loads()
    {
        int stuck = _office.IndexOf("ev-chargers");
        _office.Board.Output(_office.Simulation.Site.Loads[stuck].Output).IsStuck = true;
        bool wasAskedOff = false;
        for (int i = 0; i < 12 * Office.Hour; i++)
        {
            _office.Run(1);
            wasAskedOff |= _office.Simulation.Controller.Loads.At(stuck).IsShed;
            Assert.True(_office.Plant.Loads.Single(l => l.Id == "ev-chargers").IsConnected);
        }

        Assert.True(wasAskedOff, "the controller never asked for the load whose relay sticks");
        Assert.Equal(48, _office.Simulation.Audit.WindowCount);
        Assert.Equal(48, _office.Simulation.Audit.KeptCount);
    }

    [Fact]
    public void A_relay_that_cannot_be_driven_is_a_fault_and_the_others_go_on()
    {
        int broken = _office.IndexOf("ev-chargers");
        _office.Board.Output(_office.Simulation.Site.Loads[broken].Output).Fault = PinFault.Throws;
        _office.Run(6 * Office.Hour);
        Assert.True(Faults.IsActive(FaultCode.OutputFailed, broken));
        Assert.True(_office.Simulation.Controller.Loads.At(_office.IndexOf("water-heater")).SwitchCount > 0);
        Assert.Equal(_office.Simulation.Audit.WindowCount, _office.Simulation.Audit.KeptCount);
    }

    [Fact]
    public void A_site_meter_that_fails_for_an_hour_sheds_everything_recovers_and_loses_no_energy()
    {
        _office.Run(4 * Office.Hour);
        VirtualPulseInput input = _office.Board.PulseInput(Office.SiteChannel);
        double meteredBefore = _office.MeteredWattHours;
        double trueBefore = _office.Simulation.Audit.EnergyWattHours;
        input.Fault = PinFault.Fails;

        // A minute until its last value is too old, a minute of grace, and the longest minimum on time of a load.
        _office.Run(120 + 300);
        Assert.Equal(DemandPhase.Fallback, _office.Simulation.Controller.Limiter.Phase);
        Assert.Equal(Quality.Bad, _office.Simulation.Controller.Meters.Site.PowerQuality);
        Assert.True(Faults.IsActive(FaultCode.SiteMeterUnknown, 0));
        Assert.All(_office.Plant.Loads, l => Assert.False(l.IsConnected, l.Id));

        _office.Run(Office.Hour - 420);
        Assert.Equal(meteredBefore, _office.MeteredWattHours);
        input.Fault = PinFault.None;
        _office.Run(Office.Hour);
        Assert.NotEqual(DemandPhase.Fallback, _office.Simulation.Controller.Limiter.Phase);
        Assert.False(Faults.IsActive(FaultCode.SiteMeterUnknown, 0));
        Assert.Contains(_office.Plant.Loads, l => l.IsConnected);

        double counted = _office.MeteredWattHours - meteredBefore;
        double flowed = _office.Simulation.Audit.EnergyWattHours - trueBefore;
        Assert.True(flowed > 100_000, "more than 100 kWh flowed in those two hours");
        Assert.InRange(counted, flowed - Office.PulseWattHours, flowed + Office.PulseWattHours);
    }

    [Fact]
    public void A_counter_that_loses_its_count_is_a_fault_and_costs_no_more_than_one_scan()
    {
        _office.Run(2 * Office.Hour);
        double before = _office.MeteredWattHours;
        _office.Board.PulseInput(Office.SiteChannel).LoseCount();
        _office.Run(Office.Hour);
        Assert.True(_office.MeteredWattHours > before);

        // What came between the last scan and the first after the loss nobody has seen: at most 300 kW for a second.
        double missing = _office.Simulation.Audit.EnergyWattHours - _office.MeteredWattHours;
        Assert.InRange(missing, -0.01, (300_000 / 3600.0) + Office.PulseWattHours);
        FaultEntry entry = Enumerable.Range(0, Faults.Count).Select(Faults.At).Single(f => f.Code == FaultCode.CounterReset);
        Assert.Equal((0, 1), (entry.Source, entry.OccurrenceCount));
    }

    [Fact]
    public void A_current_sensor_that_freezes_becomes_unknown_and_spoils_nothing_else()
    {
        int lifts = Array.FindIndex(_office.Simulation.Site.Circuits, c => c.Id == "lifts");
        _office.Board.AnalogInput(_office.Simulation.Site.Circuits[lifts].Channel).IsFrozen = true;
        _office.Run(6 * Office.Hour);
        Assert.Equal(Quality.Bad, _office.Simulation.Controller.Meters.At(lifts).PowerQuality);
        Assert.Equal(Quality.Good, _office.Simulation.Controller.Meters.Site.PowerQuality);
        Assert.Equal(_office.Simulation.Audit.WindowCount, _office.Simulation.Audit.KeptCount);
    }

    [Fact]
    public void Without_utc_the_limit_holds_for_windows_of_any_phase()
    {
        Office office = new();
        office.Board.Clock.IsUtcValid = false;
        office.Run(8 * Office.Hour);
        Assert.Equal(32, office.Simulation.Audit.WindowCount);
        Assert.Equal(32, office.Simulation.Audit.KeptCount);
        Assert.False(office.Simulation.Controller.Window.IsPhaseKnown);
    }
}
