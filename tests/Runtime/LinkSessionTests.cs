using System.Text.Json;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The way from the outbox to the broker.</summary>
public class LinkSessionTests
{
    private readonly Rig _rig = new();
    private readonly VirtualLink _link = new();
    private readonly LinkSession _session;

    public LinkSessionTests() =>
        _session = new LinkSession(_link, _rig.Controller.Dispatch, _rig.Board.Clock, _rig.Controller.Announcement);

    [Fact]
    public void The_controller_announces_itself_before_anything_else()
    {
        _rig.Run(61);
        Drain();
        LinkMessage birth = _link.Messages[0];
        Assert.Equal("edgectl/v1/s/d/status", birth.Topic);
        Assert.True(birth.IsRetained);
        Assert.True(JsonDocument.Parse(birth.Payload).RootElement.GetProperty("isOnline").GetBoolean());
        Assert.All(_link.Messages.Skip(1), m => Assert.False(m.IsRetained));
        Assert.Equal(0, _rig.Controller.Outbox.Count);
    }

    [Theory]
    [InlineData(LinkFault.Down)]
    [InlineData(LinkFault.Throws)]
    public void Attempts_back_off_and_nothing_is_lost(LinkFault fault)
    {
        _rig.Run(5);
        int waiting = _rig.Controller.Outbox.Count + (int)_rig.Controller.Journal.LastSequence;
        _link.Fault = fault;
        for (int i = 0; i < 600; i++)
        {
            _rig.Board.Clock.Advance(1000);
            Drain();
        }

        // 1 + 2 + 4 + 8 + 16 + 32 s, then every 60 s: 6 attempts in the first 63 s and 8 or 9 after that.
        Assert.InRange(_link.ConnectAttempts, 14, 16);
        Assert.Empty(_link.Messages);

        _link.Fault = LinkFault.None;
        _rig.Board.Clock.Advance(LinkSession.MaximumBackoffMilliseconds);
        Drain();
        Assert.Equal(0, _rig.Controller.Outbox.Count);
        Assert.Equal(waiting + 1, _link.Messages.Count);
    }

    [Fact]
    public void A_lost_acknowledgement_repeats_the_message_under_the_same_sequence()
    {
        _rig.Run(1);
        Drain();
        int before = _link.Messages.Count;
        _rig.Run(60);
        _link.Fault = LinkFault.LosesAcknowledgements;
        Drain();
        _link.Fault = LinkFault.None;
        _rig.Board.Clock.Advance(LinkSession.MinimumBackoffMilliseconds);
        Drain();

        // The message, the announcement of the new session, and the message again before any other.
        LinkMessage[] messages = [.. _link.Messages.Skip(before)];
        Assert.Equal(messages[0], messages[2]);
        Assert.EndsWith("/status", messages[1].Topic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_end_says_goodbye()
    {
        Drain();
        _session.Close();
        LinkMessage last = _link.Messages[^1];
        Assert.True(last.IsRetained);
        Assert.False(JsonDocument.Parse(last.Payload).RootElement.GetProperty("isOnline").GetBoolean());
        Assert.False(_link.IsConnected);
    }

    [Fact]
    public void Every_message_is_told_apart_by_device_boot_and_sequence()
    {
        _rig.Run(3600);
        _rig.Controller.Checkpoint.Step();
        Drain();
        var keys = _link.Messages
            .Where(m => !m.IsRetained)
            .Select(m => JsonDocument.Parse(m.Payload).RootElement)
            .Where(m => m.TryGetProperty("sequence", out _))
            .Select(m => (m.GetProperty("device").GetString(), m.GetProperty("bootId").GetInt64(), m.GetProperty("sequence").GetInt64()))
            .ToArray();
        Assert.True(keys.Length > 20);
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(_rig.Controller.Journal.LastSequence, keys[^1].Item3);
        Assert.Equal(keys.Length, keys[^1].Item3);
    }

    [Fact]
    public void A_connect_that_hangs_delays_no_scan()
    {
        using ManualResetEventSlim isHanging = new();
        using ManualResetEventSlim mayEnd = new();
        HangingLink link = new(isHanging, mayEnd);
        Worker worker = new(new LinkSession(link, _rig.Controller.Dispatch, _rig.Board.Clock, _rig.Controller.Announcement));
        worker.Start();
        Assert.True(isHanging.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

        // The link thread hangs inside the connect, and the scans go on to the end of the window all the same.
        _rig.Run(900);
        Assert.Equal(1, _rig.Controller.Window.CompletedCount);
        Assert.False(worker.Stop(1));
        mayEnd.Set();
        Assert.True(worker.Stop(60_000));
    }

    private void Drain()
    {
        while (_session.Step())
        {
        }
    }

    private sealed class HangingLink(ManualResetEventSlim isHanging, ManualResetEventSlim mayEnd) : ILink
    {
        public bool IsConnected => false;

        public bool TryConnect()
        {
            isHanging.Set();
            mayEnd.Wait();
            return false;
        }

        public bool TryPublish(string topic, byte[] payload, int length, bool retain) => false;

        public bool TrySend(string topic, byte[] payload, int length) => false;

        public bool TrySubscribe(string topicFilter) => true;

        public int TryReceive(byte[] payload, out string? topic)
        {
            topic = null;
            return -1;
        }

        public void Close()
        {
        }
    }
}
