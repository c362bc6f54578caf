using CsCheck;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>No two starts carry the same boot id, whatever the store does.</summary>
public class BootIdTests
{
    [Fact]
    public void A_start_whose_store_refuses_is_named_by_its_time()
    {
        VirtualRecordStore store = new();
        Assert.Equal(1, new Rig(store).Controller.Checkpoint.BootId);
        store.IsRefusing = true;
        Rig refused = new(store);
        Assert.Equal(Rig.StartUtcMilliseconds, refused.Controller.Checkpoint.BootId);

        store.IsRefusing = false;
        Assert.Equal(2, new Rig(store).Controller.Checkpoint.BootId);
        refused.Run(2);
        refused.Controller.Checkpoint.Step();
        Assert.Equal(Rig.StartUtcMilliseconds + 1, new Rig(store).Controller.Checkpoint.BootId);
    }

    [Fact]
    public void Without_store_and_time_the_controller_controls_and_says_nothing_until_either_is_there()
    {
        Rig rig = new(new VirtualRecordStore { IsRefusing = true }, site => site.Demand.LimitWatts = 25_000, clock => clock.IsUtcValid = false);
        VirtualLink link = new();
        LinkSession session = new(link, rig.Controller.Dispatch, rig.Board.Clock, rig.Controller.Announcement);
        rig.Run(600);
        session.Step();

        Assert.True(rig.IsOpen(1), "it sheds all the same");
        Assert.Equal(0, rig.Controller.Outbox.Count);
        Assert.Equal(0, rig.Controller.Journal.LastSequence);
        Assert.Equal(0, link.ConnectAttempts);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CheckpointFailed, 0));

        rig.Board.Store.IsRefusing = false;
        rig.Controller.Checkpoint.Step();
        rig.Run(1);
        Assert.True(session.Step());
        Assert.Equal(1, rig.Controller.Checkpoint.BootId);
        Assert.True(rig.Controller.Journal.LastSequence > 3, "what happened in the silence is told");

        rig.Run(900);
        long energy = rig.TakeMessages().Where(m => m.Topic.EndsWith("/intervals/main", StringComparison.Ordinal)).Sum(m => m.Body.GetProperty("energyMilliwattHours").GetInt64());
        Assert.InRange(energy, rig.Controller.Meters.Site.EnergyMilliwattHours * 5 / 10, rig.Controller.Meters.Site.EnergyMilliwattHours);
    }

    [Fact]
    public void Whatever_store_and_clock_do_no_boot_id_that_was_spoken_comes_again()
    {
        // For each start: the store refuses; UTC is known; the start that follows lets a record be written before; a cut write.
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[-1, 200]).Array[1, 40].Sample(starts =>
        {
            VirtualRecordStore store = new();
            HashSet<long> spoken = [];
            long utc = 0;
            foreach ((bool isRefusing, bool isUtcValid, bool writesLater, int cut) in starts)
            {
                utc += 1_000;
                store.IsRefusing = isRefusing;
                store.CutAfterBytes = isRefusing ? -1 : cut;
                try
                {
                    Rig rig = new(store, null, clock =>
                    {
                        clock.IsUtcValid = isUtcValid;
                        clock.StepUtc(utc);
                    });
                    rig.Run(1);
                    if (rig.Controller.Announcement.IsComplete)
                    {
                        Assert.True(spoken.Add(rig.Controller.Checkpoint.BootId));
                    }
                    else
                    {
                        Assert.True(isRefusing && !isUtcValid);
                        Assert.Equal(0, rig.Controller.Outbox.Count);
                    }

                    store.IsRefusing = !writesLater;
                    rig.Controller.Checkpoint.Step();
                }
                catch (PowerCutException)
                {
                    store.CutAfterBytes = -1;
                }
            }
        }, iter: 300);
    }
}
