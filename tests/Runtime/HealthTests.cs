using System.Text.Json;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>What the controller says of itself.</summary>
public class HealthTests
{
    private readonly Rig _rig = new(change: site => site.Demand.LimitWatts = 200_000);

    [Fact]
    public void Every_minute_it_tells_how_long_its_scans_took_and_begins_anew()
    {
        _rig.Run(1);
        Assert.Equal(0, Number(Assert.Single(Take()), "longestScanMilliseconds"));

        // Each tenth scan takes 20 ms, and one takes longer than its second.
        SlowController slow = new(_rig.Board.Clock);
        _rig.Controller.Controllers.Add(slow);
        for (int second = 0; second < 60; second++)
        {
            slow.Milliseconds = second == 30 ? 1_500 : second % 10 == 5 ? 20 : 0;
            _rig.Run(1);
        }

        JsonElement message = Assert.Single(Take());
        Assert.Equal((1_500, 1), (Number(message, "longestScanMilliseconds"), Number(message, "scanOverrunCount")));

        // The scan that reports is not yet over. At most all six slow ones are in it: 1,500 and 6 x 20 ms in 58 or 59 scans.
        Assert.InRange(Number(message, "meanScanMicroseconds"), 1_600_000 / 60, 1_620_000 / 57);
        Assert.InRange(Number(message, "scanCount"), 58, 61);

        slow.Milliseconds = 0;
        _rig.Run(61);
        message = Take()[^1];
        Assert.Equal((0, 1), (Number(message, "longestScanMilliseconds"), Number(message, "scanOverrunCount")));
    }

    [Fact]
    public void Who_asks_gets_a_message_in_the_next_scan()
    {
        _rig.Run(10);
        Take();
        _rig.Controller.Health.Request();
        _rig.Run(1);
        Assert.Single(Take());
        _rig.Run(10);
        Assert.Empty(Take());
    }

    [Fact]
    public void Memory_that_the_board_does_not_know_is_null_and_not_zero()
    {
        _rig.Run(1);
        JsonElement message = Assert.Single(Take());
        Assert.Equal(JsonValueKind.Null, message.GetProperty("freeManagedBytes").ValueKind);
        Assert.Equal(JsonValueKind.Null, message.GetProperty("freeNativeBytes").ValueKind);

        _rig.Board.Health.FreeManagedBytes = 41_000;
        _rig.Board.Health.FreeNativeBytes = 0;
        _rig.Controller.Health.Request();
        _rig.Run(1);
        message = Assert.Single(Take());
        Assert.Equal((41_000, 0), (Number(message, "freeManagedBytes"), Number(message, "freeNativeBytes")));
    }

    [Fact]
    public void It_tells_of_its_link_how_often_it_was_opened_and_how_long_it_has_been()
    {
        VirtualLink link = new();
        LinkSession session = new(link, _rig.Controller.Dispatch, _rig.Board.Clock, _rig.Controller.Announcement);
        _rig.Controller.Health.Link = session;
        _rig.Run(1);
        Assert.Equal(JsonValueKind.Null, Assert.Single(Take()).GetProperty("sessionSeconds").ValueKind);

        Drain(session);
        _rig.Run(90);
        Drain(session);
        Assert.Equal((1, 90, 0), Link(session, link));

        link.Fault = LinkFault.Down;
        _rig.Run(60);
        Drain(session);
        link.Fault = LinkFault.None;
        _rig.Run(2);
        Drain(session);
        _rig.Run(30);
        Assert.Equal((2, 30, 1), Link(session, link));
    }

    [Fact]
    public void The_largest_message_has_room_for_more()
    {
        Rig rig = new(change: LargestSite.Make);
        rig.Board.Health.FreeManagedBytes = long.MaxValue;
        rig.Board.Health.FreeNativeBytes = long.MaxValue;
        rig.Run(1);
        int length = 0;
        for (OutboxMessage? message = rig.Controller.Outbox.Peek(); message != null; message = rig.Controller.Outbox.Peek())
        {
            length = message.Topic.EndsWith("/health", StringComparison.Ordinal) ? message.PayloadLength : length;
            rig.Controller.Outbox.Acknowledge();
        }

        Assert.InRange(length, 300, OutboxMessage.MaximumPayloadBytes - 100);
    }

    private static long Number(JsonElement message, string name) => message.GetProperty(name).GetInt64();

    private static void Drain(LinkSession session)
    {
        while (session.Step())
        {
        }
    }

    private (long Connects, long Seconds, long Failures) Link(LinkSession session, VirtualLink link)
    {
        _rig.Controller.Health.Request();
        _rig.Run(1);
        Drain(session);
        JsonElement message = JsonDocument.Parse(link.Messages.Last(m => m.Topic.EndsWith("/health", StringComparison.Ordinal)).Payload).RootElement;
        return (Number(message, "connectCount"), Number(message, "sessionSeconds"), Number(message, "linkFailureCount"));
    }

    private List<JsonElement> Take() =>
        [.. _rig.TakeMessages().Where(m => m.Topic == "edgectl/v1/s/d/health").Select(m => m.Body)];
}
