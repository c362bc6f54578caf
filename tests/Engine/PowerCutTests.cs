using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The power fails in the middle of a day and comes back: a new controller on the same records in the same building.</summary>
public class PowerCutTests
{
    // More than any record has: the write is whole, and the power fails after it.
    private const int WholeBytes = 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(350)]
    [InlineData(WholeBytes)]
    public void Totals_and_boot_id_go_on_wherever_the_write_was_cut(int cutAfterBytes)
    {
        Office office = new();
        office.Run((5 * Office.Hour) - 60);
        Assert.Equal(1, office.Simulation.Controller.Checkpoint.BootId);
        office.Board.Store.CutAfterBytes = cutAfterBytes;
        Assert.Throws<PowerCutException>(() => office.Run(120));
        double atTheCut = office.MeteredWattHours;
        double flowedBefore = office.Simulation.Audit.EnergyWattHours;

        Office after = office.Restart();
        Assert.Equal(2, after.Simulation.Controller.Checkpoint.BootId);
        Assert.True(after.Simulation.Controller.Checkpoint.IsRestored);
        double restored = after.MeteredWattHours;
        if (cutAfterBytes == WholeBytes)
        {
            Assert.Equal(atTheCut, restored);
        }
        else
        {
            // The record before is one window old, and no window takes more than its limit.
            double windowWattHours = after.Simulation.Site.Demand.LimitWatts / 4.0;
            Assert.InRange(atTheCut - restored, 1, windowWattHours + Office.PulseWattHours);
        }

        // A relay without current leaves its load connected; the new controller sheds when it has measured.
        Assert.All(after.Plant.Loads, l => Assert.True(l.IsConnected, l.Id));
        after.Run(2 * Office.Hour);
        Assert.Equal(Quality.Good, after.Simulation.Controller.Meters.Site.PowerQuality);
        Assert.InRange(
            after.Simulation.Audit.EnergyWattHours - (after.MeteredWattHours - restored), -0.01, Office.PulseWattHours + 0.01);
        Assert.InRange(flowedBefore - atTheCut, -0.01, Office.PulseWattHours + 0.01);
        Assert.Equal(after.Simulation.Audit.WindowCount, after.Simulation.Audit.KeptCount);
    }

    [Fact]
    public void Messages_after_the_start_carry_the_new_boot_id_and_count_from_one()
    {
        Office office = new();
        office.Run(Office.Hour);
        Office after = office.Restart();
        after.Run(Office.Hour);
        long[] boots = [.. new[] { office, after }.SelectMany(o => Received.From(o.Link)).Select(m => m.BootId).Distinct()];
        Assert.Equal([1, 2], boots);
        Assert.Equal(1, Received.From(after.Link).Min(m => m.Sequence));
    }
}
