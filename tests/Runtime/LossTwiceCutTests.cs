using CsCheck;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What a power cut took is told, though the power fails again before that is safe.</summary>
public class LossTwiceCutTests
{
    private const int ScanSeconds = 5;
    private const int WholeBytes = 10_000;

    // Scans of the start that has to tell a loss, up to the second cut; the last ones lie behind its first quarter of an hour.
    private static readonly int[] ScanCounts = [0, 1, 2, 3, 12, 60, 179, 180, 200];

    private static readonly LinkFault[] Faults =
        [LinkFault.None, LinkFault.None, LinkFault.Down, LinkFault.Down, LinkFault.LosesAcknowledgements];

    private static readonly int LosingWrite = FindLosingWrite();

    [Theory]
    [InlineData(LinkFault.None)]
    [InlineData(LinkFault.Down)]
    [InlineData(LinkFault.LosesAcknowledgements)]
    public void A_loss_is_told_whenever_the_power_fails_after_the_start_that_found_it(LinkFault fault)
    {
        foreach (int scans in ScanCounts)
        {
            JournalStory story = StartWithLoss();
            story.Link.Fault = fault;
            story.Run(scans * ScanSeconds);
            story.Restart(true);
            AssertTold(story);
        }
    }

    [Fact]
    public void A_loss_is_told_though_nothing_is_written_after_the_record_with_which_a_start_begins()
    {
        foreach (int scans in ScanCounts)
        {
            JournalStory story = StartWithLoss();
            story.Rig.Run(scans, ScanSeconds);
            story.Restart(true);
            story.Rig.Run(scans, ScanSeconds);
            story.Restart(true);
            AssertTold(story);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(WholeBytes)]
    public void A_loss_is_told_whichever_write_of_the_start_that_found_it_a_cut_ends(int bytes)
    {
        for (int write = 1; write <= 6; write++)
        {
            JournalStory story = StartWithLoss();
            Assert.True(RunUntilWriteIsCut(story, write, bytes), "the write came");
            AssertTold(story);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(WholeBytes)]
    public void A_loss_is_told_though_the_power_fails_in_the_writes_with_which_starts_begin(int bytes)
    {
        JournalStory story = StartWithLoss();
        int last = story.Store.AttemptCount + 9;
        story.Store.Writing = () => story.Store.CutAfterBytes = story.Store.AttemptCount <= last ? bytes : -1;
        int cuts = 0;
        while (!TryRestart(story))
        {
            cuts++;
        }

        Assert.Equal(9, cuts);
        story.Store.Writing = null;
        AssertTold(story);
    }

    [Fact]
    public void A_loss_is_told_after_any_number_of_starts_that_could_not_tell_it()
    {
        JournalStory story = StartWithLoss();
        for (int start = 0; start < 20; start++)
        {
            story.Restart(start % 2 == 0);
        }

        AssertTold(story);
    }

    [Fact]
    public void A_loss_that_is_safe_is_told_once()
    {
        JournalStory story = StartWithLoss();
        story.Run(1_000);
        story.Restart(true);
        Assert.Equal(0, story.Rig.Controller.Journal.LossCount);
        AssertTold(story);
        Assert.Single(story.LossStreams);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(59)]
    public void Events_that_are_too_many_for_the_record_are_safe_once_it_is_written(int seconds)
    {
        JournalStory story = new(1, JournalActs.Change);
        story.Run(900 - seconds);
        story.Link.Fault = LinkFault.Down;
        for (int second = 0; second < seconds; second++)
        {
            for (int load = 0; load < 3; load++)
            {
                story.Rig.Controller.Override(load, second % 2 == 0 ? OverrideMode.On : OverrideMode.Off, 3_600_000);
            }

            story.Run(1);
        }

        long recorded = story.Rig.Controller.Journal.LastSequence;
        story.Restart(true);
        Assert.InRange(story.Rig.Controller.Journal.PreviousLastSequence, recorded - 2, recorded);
        story.Deliver();
        story.Reconcile();
        Assert.Equal(0, story.LostCount);
    }

    [Fact]
    public void Bursts_of_events_and_starts_that_follow_each_other_within_seconds_leave_no_hole_untold()
    {
        int lost = 0;
        Gen.Int.Sample(
            seed =>
            {
                Random random = new(seed);
                JournalStory story = new(1, JournalActs.Change);
                for (int act = 0; act < 60; act++)
                {
                    story.Link.Fault = Faults[random.Next(Faults.Length)];
                    story.Run(random.Next(4) == 0 ? random.Next(900) : random.Next(10));
                    Burst(story, random, random.Next(3) == 0 ? random.Next(60) : 0);
                    Cut(story, random);
                }

                story.Deliver();
                story.Reconcile();
                lost += story.LostCount;
            },
            iter: 100,
            threads: 1);
        Assert.True(lost > 100, "much is lost, and told");
    }

    private static void Burst(JournalStory story, Random random, int seconds)
    {
        for (int second = 0; second < seconds; second++)
        {
            OverrideMode mode = random.Next(2) == 0 ? OverrideMode.On : OverrideMode.Off;
            story.Rig.Controller.Override(random.Next(3), mode, 3_600_000);
            Toggle(story, random.Next(2));
            story.Run(1);
        }
    }

    private static void Cut(JournalStory story, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                story.Store.CutAfterBytes = random.Next(0, 2_200);
                break;
            case 1:
                story.Restart(random.Next(3) > 0);
                break;
            default:
                break;
        }
    }

    private static void AssertTold(JournalStory story)
    {
        story.Deliver();
        story.Reconcile();
        Assert.True(story.LossStreams.Count > 0, "the loss is told");
        Assert.True(story.LostCount > 0, "there is a hole that it explains");
        Assert.All(story.LossStreams, stream => Assert.Equal("intervals", stream));
    }

    private static bool TryRestart(JournalStory story)
    {
        try
        {
            story.Restart(true);
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
    }

    private static JournalStory StartWithLoss() => StartAfter(LosingWrite);

    private static JournalStory StartAfter(int write)
    {
        JournalStory story = new(ScanSeconds, JournalActs.Change);
        story.Link.Fault = LinkFault.Down;
        Assert.True(RunUntilWriteIsCut(story, write, 0), "the write came");
        return story;
    }

    // A page of events is in a slot, and the checkpoint with the quarter of an hour that was recorded before its last one is cut.
    private static int FindLosingWrite()
    {
        for (int write = 1; write < 100; write++)
        {
            JournalStory story = StartAfter(write);
            bool isFound = story.Rig.Controller.Journal.LossCount > 0;
            story.Deliver();
            story.Reconcile();
            if (isFound && story.LostCount > 0)
            {
                return write;
            }
        }

        throw new InvalidOperationException("no cut takes anything");
    }

    private static bool RunUntilWriteIsCut(JournalStory story, int write, int bytes)
    {
        int last = story.Store.AttemptCount + write;
        int cuts = story.CutCount;
        story.Store.Writing = () => story.Store.CutAfterBytes = story.Store.AttemptCount == last ? bytes : -1;
        for (int scan = 0; scan < 3_000 && story.CutCount == cuts; scan++)
        {
            Toggle(story, scan / 2);
            story.Run(ScanSeconds);
        }

        story.Store.Writing = null;
        return story.CutCount > cuts;
    }

    private static void Toggle(JournalStory story, int time) =>
        story.Rig.Board.DigitalInput(Rig.FireChannel).Level = time % 2 == 0 ? DigitalLevel.Active : DigitalLevel.Inactive;
}
