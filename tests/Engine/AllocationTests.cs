using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Steps of the simulation allocate nothing, so that a year is a matter of seconds and a device can do the same.</summary>
public class AllocationTests
{
    [Fact]
    public void Building_board_and_firmware_allocate_nothing_over_100_000_steps()
    {
        // No link session runs here: a link on this computer may allocate. What the scan reports is taken out of the outbox
        // as the link does, so that drafts, commits and acknowledgements are part of the measurement. Nor is the checkpoint
        // written, since the virtual store copies every record; the scan's part of it, the capture, is in.
        Simulation simulation = new(
            SiteFile.Example,
            "office.site.json",
            new OfficePlant(new OfficePlantOptions { StartLocalTime = new DateTime(2026, 7, 15, 7, 0, 0) }),
            1_784_070_000_000);
        int messages = 0;
        Run(20_000);
        int messagesBefore = messages;
        int switchesBefore = simulation.Loads.Sum(l => l.SwitchCount);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(100_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(messages - messagesBefore > 1_000, "reports were part of it");
        Assert.True(simulation.Loads.Sum(l => l.SwitchCount) > switchesBefore, "sheds and restores were part of it");

        void Run(int steps)
        {
            for (int i = 0; i < steps; i++)
            {
                simulation.Step();
                while (simulation.Controller.Outbox.Peek() != null)
                {
                    simulation.Controller.Outbox.Acknowledge();
                    messages++;
                }
            }
        }
    }
}
