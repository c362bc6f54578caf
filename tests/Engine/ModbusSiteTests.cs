using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A site whose circuits are metered by all four models, from the site file to the controller's totals.</summary>
public class ModbusSiteTests
{
    private const long StartUtcMilliseconds = 1_784_073_600_000;

    private const string Site = """
        {
          "siteId": "modbus-site", "deviceId": "edge-1", "board": "virtual",
          "demand": { "limitWatts": 100000 }, "siteCircuit": "supply",
          "circuits": [
            { "id": "supply", "modbus": { "channel": 0, "address": 1, "model": "dtsu666", "ratio": { "numerator": 400, "denominator": 5 } } },
            { "id": "pump", "modbus": { "channel": 0, "address": 2, "model": "sdm120" } },
            { "id": "pv", "modbus": { "channel": 0, "address": 3, "model": "sdm630" }, "direction": "generation" },
            { "id": "lamps", "modbus": { "channel": 1, "address": 1, "model": "pzem016" } },
            { "id": "backfeed", "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400 }, "direction": "export" },
            { "id": "supply-s0", "pulse": { "channel": 1, "impulsesPerKilowattHour": 400 }, "checks": "supply" }
          ]
        }
        """;

    private readonly FixedPlant _plant = new("supply", "pump", "pv", "lamps", "backfeed", "supply-s0");
    private readonly Simulation _simulation;

    public ModbusSiteTests()
    {
        SetSupply(40_000);
        _plant.Set("pump", 2_500);
        _plant.Set("pv", -12_000);
        _plant.Set("lamps", 700);
        _plant.Set("backfeed", 0);
        _simulation = new Simulation(SiteFile.Parse("modbus.site.json", Site), "modbus.site.json", _plant, StartUtcMilliseconds);
    }

    [Fact]
    public void Every_model_counts_what_flows_within_a_step_of_its_total()
    {
        Run(3_600);
        AssertCircuit(0, 40_000, 40_000_000, 0, 10_000 * 80);
        AssertCircuit(1, 2_500, 2_500_000, 0, 10_000);
        AssertCircuit(2, -12_000, 0, 12_000_000, 10_000);
        AssertCircuit(3, 700, 700_000, 0, 1_000);
        Assert.Equal(0, _simulation.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void Import_and_export_of_the_supply_are_two_totals_and_demand_is_the_first()
    {
        Run(450);
        SetSupply(-20_000);
        _plant.Set("backfeed", -20_000);
        Run(451);
        AssertCircuit(0, -20_000, 5_000_000, 2_500_000, 2 * 10_000 * 80);
        AssertCircuit(4, -20_000, 0, 2_500_000, 60_000);
        Assert.InRange(_simulation.Controller.Window.Completed.EnergyMilliwattHours, 4_200_000, 5_000_000);
        Assert.Equal(0, _simulation.Controller.Forecast.PowerWatts);
    }

    [Fact]
    public void Power_that_nobody_knows_is_a_meter_that_is_silent()
    {
        Run(60);
        _plant.IsPowerKnown = false;
        Run(20);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(Quality.Bad, _simulation.Controller.Meters.At(i).PowerQuality));
        _plant.IsPowerKnown = true;
        Run(10);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(Quality.Good, _simulation.Controller.Meters.At(i).PowerQuality));
    }

    [Fact]
    public void A_pulse_output_of_the_supplys_meter_is_checked_against_its_registers()
    {
        Run(16 * 3_600);
        Assert.Equal(CrossCheckCause.Agree, _simulation.Controller.CrossChecks.At(0).Verdict.Cause);

        // 400 imp/kWh are configured for an output that gives 800: what flows is counted twice.
        // The window in which that begins is a mixture; the next one is clear.
        _plant.Set("supply-s0", 80_000);
        Run(32 * 3_600);
        Assert.Equal(CrossCheckCause.PulseConstant, _simulation.Controller.CrossChecks.At(0).Verdict.Cause);
        Assert.InRange(_simulation.Controller.CrossChecks.At(0).Verdict.RatioPermille, 1_980, 2_020);
        Assert.True(_simulation.Controller.Faults.IsActive(FaultCode.CrossCheckFailed, 5));
    }

    [Fact]
    public void A_single_fault_on_a_line_leaves_the_other_meters_of_the_line()
    {
        Run(30);
        _simulation.Board.SerialLine(0).Meter(2).Fault = MeterFault.BadCrc;
        Run(30);
        Assert.Equal(Quality.Bad, _simulation.Controller.Meters.At(1).PowerQuality);
        Assert.Equal(Quality.Good, _simulation.Controller.Meters.At(0).PowerQuality);
        Assert.Equal(Quality.Good, _simulation.Controller.Meters.At(2).PowerQuality);
    }

    private void SetSupply(double watts)
    {
        _plant.Set("supply", watts);
        _plant.Set("supply-s0", watts);
    }

    private void Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            _simulation.Step();
            while (_simulation.Controller.Outbox.Peek() != null)
            {
                _simulation.Controller.Outbox.Acknowledge();
            }
        }
    }

    private void AssertCircuit(int circuit, long watts, long importMilliwattHours, long exportMilliwattHours, long step)
    {
        Meter meter = _simulation.Controller.Meters.At(circuit);
        Assert.Equal(Quality.Good, meter.PowerQuality);
        Assert.InRange(meter.PowerWatts, watts - 2 - (Math.Abs(watts) / 100), watts + 2 + (Math.Abs(watts) / 100));
        Assert.InRange(meter.EnergyMilliwattHours, importMilliwattHours - step, importMilliwattHours + step);
        Assert.InRange(meter.ExportMilliwattHours, exportMilliwattHours - step, exportMilliwattHours + step);
    }
}
