using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Power cuts at any moment: what is lost is bounded, what is told adds up.</summary>
public class PowerCutTests
{
    private const int QuantumWattHours = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_write_cut_at_every_byte_in_both_slots_again_and_again_never_adds_and_loses_one_quantum_at_most(int goodWritesBetween)
    {
        VirtualRecordStore store = new();
        PowerCutStory story = new(store, Change);
        for (int cut = 0; cut <= PowerCutStory.RecordBytes; cut++)
        {
            // One or two good writes before each cut: the cut falls into the one slot and the other in turn, and into one only.
            for (int i = 0; i < goodWritesBetween; i++)
            {
                story.RunUntilWritten();
            }

            story.CutNextWriteAfter(cut);
            story.CutNextWriteAfter(PowerCutStory.RecordBytes - cut);
            story.Restart();
        }

        Assert.Equal((PowerCutStory.RecordBytes + 1) * 3, story.CutCount);
        byte[] record = new byte[store.SlotBytes];
        Assert.InRange(Enumerable.Range(0, store.SlotCount).Max(slot => store.Read(slot, record)), PowerCutStory.RecordBytes * 3 / 4, PowerCutStory.RecordBytes);
    }

    [Fact]
    public void Between_two_writes_no_more_than_a_quantum_of_energy_or_time_is_at_stake()
    {
        PowerCutStory story = new(new VirtualRecordStore(), Change);
        long most = 0;
        for (int second = 0; second < 7_200; second++)
        {
            story.Rig.BaseWatts = second < 3_600 ? 150_000 : 0;
            story.Step();
            most = Math.Max(most, story.UnsavedMilliwattHours);
        }

        Assert.InRange(most, QuantumWattHours * 800L, QuantumWattHours * 1_000L);
        Assert.InRange(story.Rig.Board.Store.WriteCount, 230, 320);
    }

    [Fact]
    public void A_quiet_site_is_captured_by_time()
    {
        Rig rig = new(change: site =>
        {
            Change(site);
            site.Checkpoint.QuantumSeconds = 120;
        })
        { BaseWatts = 0 };
        rig.LoadWatts.AsSpan().Clear();
        int before = rig.Board.Store.WriteCount;
        for (int second = 0; second < 3_600; second++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
        }

        Assert.InRange(rig.Board.Store.WriteCount - before, 29, 34);
    }

    [Fact]
    public void The_rest_of_a_division_survives_so_that_restarts_do_not_shave_the_total()
    {
        VirtualRecordStore store = new();
        for (int start = 0; start < 30; start++)
        {
            // One pulse is a third of a mWh more than 142 Wh.
            Rig rig = new(store, site => site.Circuits[0].Pulse.ImpulsesPerKilowattHour = 7);
            rig.Controller.Scan();
            rig.Board.Clock.Advance(1_000);
            rig.Board.PulseInput(Rig.SiteChannel).Add(1, rig.Board.Clock.MonotonicMilliseconds);
            rig.Controller.Scan();
            rig.Board.Clock.Advance(900_000);
            rig.Controller.Scan();
            rig.Controller.Checkpoint.Step();
        }

        Assert.Equal(30_000_000 / 7, new Rig(store).Controller.Meters.Site.EnergyMilliwattHours);
    }

    [Fact]
    public void An_interval_whose_end_could_not_be_written_was_not_told_and_is_told_once()
    {
        PowerCutStory story = new(new VirtualRecordStore(), Change);
        for (int second = 1; second < 900; second++)
        {
            story.Step();
        }

        // The write that this cuts is the one with which the quarter of an hour ends.
        story.CutNextWriteAfter(0);
        for (int second = 0; second < 900; second++)
        {
            story.Step();
        }

        story.Reconcile();
    }

    [Fact]
    public void Thirty_days_of_random_cuts_reconcile_with_an_independent_ledger() =>
        Gen.Int.Sample(
            seed =>
            {
                Random random = new(seed);
                PowerCutStory story = new(new VirtualRecordStore(), site =>
                {
                    Change(site);
                    site.SupplyFailInput = PowerCutStory.SupplyFailChannel;
                    site.Demand.LimitWatts = 400_000;
                    site.ScanMilliseconds = 5_000;
                });
                story.ScanSeconds = 5;
                for (int day = 0; day < 30; day++)
                {
                    story.RunDay(random, random.Next(0, 6));
                }

                story.Reconcile();
                Assert.True(story.CutCount > 20);
            },
            iter: 3,
            threads: 1);

    private static void Change(SiteConfiguration site)
    {
        site.Demand.LimitWatts = 400_000;
        site.Checkpoint.QuantumWattHours = QuantumWattHours;
    }
}
