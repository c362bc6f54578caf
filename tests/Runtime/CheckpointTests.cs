using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What survives a power cut.</summary>
public class CheckpointTests
{
    private const int Window = 900;

    [Fact]
    public void Totals_and_boot_count_survive_a_restart()
    {
        VirtualRecordStore store = new();
        Rig first = new(store);
        Assert.Equal(1, first.Controller.Checkpoint.BootId);
        Assert.False(first.Controller.Checkpoint.IsRestored);
        first.Run(Window);
        first.Controller.Checkpoint.Step();
        long total = first.Controller.Meters.Site.EnergyMilliwattHours;
        Assert.True(total > 10_000_000);

        Rig second = new(store);
        Assert.Equal(2, second.Controller.Checkpoint.BootId);
        Assert.Equal(total, second.Controller.Meters.Site.EnergyMilliwattHours);

        // The window begins with the first scan: pulses before it are in the total alone.
        second.Run(1);
        long atFirstScan = second.Controller.Meters.Site.EnergyMilliwattHours;
        Assert.InRange(atFirstScan - total, 19_000, 20_000);
        second.Run(Window - 1);
        Assert.Equal(
            second.Controller.Meters.Site.EnergyMilliwattHours - atFirstScan,
            second.Controller.Window.Completed.EnergyMilliwattHours);
    }

    [Fact]
    public void A_write_cut_at_any_byte_leaves_the_checkpoint_before_it()
    {
        bool isWhole = false;
        for (int cut = 0; cut < 700; cut++)
        {
            VirtualRecordStore store = new();
            Rig rig = new(store);
            rig.Run(Window);
            rig.TakeMessages();
            rig.Controller.Checkpoint.Step();
            long total = rig.Controller.Meters.Site.EnergyMilliwattHours;
            rig.Run(Window);
            store.CutAfterBytes = cut;
            long later = rig.Controller.Meters.Site.EnergyMilliwattHours;
            Assert.Throws<PowerCutException>(() => rig.Controller.Checkpoint.Step());

            // Cut behind its end the record is whole, and no shorter one is.
            long restored = new Rig(store).Controller.Meters.Site.EnergyMilliwattHours;
            isWhole |= restored == later;
            Assert.Equal(isWhole ? later : total, restored);
            Assert.False(isWhole && cut < 232, "a record of two circuits without a tail has 232 bytes");
        }

        Assert.True(isWhole);
    }

    [Fact]
    public void A_circuit_of_another_name_does_not_inherit_a_total()
    {
        VirtualRecordStore store = new();
        Rig first = new(store);
        first.Run(Window);
        first.Controller.Checkpoint.Step();
        Rig second = new(store, site => site.Circuits[1].Id = "pump");
        Assert.True(second.Controller.Meters.At(0).EnergyMilliwattHours > 0);
        Assert.Equal(0, second.Controller.Meters.At(1).EnergyMilliwattHours);
    }

    [Fact]
    public void A_store_that_refuses_is_a_fault_until_it_takes_the_totals()
    {
        Rig rig = new();
        rig.Board.Store.IsRefusing = true;
        rig.Run(Window);
        rig.Controller.Checkpoint.Step();
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CheckpointFailed, 0));
        rig.Board.Store.IsRefusing = false;
        rig.Controller.Checkpoint.Step();
        rig.Run(1);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CheckpointFailed, 0));
        Assert.True(new Rig(rig.Board.Store).Controller.Meters.Site.EnergyMilliwattHours > 0);
    }

    [Fact]
    public void A_boot_is_on_the_medium_before_any_message_can_carry_it()
    {
        VirtualRecordStore store = new();
        _ = new Rig(store);
        _ = new Rig(store);
        Assert.Equal(3, new Rig(store).Controller.Checkpoint.BootId);
    }
}
