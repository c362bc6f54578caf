using CsCheck;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What was recorded arrives once or is told as lost, where link, store and power fail by chance and at the worst moment.</summary>
public class JournalChanceTests
{
    private const int Hour = 3_600;
    private const int ScanSeconds = 5;

    [Fact]
    public void Whatever_link_store_and_power_do_everything_arrives_once_or_is_told_as_lost()
    {
        int repeats = 0;
        Gen.Int.Sample(
            seed =>
            {
                JournalStory story = JournalActs.Play(seed);
                Assert.True(story.CutCount > 50, "the power fails often");
                Assert.True(story.ReplayCount > 1_000, "much comes from the journal");
                repeats += story.DuplicateCount;
            },
            iter: 4,
            threads: 1);

        // One story in hundreds has no repeat, which is no fault of the controller; four without one would show nothing.
        Assert.True(repeats > 0, "no acknowledgement was lost: the stories do not show what a repeat does");
    }

    [Theory]
    [InlineData(37267040)] // Nothing is repeated.
    [InlineData(70)] // The power fails in the write that takes the slot of the oldest page of events.
    [InlineData(179)] // The same, and the page is the first of a start that lost its newest message.
    public void Stories_that_once_went_wrong_go_right(int seed) => JournalActs.Play(seed);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whichever_write_a_cut_ends_while_the_store_is_full_what_gives_way_is_told(bool isPowerUnsteady)
    {
        for (int write = 1; write <= 18; write++)
        {
            JournalStory story = FillStore();
            int last = story.Store.AttemptCount + write;
            story.Store.Writing = () => story.Store.CutAfterBytes = story.Store.AttemptCount == last ? 1_000 : -1;
            int cuts = story.CutCount;
            for (int scan = 0; scan < 3 * Hour / ScanSeconds && story.CutCount == cuts; scan++)
            {
                story.Rig.BaseWatts = scan / 120 % 2 == 0 ? 90_000 : 1_000;
                story.Run(ScanSeconds);
            }

            Assert.True(story.CutCount > cuts, "the write came");
            story.Store.Writing = null;
            if (isPowerUnsteady)
            {
                // The power goes again when only the checkpoint with which this start began is written: what it would tell goes with it.
                story.Rig.Controller.Checkpoint.Step();
                story.Restart(true);
            }

            story.Deliver();
            story.Reconcile();
        }
    }

    [Fact]
    public void Power_that_goes_again_before_a_start_has_told_anything_takes_nothing_of_the_open_quarter_and_day()
    {
        JournalStory story = new(ScanSeconds, JournalActs.Change);
        story.Rig.BaseWatts = 20_000;
        story.Run((3 * Hour) + 400);
        story.Restart(true);
        for (int i = 0; i < 3; i++)
        {
            story.Rig.Controller.Checkpoint.Step();
            story.Restart(true);
        }

        story.Run(26 * Hour);
        story.Deliver();
        story.Reconcile();
        foreach (string topic in (string[])["intervals/main", "intervals/main/1d"])
        {
            (long sum, long total) = story.Energy(topic);
            Assert.Equal(total, sum);
        }
    }

    // Each start of an outage leaves a page of events.
    private static JournalStory FillStore()
    {
        JournalStory story = new(ScanSeconds, JournalActs.Change);
        story.Link.Fault = LinkFault.Down;
        for (int start = 0; start < 14; start++)
        {
            story.Run(1_000);
            story.Restart(true);
        }

        return story;
    }
}
