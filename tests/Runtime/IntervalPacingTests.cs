using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A burst of intervals fits through the outbox.</summary>
public class IntervalPacingTests
{
    // 48 circuits and loads; at midnight every length ends at once.
    private const int Entries = SiteRules.MaximumCircuits + SiteRules.MaximumLoads;

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public void At_midnight_of_the_largest_site_a_link_of_few_messages_a_second_drops_nothing(int messagesPerSecond)
    {
        Rig rig = new(change: LargestSite.Make);
        Dictionary<string, int> counts = [];
        HashSet<long> sequences = [];
        Dispatch dispatch = rig.Controller.Dispatch;
        for (int second = 0; second < 16 * 3_600 + 1_200; second++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
            for (int i = 0; i < messagesPerSecond && dispatch.TryNext(); i++)
            {
                string end = dispatch.Topic[(dispatch.Topic.LastIndexOf('/') + 1)..];
                counts[end] = counts.GetValueOrDefault(end) + 1;
                using JsonDocument body = JsonDocument.Parse(dispatch.Payload.AsMemory(0, dispatch.PayloadLength));
                if (body.RootElement.TryGetProperty("sequence", out JsonElement sequence))
                {
                    Assert.True(sequences.Add(sequence.GetInt64()));
                }

                dispatch.Acknowledge();
            }
        }

        Assert.Equal(0, rig.Controller.Outbox.DroppedCount);
        Assert.Equal(sequences.Count, sequences.Max());
        Assert.Equal((Entries, 1), (counts["1d"], counts["totals"]));
        Assert.InRange(counts["5m"], (192 + 3) * Entries, (192 + 4) * Entries);
        Assert.InRange(counts["1m"], (960 + 18) * Entries, (960 + 20) * Entries);
    }

    [Fact]
    public void A_link_that_is_down_loses_details_and_no_quarter()
    {
        Rig rig = new(change: site => site.Intervals.Minute = true);
        rig.Run(3 * 900);
        List<(string Topic, JsonElement Body)> messages = rig.TakeMessages();
        rig.Run(5);
        messages.AddRange(rig.TakeMessages());

        Assert.True(rig.Controller.Outbox.DroppedCount > 0);
        Assert.Equal(3, messages.Count(m => m.Topic.EndsWith("/intervals/main", StringComparison.Ordinal)));
        Assert.True(messages.Count(m => m.Topic.EndsWith("/intervals/main/1m", StringComparison.Ordinal)) < 45);
    }

    [Fact]
    public void The_longest_messages_fit_their_buffer_with_numbers_of_a_century()
    {
        Rig rig = new(change: LargestSite.Make);
        rig.Board.Clock.Advance(100L * 31_557_600_000);
        for (int i = 0; i < SiteRules.MaximumCircuits; i++)
        {
            // 1 TWh of a meter with 1 imp = 1 Wh, all at once.
            rig.Board.PulseInput(i).Add(0, rig.Board.Clock.MonotonicMilliseconds);
        }

        rig.Run(1);
        for (int i = 0; i < SiteRules.MaximumCircuits; i++)
        {
            rig.Board.PulseInput(i).Add(1_000_000_000_000, rig.Board.Clock.MonotonicMilliseconds);
        }

        int longest = 0;
        HashSet<string> kinds = [];
        Dispatch dispatch = rig.Controller.Dispatch;
        for (int second = 0; second < 17 * 3_600; second++)
        {
            rig.Run(1);
            rig.Controller.Checkpoint.Step();
            while (dispatch.TryNext())
            {
                using JsonDocument document = JsonDocument.Parse(dispatch.Payload.AsMemory(0, dispatch.PayloadLength));
                longest = Math.Max(longest, dispatch.PayloadLength);
                kinds.Add(dispatch.Topic[(dispatch.Topic.LastIndexOf('/') + 1)..]);
                dispatch.Acknowledge();
            }
        }

        Assert.Superset(new HashSet<string> { "state", "totals", "1m", "5m", "1d" }, kinds);
        Assert.InRange(longest, 500, OutboxMessage.MaximumPayloadBytes - ",\"isRestored\":true,\"isTimeRepaired\":true,\"isReplay\":true".Length);
    }
}
