using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Modbus meters in a whole controller: a fault stays with its circuit, and nothing waits for the bus.</summary>
public class ModbusTests
{
    private const int Pv = 2;
    private const int Pump = 3;

    private readonly Rig _rig;
    private readonly VirtualModbusMeter _pv = new(ModbusModel.Dtsu666);
    private readonly VirtualModbusMeter _pump = new(ModbusModel.Sdm120);

    public ModbusTests()
    {
        _rig = new Rig(change: AddMeters);
        Wire(_rig);
    }

    [Fact]
    public void A_generator_shows_negative_power_and_an_exported_total()
    {
        _pv.PowerWatts = 9_000;
        _pump.PowerWatts = 2_000;
        Run(600);
        Assert.Equal((-9_000L, 0L), (_rig.Controller.Meters.At(Pv).PowerWatts, _rig.Controller.Meters.At(Pv).EnergyMilliwattHours));
        Assert.InRange(_rig.Controller.Meters.At(Pv).ExportMilliwattHours, 1_480_000, 1_500_000);
        Assert.InRange(_rig.Controller.Meters.At(Pump).EnergyMilliwattHours, 320_000, 340_000);
        Assert.Equal(0, _rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void Intervals_carry_the_export_and_add_up_to_its_total()
    {
        _pv.PowerWatts = 9_000;
        List<(string Topic, JsonElement Body)> messages = [];
        for (int window = 0; window < 3; window++)
        {
            Run(900);
            messages.AddRange(_rig.TakeMessages().Select(m => (m.Topic, m.Body.Clone())));
        }

        JsonElement[] intervals = [.. messages.Where(m => m.Topic.EndsWith("intervals/pv", StringComparison.Ordinal)).Select(m => m.Body)];
        Assert.Equal(3, intervals.Length);
        Assert.All(intervals, i => Assert.Equal(0, i.GetProperty("energyMilliwattHours").GetInt64()));
        Assert.Equal(
            _rig.Controller.Meters.At(Pv).ExportMilliwattHours,
            intervals.Sum(i => i.GetProperty("exportMilliwattHours").GetInt64()));
    }

    [Theory]
    [InlineData(MeterFault.Silent)]
    [InlineData(MeterFault.BadCrc)]
    [InlineData(MeterFault.Refuses)]
    [InlineData(MeterFault.WrongDevice)]
    [InlineData(MeterFault.Late)]
    public void A_meter_that_fails_is_a_fault_of_its_circuit_alone_until_it_answers(MeterFault fault)
    {
        _pump.PowerWatts = 2_000;
        Run(10);
        _pump.Fault = fault;
        Run(5);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.InputFailed, Pump));
        Assert.Equal(Quality.Uncertain, _rig.Controller.Meters.At(Pump).PowerQuality);
        Run(10);
        Assert.Equal((Quality.Bad, true), (_rig.Controller.Meters.At(Pump).PowerQuality, _rig.Controller.Meters.At(Pump).HasGap));
        Assert.Equal(Quality.Good, _rig.Controller.Meters.At(Pv).PowerQuality);
        Assert.Equal(1, _rig.Controller.Faults.ActiveCount);

        _pump.Fault = MeterFault.None;
        Run(6);
        Assert.Equal((Quality.Good, 0), (_rig.Controller.Meters.At(Pump).PowerQuality, _rig.Controller.Faults.ActiveCount));
        Assert.InRange(_rig.Controller.Meters.At(Pump).EnergyMilliwattHours, 10_000, 20_000);
    }

    [Fact]
    public void A_meter_without_numbers_has_a_fault_of_its_own()
    {
        Run(5);
        _pv.Fault = MeterFault.NotANumber;
        Run(3);
        Assert.True(_rig.Controller.Faults.IsActive(FaultCode.ReadingImplausible, Pv));
        _pv.Fault = MeterFault.None;
        Run(6);
        Assert.Equal(0, _rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void A_port_that_throws_is_meters_that_do_not_answer()
    {
        Run(5);
        _rig.Board.SerialLine(0).Fault = PinFault.Throws;
        Run(20);
        Assert.Equal(2, _rig.Controller.Faults.ActiveCount);
        Assert.Equal(Quality.Bad, _rig.Controller.Meters.At(Pv).PowerQuality);
        _rig.Board.SerialLine(0).Fault = PinFault.None;
        Run(6);
        Assert.Equal(0, _rig.Controller.Faults.ActiveCount);
    }

    [Fact]
    public void An_exchanged_meter_is_reported_once_and_marks_the_interval()
    {
        _pump.ImportWattHours = 500_000;
        _pump.PowerWatts = 2_000;
        Run(600);
        long before = _rig.Controller.Meters.At(Pump).EnergyMilliwattHours;
        _pump.ImportWattHours = 0;
        Run(2);
        FaultEntry entry = Enumerable.Range(0, _rig.Controller.Faults.Count).Select(_rig.Controller.Faults.At)
            .Single(e => e.Code == FaultCode.MeterTotalJumped);
        Assert.Equal((Pump, 1, false), (entry.Source, entry.OccurrenceCount, entry.IsActive));
        Assert.Equal(before, _rig.Controller.Meters.At(Pump).EnergyMilliwattHours);
        Assert.True(_rig.Controller.Meters.At(Pump).HasGap);
    }

    [Fact]
    public void A_dead_meter_is_asked_seldom_and_does_not_hold_up_the_others()
    {
        _pump.Fault = MeterFault.Silent;
        Run(10);
        int before = _rig.Board.SerialLine(0).QuestionCount;
        Run(60);

        // Four questions a second to the one that answers, one in five seconds to the other.
        Assert.Equal((60 * 4) + 12, _rig.Board.SerialLine(0).QuestionCount - before);
        Assert.Equal(Quality.Good, _rig.Controller.Meters.At(Pv).PowerQuality);
    }

    [Fact]
    public void Totals_of_both_directions_survive_a_restart()
    {
        VirtualRecordStore store = new();
        Rig first = new(store, AddMeters);
        Wire(first);
        _pv.PowerWatts = 9_000;
        Run(901, first);
        first.Controller.Checkpoint.Step();
        long export = first.Controller.Meters.At(Pv).ExportMilliwattHours;
        Assert.True(export > 2_000_000);

        Rig second = new(store, AddMeters);
        Wire(second);
        Assert.InRange(second.Controller.Meters.At(Pv).ExportMilliwattHours, export - 20_000, export);
        Assert.True(second.Controller.Meters.At(0).EnergyMilliwattHours > 0);

        // Circuits in another order find their own.
        Rig third = new(store, site =>
        {
            AddMeters(site);
            (site.Circuits[Pv], site.Circuits[Pump]) = (site.Circuits[Pump], site.Circuits[Pv]);
        });
        Assert.Equal(0, third.Controller.Meters.At(Pv).ExportMilliwattHours);
        Assert.InRange(third.Controller.Meters.At(Pump).ExportMilliwattHours, export - 20_000, export);
    }

    [Fact]
    public void Exports_of_intervals_add_up_across_a_power_cut()
    {
        VirtualRecordStore store = new();
        Rig first = new(store, AddMeters);
        Wire(first);
        _pv.PowerWatts = 9_000;
        Run(1_300, first);
        long sum = SumOfExports(first);
        first.Controller.Checkpoint.Capture(first.Board.Clock.MonotonicMilliseconds);
        first.Controller.Checkpoint.Step();
        long export = first.Controller.Meters.At(Pv).ExportMilliwattHours;
        Assert.InRange(sum, 2_200_000, export - 500_000);

        // What the open interval held when the power failed is reported by the next start.
        Rig second = new(store, AddMeters);
        Wire(second);
        Run(2, second);
        Assert.Equal(export, sum + SumOfExports(second));
        Run(900, second);
        Assert.True(SumOfExports(second) > 2_000_000);
    }

    [Fact]
    public void Asking_and_scanning_allocate_nothing()
    {
        _pump.PowerWatts = 2_000;
        Run(2_000);
        _rig.TakeMessages();
        long allocated = 0;
        for (int i = 0; i < 2_000; i++)
        {
            _rig.Board.Clock.Advance(1_000);
            Ask(_rig);
            long before = GC.GetAllocatedBytesForCurrentThread();
            _rig.Controller.Scan();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            _rig.Controller.Outbox.Acknowledge();
        }

        Assert.Equal(0, allocated);
    }

    private static void AddMeters(SiteConfiguration site)
    {
        CircuitConfiguration pv = new() { Id = "pv", MeterKind = MeterKind.Modbus, Channel = 0, Direction = MeterDirection.Generation };
        pv.Modbus.Model = ModbusModel.Dtsu666;
        pv.Modbus.Address = 5;
        CircuitConfiguration pump = new() { Id = "pump", MeterKind = MeterKind.Modbus, Channel = 0 };
        pump.Modbus.Model = ModbusModel.Sdm120;
        pump.Modbus.Address = 6;
        site.Circuits = [.. site.Circuits, pv, pump];
    }

    private static long SumOfExports(Rig rig) => rig.TakeMessages()
        .Where(m => m.Topic.EndsWith("intervals/pv", StringComparison.Ordinal))
        .Sum(m => m.Body.GetProperty("exportMilliwattHours").GetInt64());

    private static void Ask(Rig rig)
    {
        foreach (ModbusPoller poller in rig.Controller.ModbusPollers)
        {
            while (poller.Step())
            {
            }
        }
    }

    private void Wire(Rig rig)
    {
        rig.Board.SerialLine(0).Connect(5, _pv);
        rig.Board.SerialLine(0).Connect(6, _pump);
    }

    private void Run(int seconds, Rig? rig = null)
    {
        rig ??= _rig;
        for (int i = 0; i < seconds; i++)
        {
            _pv.ImportWattHours += _pv.PowerWatts / 3_600;
            _pump.ImportWattHours += _pump.PowerWatts / 3_600;
            Ask(rig);
            rig.Run(1);
        }
    }
}
