using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What was recorded arrives once, whatever link, store and power do.</summary>
public class JournalTests
{
    private const int Hour = 3_600;
    private const int Day = 24 * Hour;

    [Fact]
    public void Thirty_days_without_a_broker_lose_no_interval()
    {
        JournalStory story = new(5, JournalActs.Change);
        story.Run(2 * Hour);
        story.Link.Fault = LinkFault.Down;
        story.Run(30 * Day);
        Assert.InRange(story.Rig.Controller.Journal.PageCount, 5, 45);
        story.Deliver();
        story.Reconcile();

        (long sum, long total) = story.Energy("intervals/main");
        Assert.Equal(total, sum);
        Assert.True(story.ReplayCount > 30 * 96 * 5, "it came from the journal");
        Assert.DoesNotContain("intervals", story.LossStreams);
    }

    [Fact]
    public void A_controller_that_starts_again_after_an_outage_delivers_what_the_starts_before_it_recorded()
    {
        JournalStory story = new(5, JournalActs.Change);
        story.Link.Fault = LinkFault.Down;
        for (int start = 0; start < 6; start++)
        {
            story.Run((5 * Hour) + (start * 777));
            story.Restart(true);
        }

        story.Deliver();
        story.Reconcile();
        (long sum, long total) = story.Energy("intervals/main");
        Assert.Equal(total, sum);
        Assert.Empty(story.LossStreams);
    }

    [Fact]
    public void Whole_pages_of_a_site_that_has_lost_circuits_are_read_though_its_own_are_half()
    {
        int circuitCount = 10;
        JournalStory story = new(5, site =>
        {
            JournalActs.Change(site);
            int first = site.Circuits.Length;
            CircuitConfiguration[] all = new CircuitConfiguration[Math.Max(first, circuitCount)];
            site.Circuits.CopyTo(all, 0);
            for (int i = first; i < all.Length; i++)
            {
                all[i] = new CircuitConfiguration { Id = "spare-" + i, MeterKind = MeterKind.Current, Channel = i - first };
            }

            site.Circuits = all;
        });
        story.Link.Fault = LinkFault.Down;
        story.Run(4 * Day);
        Assert.True(LongestPage(story.Store) > 2_048, "a page is longer than half a slot");

        circuitCount = 0;
        story.Restart(true);
        story.Run(3 * Day);
        Assert.True(LongestPage(story.Store) > 2_048, "it is still there");
        story.Deliver();
        (long sum, long total) = story.Energy("intervals/main");
        Assert.Equal(total, sum);
        Assert.True(story.ReplayCount > 7 * 96, "it came from the journal");
    }

    [Fact]
    public void A_capture_whose_page_has_been_delivered_and_begun_anew_is_written_without_it()
    {
        VirtualRecordStore store = new();
        Rig rig = new(store);
        rig.TakeMessages();
        Toggle(rig, 40);
        rig.Controller.Checkpoint.Capture(rig.Board.Clock.MonotonicMilliseconds);
        long captured = rig.Controller.Journal.LastSequence;
        Assert.True(rig.TakeSafeMessages().Count > 40, "the page is delivered");
        Toggle(rig, 2);
        rig.Controller.Checkpoint.Step();

        Rig later = new(store);
        later.Run(1);
        List<(string Topic, JsonElement Body)> told = later.TakeMessages();
        Assert.Equal((captured, 0), (later.Controller.Journal.PreviousLastSequence, later.Controller.Journal.LossCount));
        Assert.All(told, message => Assert.NotEqual(rig.Controller.Checkpoint.BootId, message.Body.GetProperty("bootId").GetInt64()));
    }

    [Fact]
    public void A_store_that_is_full_gives_up_the_oldest_first_and_names_it()
    {
        Random random = new(1);
        JournalStory story = new(5, JournalActs.Change, new VirtualRecordStore(slotBytes: 2_560));
        story.Link.Fault = LinkFault.Down;
        for (int quarter = 0; quarter < 110 * 96; quarter++)
        {
            story.Rig.BaseWatts = random.Next(0, 100_000);
            story.Rig.LoadWatts[0] = random.Next(0, 30_000);
            story.Run(900);
        }

        story.Deliver();
        story.Reconcile();
        Assert.Contains("intervals", story.LossStreams);
        Assert.Equal(0, story.Rig.Controller.Journal.FailureCount);
    }

    [Fact]
    public void Intervals_of_a_start_that_learned_the_time_late_get_it_when_they_leave()
    {
        JournalStory story = new(5, JournalActs.Change);
        story.Run(Hour);
        story.Link.Fault = LinkFault.Down;
        story.Run(Hour);
        story.Restart(false);
        story.Run(3 * Hour);
        story.Rig.Board.Clock.IsUtcValid = true;
        story.Run(Hour);
        story.Deliver();
        story.Reconcile();
        Assert.True(story.RepairedCount > 10, $"{story.RepairedCount} messages had their time repaired");
    }

    [Fact]
    public void A_backlog_is_paced_and_rests_while_live_messages_leave()
    {
        JournalStory story = new(5, JournalActs.Change);
        story.Link.Fault = LinkFault.Down;
        story.Run(8 * Day);
        story.Link.Fault = LinkFault.None;
        int before = story.ToldCount;
        story.Run(300);
        int perMinute = (story.ToldCount - before) / 5;
        Assert.InRange(perMinute, 100, 320);
        story.Run(900);
        Assert.True(story.Rig.Controller.Journal.HasBacklog);

        // The newest quarter of an hour did not wait for the days before it.
        LinkMessage newest = story.Link.Messages.Last(m => m.Topic.EndsWith("intervals/main", StringComparison.Ordinal) && !m.Payload.Contains("isReplay", StringComparison.Ordinal));
        Assert.Contains($"\"bootId\":{story.Rig.Controller.Checkpoint.BootId}", newest.Payload, StringComparison.Ordinal);
    }

    private static void Toggle(Rig rig, int times)
    {
        for (int i = 0; i < times; i++)
        {
            rig.Board.DigitalInput(Rig.FireChannel).Level = i % 2 == 0 ? DigitalLevel.Active : DigitalLevel.Inactive;
            rig.Run(1);
        }
    }

    private static int LongestPage(VirtualRecordStore store)
    {
        byte[] buffer = new byte[store.SlotBytes];
        return Enumerable.Range(MessageJournal.FirstSlot, MessageJournal.IntervalSlotCount).Max(slot => store.Read(slot, buffer));
    }
}
