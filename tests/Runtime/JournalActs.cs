using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What may happen to link, store, power and clock, by chance.</summary>
internal static class JournalActs
{
    private const int Hour = 3_600;

    /// <summary>A month in which everything happens; in the end all that waits is delivered and reconciled.</summary>
    public static JournalStory Play(int seed)
    {
        Random random = new(seed);
        JournalStory story = new(5, Change);
        for (int step = 0; step < 400; step++)
        {
            Act(story, random);
            story.Run(random.Next(1, 2 * Hour));
        }

        story.Deliver();
        story.Reconcile();
        return story;
    }

    public static void Change(SiteConfiguration site)
    {
        site.Demand.LimitWatts = 60_000;
        site.ScanMilliseconds = 5_000;
        site.SupplyFailInput = JournalStory.SupplyFailChannel;
        site.Checkpoint.QuantumWattHours = 2_000;
    }

    private static void Act(JournalStory story, Random random)
    {
        story.Rig.BaseWatts = random.Next(0, 100_000);
        switch (random.Next(12))
        {
            case 0 or 1:
                story.Link.Fault = LinkFault.Down;
                break;
            case 2:
                story.Link.Fault = LinkFault.LosesAcknowledgements;
                break;
            case 3:
                story.Link.Fault = LinkFault.Throws;
                break;
            case 4 or 5:
                story.Link.Fault = LinkFault.None;
                break;
            case 6:
                story.Restart(random.Next(3) > 0);
                break;
            case 7:
                story.RestartWithWarning(random.Next(3) > 0);
                break;
            case 8 or 9:
                story.Store.CutAfterBytes = random.Next(0, 4_200);
                break;
            case 10:
                story.Rig.Board.Clock.IsUtcValid = true;
                break;
            default:
                // A clock that is set right a little.
                story.Rig.Board.Clock.StepUtc(random.Next(-5_000, 5_000));
                break;
        }
    }
}
