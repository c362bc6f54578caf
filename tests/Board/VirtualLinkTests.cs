using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The virtual link against the contract of <see cref="Hal.ILink"/>.</summary>
public class VirtualLinkTests
{
    private readonly VirtualLink _link = new();

    [Fact]
    public void Nothing_is_published_before_the_session_is_open()
    {
        Assert.False(_link.IsConnected);
        Assert.False(Publish("a"));
        Assert.Empty(_link.Messages);
    }

    [Fact]
    public void Messages_arrive_in_order_with_their_retain_flag_and_no_byte_beyond_their_length()
    {
        Assert.True(_link.TryConnect());
        Assert.True(_link.TryPublish("t/1", "first-and-more"u8.ToArray(), 5, true));
        Assert.True(_link.TryPublish("t/2", "second"u8.ToArray(), 6, false));
        Assert.Equal([new LinkMessage("t/1", "first", true), new LinkMessage("t/2", "second", false)], _link.Messages);
    }

    [Fact]
    public void Messages_reach_a_session_that_has_subscribed_to_their_topic_and_end_with_it()
    {
        byte[] payload = new byte[ReceivedMessages.MaximumPayloadBytes];
        Assert.False(_link.Deliver("t/a", [1]));
        Assert.False(_link.TrySubscribe("t/#"));
        _link.TryConnect();
        Assert.False(_link.Deliver("t/a", [1]));
        Assert.True(_link.TrySubscribe("t/#"));
        Assert.False(_link.Deliver("u/a", [1]));
        Assert.True(_link.Deliver("t/a", [1, 2]));
        Assert.Equal(2, _link.TryReceive(payload, out string? topic));
        Assert.Equal("t/a", topic);
        Assert.Equal(-1, _link.TryReceive(payload, out topic));
        Assert.Null(topic);

        Assert.True(_link.Deliver("t/a", [1]));
        _link.TryConnect();
        Assert.Equal(-1, _link.TryReceive(payload, out _));
        Assert.False(_link.Deliver("t/a", [1]));
    }

    [Fact]
    public void Of_what_nobody_takes_the_newest_is_dropped()
    {
        byte[] payload = new byte[ReceivedMessages.MaximumPayloadBytes];
        _link.TryConnect();
        _link.TrySubscribe("t/#");
        Assert.False(_link.Deliver("t/a", new byte[payload.Length + 1]));
        Assert.False(_link.Deliver("t/" + new string('a', ReceivedMessages.MaximumTopicLength), [1]));
        bool[] taken = [.. Enumerable.Range(0, 10).Select(i => _link.Deliver("t/a", [(byte)i]))];
        Assert.Equal(ReceivedMessages.Capacity, taken.TakeWhile(t => t).Count());
        for (int i = 0; i < ReceivedMessages.Capacity; i++)
        {
            Assert.Equal(1, _link.TryReceive(payload, out _));
            Assert.Equal(i, payload[0]);
        }

        Assert.Equal(-1, _link.TryReceive(payload, out _));
    }

    [Fact]
    public void A_link_that_goes_down_closes_the_session_until_it_is_opened_again()
    {
        _link.TryConnect();
        _link.Fault = LinkFault.Down;
        Assert.False(Publish("a"));
        Assert.False(_link.IsConnected);
        Assert.False(_link.TryConnect());

        _link.Fault = LinkFault.None;
        Assert.False(Publish("b"));
        Assert.True(_link.TryConnect());
        Assert.True(Publish("c"));
        Assert.Equal("c", Assert.Single(_link.Messages).Payload);
        Assert.Equal(3, _link.ConnectAttempts);
    }

    [Fact]
    public void A_lost_acknowledgement_fails_the_call_though_the_message_arrived()
    {
        _link.TryConnect();
        _link.Fault = LinkFault.LosesAcknowledgements;
        Assert.False(Publish("a"));
        Assert.Single(_link.Messages);
    }

    [Fact]
    public void It_can_throw_as_a_faulty_adapter_does()
    {
        _link.TryConnect();
        _link.Fault = LinkFault.Throws;
        Assert.Throws<IOException>(() => Publish("a"));
        Assert.Throws<IOException>(() => _link.TryConnect());
        Assert.Empty(_link.Messages);
    }

    [Fact]
    public void What_is_only_sent_arrives_byte_by_byte_where_there_is_a_session()
    {
        Assert.False(_link.TrySend("t", [200, 0], 2));
        _link.TryConnect();
        Assert.True(_link.TrySend("t", [200, 0, 9], 2));
        LinkMessage message = Assert.Single(_link.Messages);
        Assert.Equal([200, 0], message.Bytes.ToArray());
        Assert.False(message.IsRetained);
        _link.Fault = LinkFault.Down;
        Assert.False(_link.TrySend("t", [1], 1));
        Assert.False(_link.IsConnected);
    }

    [Fact]
    public void A_closed_session_stays_closed()
    {
        _link.TryConnect();
        _link.Close();
        Assert.False(_link.IsConnected);
        Assert.False(Publish("a"));
    }

    private bool Publish(string text) => _link.TryPublish("t", System.Text.Encoding.ASCII.GetBytes(text), text.Length, false);
}
