using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What happens when the supply says that it fails.</summary>
public class SupplyFailTests
{
    private const int SupplyFailChannel = 3;

    [Fact]
    public void A_failing_supply_is_captured_in_that_scan_and_costs_nothing()
    {
        VirtualRecordStore store = new();
        Rig rig = Make(store);
        rig.Run(437);
        long unsaved = rig.Controller.Meters.Site.EnergyMilliwattHours;
        rig.Board.DigitalInput(SupplyFailChannel).Level = DigitalLevel.Active;
        using AutoResetEvent wake = new(false);
        rig.Controller.Checkpoint.Wake = wake;
        rig.Controller.Scan();

        Assert.True(rig.Controller.Checkpoint.IsUrgent);
        Assert.True(wake.WaitOne(0), "the thread that writes was woken");
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.SupplyFailing, 0));
        rig.Controller.Checkpoint.Step();
        Assert.False(rig.Controller.Checkpoint.IsUrgent);
        Assert.Equal(unsaved, Make(store).Controller.Meters.Site.EnergyMilliwattHours);
    }

    [Fact]
    public void A_supply_that_recovers_ends_the_fault_and_a_chattering_contact_writes_once_a_minute()
    {
        Rig rig = Make(new VirtualRecordStore());
        rig.Controller.Checkpoint.Step();
        int before = rig.Board.Store.WriteCount;
        for (int i = 0; i < 120; i++)
        {
            rig.Board.DigitalInput(SupplyFailChannel).Level = i % 2 == 0 ? DigitalLevel.Active : DigitalLevel.Inactive;
            rig.Run(1);
            rig.TakeMessages();
        }

        Assert.Equal(2, rig.Board.Store.WriteCount - before);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.SupplyFailing, 0));
    }

    [Theory]
    [InlineData(PinFault.Fails)]
    [InlineData(PinFault.Throws)]
    public void An_input_that_cannot_be_read_is_a_fault_and_no_alarm(PinFault fault)
    {
        Rig rig = Make(new VirtualRecordStore());
        rig.Board.DigitalInput(SupplyFailChannel).Fault = fault;
        rig.Run(5);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.SupplyFailInputUnknown, 0));
        Assert.False(rig.Controller.Checkpoint.IsUrgent);
        rig.Board.DigitalInput(SupplyFailChannel).Fault = PinFault.None;
        rig.Run(1);
        Assert.Equal(0, rig.Controller.Faults.ActiveCount);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(200, true)]
    public void A_write_that_outlasts_the_supply_is_a_fault(int writeMilliseconds, bool isFault)
    {
        Rig rig = Make(new VirtualRecordStore());
        rig.Board.Store.Writing = () => rig.Board.Clock.Advance(writeMilliseconds);
        rig.Run(900);
        rig.Controller.Checkpoint.Step();
        rig.Run(1);
        Assert.Equal(writeMilliseconds, rig.Controller.Checkpoint.LongestWriteMilliseconds);
        Assert.Equal(isFault, rig.Controller.Faults.IsActive(FaultCode.HoldUpShort, 0));
    }

    private static Rig Make(VirtualRecordStore store) => new(store, site =>
    {
        site.SupplyFailInput = SupplyFailChannel;
        site.Demand.LimitWatts = 200_000;
        site.Checkpoint.QuantumWattHours = 1_000_000;
    });
}
