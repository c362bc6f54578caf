using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>From the contract to the firmware: nothing stands in it that is not sent.</summary>
public class BackwardTests
{
    [Fact]
    public void Every_channel_that_the_controller_sends_on_had_a_message()
    {
        string[] sent = [.. AllStories.Messages.Select(m => m.Channel!.Key).Distinct()];
        Assert.Equal([], ContractFiles.Channels.Where(c => c.IsSent).Select(c => c.Key).Except(sent));
    }

    [Fact]
    public void The_status_tells_of_the_start_and_of_the_end()
    {
        bool[] online = [.. AllStories.Messages.Where(m => m.Channel!.Key == "status").Select(m => (bool)m.Body["isOnline"]!)];
        Assert.True(online[0]);
        Assert.Contains(false, online);
    }

    [Fact]
    public void Every_kind_of_command_was_accepted_and_answered_and_a_stranger_refused()
    {
        var results = AllStories.Messages.Where(m => m.Channel!.Key == "result").Select(m => m.Body).ToList();
        string[] kinds = [.. ContractFiles.Codes["commandKinds"]!.AsArray().Select(row => (string)row!["word"]!)];
        Assert.All(kinds, kind => Assert.Contains(
            results, r => (string)r["kind"]! == kind && (bool)r["isAccepted"]! == (kind != "unknown")));
    }

    [Fact]
    public void A_start_names_the_one_before_and_how_far_it_went()
    {
        Seen[] boots = [.. AllStories.Durable.Where(m => m.Channel!.Key == "boots").DistinctBy(m => m.Identity)];
        Assert.All(boots, m => Assert.Equal(1, m.Identity.Sequence));
        Assert.Equal([2, 3], boots.Where(m => m.Site == "outage" && m.Body["previousBootId"] is not null).Select(m => m.Identity.BootId));
        Assert.All(boots.Where(m => m.Identity.BootId > 1), boot => Assert.True(
            (long)boot.Body["previousBootId"]! == boot.Identity.BootId - 1 && (long)boot.Body["previousLastSequence"]! > 1));
    }

    [Fact]
    public void Volatile_messages_are_numbered_upwards_in_each_boot_on_their_own()
    {
        var boots = AllStories.Messages
            .Where(m => m.Body.ContainsKey("liveSequence"))
            .GroupBy(m => (m.Site, Boot: (long)m.Body["bootId"]!), m => (long)m.Body["liveSequence"]!)
            .ToList();
        Assert.True(boots.Count >= 6);
        Assert.All(boots, boot => Assert.Equal(boot.Order(), boot));
    }

    // Energy bookkeeping: what the intervals of a circuit tell is what its total grew by, whatever happened in between, power
    // cuts included, and in whatever order they came.
    [Fact]
    public void Intervals_of_a_circuit_add_up_to_the_growth_of_its_total()
    {
        var circuits = AllStories.Durable
            .Where(m => m.Channel!.Key == "interval")
            .DistinctBy(m => m.Identity)
            .GroupBy(m => m.Topic);
        Assert.True(circuits.Count() > 10);
        Assert.All(circuits, circuit =>
        {
            Seen[] intervals = [.. circuit.OrderBy(m => m.Identity.BootId).ThenBy(m => m.Identity.Sequence)];
            for (int i = 1; i < intervals.Length; i++)
            {
                long growth = Number(intervals[i], "totalMilliwattHours") - Number(intervals[i - 1], "totalMilliwattHours");
                Assert.Equal(growth, (long?)intervals[i].Body["energyMilliwattHours"] ?? 0);
            }
        });
    }

    private static long Number(Seen message, string name) => (long)message.Body[name]!;
}
