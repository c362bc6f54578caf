using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>From the contract to the firmware: nothing stands in it that is not sent.</summary>
public class BackwardTests
{
    [Fact]
    public void Every_channel_that_the_controller_sends_on_had_a_message()
    {
        string[] sent = [.. AllStories.Messages.Select(m => m.Channel!.Key).Distinct()];
        Assert.Equal(
            [],
            ContractFiles.Channels.Where(c => c.IsSent).Select(c => c.Key).Except(sent).Except(NotYetProduced.Channels));
    }

    [Fact]
    public void The_status_tells_of_the_start_and_of_the_end()
    {
        bool[] online = [.. AllStories.Messages.Where(m => m.Channel!.Key == "status").Select(m => (bool)m.Body["isOnline"]!)];
        Assert.True(online[0]);
        Assert.Contains(false, online);
    }

    [Fact]
    public void Identities_come_once_and_each_boot_begins_with_1()
    {
        var numbered = AllStories.Messages
            .Where(m => m.Body.ContainsKey("sequence") || m.Body.ContainsKey("liveSequence"))
            .Select(m => (
                Device: m.Topic.Split('/')[2],
                Boot: (long)m.Body["bootId"]!,
                Sequence: (long)(m.Body["sequence"] ?? m.Body["liveSequence"])!,
                IsLive: !NotYetProduced.AreVolatileSequencesMissing && m.Body.ContainsKey("liveSequence")))
            .ToList();
        Assert.Equal(numbered.Count, numbered.Distinct().Count());
        Assert.All(numbered.Where(m => !m.IsLive).GroupBy(m => (m.Device, m.Boot)), boot => Assert.Equal(1, boot.Min(m => m.Sequence)));
    }

    // Energy bookkeeping: what the intervals of a circuit tell is what its total grew by, whatever happened in between.
    [Fact]
    public void Intervals_of_a_circuit_add_up_to_the_growth_of_its_total()
    {
        var circuits = AllStories.Messages.Where(m => m.Channel!.Key == "interval").GroupBy(m => (m.Topic, (long)m.Body["bootId"]!));
        Assert.True(circuits.Count() > 10);
        Assert.All(circuits, circuit =>
        {
            Seen[] intervals = [.. circuit];
            for (int i = 1; i < intervals.Length; i++)
            {
                long growth = Number(intervals[i], "totalMilliwattHours") - Number(intervals[i - 1], "totalMilliwattHours");
                Assert.Equal(growth, (long?)intervals[i].Body["energyMilliwattHours"] ?? 0);
            }
        });
    }

    private static long Number(Seen message, string name) => (long)message.Body[name]!;
}
