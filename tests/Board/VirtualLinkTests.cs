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
    public void A_closed_session_stays_closed()
    {
        _link.TryConnect();
        _link.Close();
        Assert.False(_link.IsConnected);
        Assert.False(Publish("a"));
    }

    private bool Publish(string text) => _link.TryPublish("t", System.Text.Encoding.ASCII.GetBytes(text), text.Length, false);
}
