using CsCheck;
using Zibo.EdgeCtl.Contract.Tests.Stories;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The statements of the page, run over what the firmware has sent: each message once, and no hole unexplained.</summary>
public class BackendTests
{
    private static readonly Seen[] Told = [.. AllStories.Durable];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_message_is_stored_once_and_nothing_is_left_to_come(string page)
    {
        using Backend backend = new(page);
        backend.Take(Told);
        Assert.Equal(Told.Select(m => m.Identity).ToHashSet(), backend.Stored.Keys.ToHashSet());
        Assert.Equal([], backend.Missing);
    }

    [Fact]
    public void Something_was_really_lost_and_the_losses_explain_it()
    {
        var stored = Told.Select(m => m.Identity).ToHashSet();
        long last = stored.Where(m => m is { Site: "outage", BootId: 1 }).Max(m => m.Sequence);
        Assert.True(stored.Count(m => m is { Site: "outage", BootId: 1 }) < last, "the story gives messages up");
        Assert.Contains(Told, m => m.Channel!.Key == "losses" && (long)m.Body["lostBootId"]! == 1 && (long)m.Body["bootId"]! == 2);
    }

    // A message that is on its way for longer than all others, and its fellows in any order, some of them twice.
    [Fact]
    public void What_has_not_arrived_is_named_whatever_the_order_and_nothing_else_is()
    {
        Seen[] commands = [.. Told.Where(m => m.Site is "commands" or "workshop")];
        Seen[] first = [.. commands.DistinctBy(m => m.Identity)];
        Gen.Shuffle(commands).Select(Gen.Int[0, first.Length - 1].HashSet[0, 30]).Sample(
            (order, chosen) =>
            {
                // The end of a boot is told by its newest messages, and its losses and starts explain other holes.
                var held = chosen.Select(i => first[i])
                    .Where(m => m.Channel!.Key is not ("losses" or "boots"))
                    .Select(m => m.Identity)
                    .ToHashSet();
                Seen[] arrived = [.. order.Where(m => !held.Contains(m.Identity))];
                var ends = arrived.GroupBy(m => (m.Site, m.Identity.BootId)).ToDictionary(b => b.Key, b => b.Max(m => m.Identity.Sequence));
                using Backend backend = new("README.md");
                backend.Take(arrived.Concat(arrived.Take(arrived.Length / 3)));
                held.RemoveWhere(m => IsLostWithPower(m) || (m.Sequence > ends[(m.Site, m.BootId)] && !IsKnown(m)));
                Assert.Equal(held, backend.Missing);
                Assert.Equal(arrived.Select(m => m.Identity).ToHashSet(), backend.Stored.Keys.ToHashSet());
            },
            iter: 8,
            threads: 1);

        // Of a boot that another one has followed, that one's first message tells how far it went.
        bool IsKnown((string Site, string Device, long BootId, long Sequence) identity) => commands.Any(m =>
            m.Channel!.Key == "boots"
            && m.Site == identity.Site
            && (long?)m.Body["previousBootId"] == identity.BootId
            && (long)m.Body["previousLastSequence"]! >= identity.Sequence);

        // Whatever was on its way when the power failed is not awaited; that it comes all the same is no harm.
        bool IsLostWithPower((string Site, string Device, long BootId, long Sequence) identity) => commands.Any(m =>
            m.Channel!.Key == "boots"
            && m.Site == identity.Site
            && (long?)m.Body["previousBootId"] == identity.BootId
            && (long)m.Body["previousLastSequence"]! < identity.Sequence);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void What_a_start_does_not_know_of_those_before_it_is_not_awaited(string page)
    {
        Seen boots = Told.First(m => m.Channel!.Key == "boots");
        Seen any = Told.First(m => m.Channel!.Key is not ("boots" or "losses") && m.Site == boots.Site);
        using Backend backend = new(page);
        backend.Take([As(any, 1, 9), As(any, 2, 3), As(any, 4, 2)]);
        Assert.Equal(8 + 2 + 1, backend.Missing.Count);

        Seen first = As(boots, 4, 1);
        var body = first.Body;
        body["previousBootId"] = 1;
        body["previousLastSequence"] = 4;
        backend.Take([first with { Payload = body.ToJsonString() }]);
        Assert.Equal([(1, 1), (1, 2), (1, 3), (1, 4)], backend.Missing.Select(m => (m.BootId, m.Sequence)).Order());
    }

    private static Seen As(Seen message, long bootId, long sequence)
    {
        var body = message.Body;
        body["bootId"] = bootId;
        body["sequence"] = sequence;
        return message with { Payload = body.ToJsonString() };
    }

    [Fact]
    public void A_time_that_the_first_copy_lacked_is_taken_from_a_later_one_and_then_stays()
    {
        Seen repaired = Told.First(m => m.Body.ContainsKey("isTimeRepaired") && m.Body["utcMilliseconds"] is not null);
        Seen before = repaired with { Payload = With(repaired, null) };
        Seen later = repaired with { Payload = With(repaired, 1) };
        using Backend backend = new("README.md");
        backend.Take([before]);
        Assert.Null(backend.Stored[repaired.Identity]);
        backend.Take([repaired, later]);
        Assert.Equal((long)repaired.Body["utcMilliseconds"]!, backend.Stored[repaired.Identity]);
    }

    private static string With(Seen message, long? utcMilliseconds)
    {
        var body = message.Body;
        body["utcMilliseconds"] = utcMilliseconds;
        return body.ToJsonString();
    }
}
