using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>What the page says of copies: that they are one message, and in what alone they may differ.</summary>
public class CopyTests
{
    // What a copy from flash may know that the first did not, or the reverse.
    private static readonly string[] Marks =
        ["isReplay", "isTimeRepaired", "utcMilliseconds", "intervalStartUtcMilliseconds", "minimumWatts", "maximumWatts"];

    [Fact]
    public void Copies_differ_in_marks_times_and_peaks_alone_and_only_where_one_of_them_has_none()
    {
        Seen[][] copied = [.. AllStories.Durable.GroupBy(m => m.Identity).Select(copies => copies.ToArray()).Where(c => c.Length > 1)];
        Assert.NotEmpty(copied);
        Assert.All(copied, copies =>
        {
            foreach (Seen copy in copies[1..])
            {
                Assert.Equal(copies[0].Topic, copy.Topic);
                Assert.True(JsonNode.DeepEquals(Bare(copies[0]), Bare(copy)), $"{copies[0].Payload} {copy.Payload}");
                Assert.All(Marks, mark => Assert.True(
                    copies[0].Body[mark] is not { } first || copy.Body[mark] is not { } second || JsonNode.DeepEquals(first, second), mark));
            }
        });
    }

    [Fact]
    public void What_comes_from_the_backlog_has_no_peaks_and_may_have_a_time_that_was_computed()
    {
        Seen[] replayed = [.. AllStories.Durable.Where(m => m.Body.ContainsKey("isReplay"))];
        Assert.Contains(replayed, m => m.Body.ContainsKey("isTimeRepaired") && m.Body["utcMilliseconds"] is not null);
        Seen[] intervals = [.. replayed.Where(m => m.Channel!.Key == "interval")];
        Assert.True(intervals.Length > 100);
        Assert.Contains(intervals, m => m.Body.ContainsKey("minimumWatts") && m.Body["minimumWatts"] is null);
    }

    // Live first: while a backlog goes out, what is made meanwhile does not wait for it.
    [Fact]
    public void What_is_made_during_a_replay_arrives_between_the_old_and_in_its_own_order()
    {
        Seen[] told = [.. AllStories.Durable.Where(m => m.Site == "outage")];
        int first = Array.FindIndex(told, m => m.Body.ContainsKey("isReplay"));
        int last = Array.FindLastIndex(told, m => m.Body.ContainsKey("isReplay") && m.Identity.BootId == told[first].Identity.BootId);
        Assert.Contains(told[first..last], m => !m.Body.ContainsKey("isReplay"));
        Assert.All(
            told.Where(m => !m.Body.ContainsKey("isReplay")).DistinctBy(m => m.Identity).GroupBy(m => m.Identity.BootId),
            live => Assert.Equal(live.Select(m => m.Identity.Sequence).Order(), live.Select(m => m.Identity.Sequence)));
    }

    private static JsonObject Bare(Seen message)
    {
        JsonObject body = message.Body;
        foreach (string mark in Marks)
        {
            body.Remove(mark);
        }

        return body;
    }
}
