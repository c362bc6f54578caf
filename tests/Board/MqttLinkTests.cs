using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MQTTnet;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The desktop's link against a real broker, and against what stands in the place of one.</summary>
public sealed class MqttLinkTests : IAsyncDisposable
{
    private const string WillTopic = "edgectl/v1/s/d/status";
    private static readonly byte[] Will = "{\"isOnline\":false}"u8.ToArray();

    private readonly LoopbackBroker _broker = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_with_its_bytes_at_least_once_and_retained_as_asked()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        Assert.True(link.TryConnect(), link.LastError);
        Assert.True(link.IsConnected);

        Assert.True(link.TryPublish("t/state", "{\"a\":1}and more"u8.ToArray(), 7, false), link.LastError);
        Assert.True(link.TryPublish("t/status", "online"u8.ToArray(), 6, true), link.LastError);
        Assert.Equal("", link.LastError);

        // Acknowledged means arrived: nothing is waited for here.
        MqttApplicationMessage[] messages = [.. _broker.Messages];
        Assert.Equal(["t/state={\"a\":1}", "t/status=online"], messages.Select(m => $"{m.Topic}={TextOf(m)}"));
        Assert.All(messages, m => Assert.Equal(MqttQualityOfServiceLevel.AtLeastOnce, m.QualityOfServiceLevel));
        Assert.Equal([false, true], messages.Select(m => m.Retain));
        Assert.Equal("t/status", Assert.Single(await _broker.RetainedAsync()).Topic);
    }

    [Fact]
    public async Task The_caller_may_use_its_buffer_again_as_soon_as_the_call_returns()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        link.TryConnect();
        byte[] buffer = "first"u8.ToArray();
        link.TryPublish("t/1", buffer, 5, true);
        "other"u8.CopyTo(buffer);
        Assert.Equal("first", TextOf(Assert.Single(await _broker.RetainedAsync())));
    }

    [Fact]
    public async Task A_client_that_dies_without_goodbye_leaves_its_last_will_retained()
    {
        await _broker.StartAsync();
        MqttLink link = MakeLink();
        Assert.True(link.TryConnect(), link.LastError);
        link.Dispose();

        MqttApplicationMessage will = await _broker.WaitForAsync(WillTopic, Token);
        Assert.Equal(Will, will.Payload.ToArray());
        Assert.True(will.Retain);
        Assert.Equal(MqttQualityOfServiceLevel.AtLeastOnce, will.QualityOfServiceLevel);
    }

    [Fact]
    public async Task A_will_that_changes_is_that_of_the_last_connect_and_any_bytes_will_do()
    {
        await _broker.StartAsync();
        LastWill will = new();
        will.Set("t/first", [1], 1, true);
        MqttLink link = new(new MqttLinkOptions("127.0.0.1", _broker.Port, "changing", WillTopic, Will) { Will = will });
        Assert.True(link.TryConnect(), link.LastError);
        link.Close();
        will.Set("t/second", [18, 0, 255, 7], 3, false);
        Assert.True(link.TryConnect(), link.LastError);
        link.Dispose();

        MqttApplicationMessage message = await _broker.WaitForAsync("t/second", Token);
        Assert.Equal([18, 0, 255], message.Payload.ToArray());
        Assert.False(message.Retain);
        Assert.Equal(MqttQualityOfServiceLevel.AtLeastOnce, message.QualityOfServiceLevel);
        Assert.DoesNotContain(_broker.Messages, m => m.Topic == "t/first");
    }

    [Fact]
    public async Task What_is_only_sent_arrives_with_quality_0_and_is_not_retained()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        Assert.False(link.TrySend("t/early", [1], 1));
        Assert.True(link.TryConnect(), link.LastError);
        Assert.True(link.TrySend("t/sent", [0, 200, 3, 4], 3), link.LastError);

        MqttApplicationMessage message = await _broker.WaitForAsync("t/sent", Token);
        Assert.Equal([0, 200, 3], message.Payload.ToArray());
        Assert.Equal(MqttQualityOfServiceLevel.AtMostOnce, message.QualityOfServiceLevel);
        Assert.False(message.Retain);
    }

    [Fact]
    public async Task A_client_that_says_goodbye_leaves_no_last_will()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        link.TryConnect();
        link.Close();
        Assert.False(link.IsConnected);
        Assert.False(link.TryPublish("t", [1], 1, false));

        // The broker has handled the goodbye before it takes the next client: had there been a will, it would come first.
        using MqttLink next = MakeLink("other");
        Assert.True(next.TryConnect(), next.LastError);
        Assert.True(next.TryPublish("t/next", [1], 1, false), next.LastError);
        Assert.Equal("t/next", Assert.Single(_broker.Messages).Topic);
    }

    [Fact]
    public async Task When_the_broker_stops_publishing_fails_with_a_reason_and_when_it_is_back_the_link_is_too()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        Assert.True(link.TryConnect(), link.LastError);
        await _broker.StopAsync();

        Assert.False(link.TryPublish("t/lost", [1], 1, false));
        Assert.NotEmpty(link.LastError);
        link.Close();
        Assert.False(link.TryConnect());
        Assert.NotEmpty(link.LastError);

        await _broker.StartAsync();
        Assert.True(link.TryConnect(), link.LastError);
        Assert.Equal("", link.LastError);
        Assert.True(link.TryPublish("t/after", [1], 1, false), link.LastError);
        Assert.Equal("t/after", _broker.Messages.Last().Topic);
    }

    [Fact]
    public async Task A_broker_that_refuses_is_named_with_its_reason()
    {
        _broker.Answer = MqttConnectReasonCode.NotAuthorized;
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        Assert.False(link.TryConnect());
        Assert.False(link.IsConnected);
        Assert.Contains("NotAuthorized", link.LastError, StringComparison.Ordinal);

        _broker.Answer = MqttConnectReasonCode.Success;
        Assert.True(link.TryConnect(), link.LastError);
    }

    [Fact]
    public async Task An_acknowledgement_that_does_not_come_fails_the_call_though_the_message_may_have_arrived()
    {
        TaskCompletionSource mayAcknowledge = new();
        await _broker.StartAsync();
        using MqttLink link = MakeLink(timeoutMilliseconds: 5_000);
        Assert.True(link.TryConnect(), link.LastError);
        _broker.AcknowledgeAfter = mayAcknowledge.Task;
        try
        {
            Assert.False(link.TryPublish("t", [1], 1, false));
            Assert.NotEmpty(link.LastError);
            Assert.Single(_broker.Messages);
        }
        finally
        {
            mayAcknowledge.SetResult();
        }
    }

    [Fact]
    public async Task A_listener_that_accepts_and_stays_silent_is_given_up_and_the_link_is_of_use_afterwards()
    {
        using MqttLink link = MakeLink(timeoutMilliseconds: 5_000);
        using (TcpListener silent = new(IPAddress.Loopback, _broker.Port))
        {
            silent.Start();
            Assert.False(link.TryConnect());
            Assert.NotEmpty(link.LastError);
            Assert.False(link.IsConnected);
        }

        await _broker.StartAsync();
        Assert.True(link.TryConnect(), link.LastError);
        Assert.True(link.IsConnected);
    }

    [Fact]
    public async Task What_is_published_on_a_subscribed_topic_arrives_once_and_what_is_too_large_does_not()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        using MqttLink sender = MakeLink("sender");
        Assert.True(link.TryConnect(), link.LastError);
        Assert.True(sender.TryConnect(), sender.LastError);
        Assert.True(link.TrySubscribe("t/commands/#"), link.LastError);
        byte[] payload = new byte[ReceivedMessages.MaximumPayloadBytes];
        Assert.Equal(-1, link.TryReceive(payload, out _));

        sender.TryPublish("t/other", [1], 1, false);
        sender.TryPublish("t/commands/limit", new byte[payload.Length + 1], payload.Length + 1, false);
        sender.TryPublish("t/commands/limit", "first"u8.ToArray(), 5, false);
        sender.TryPublish("t/commands/event", "second"u8.ToArray(), 6, false);
        Assert.Equal("t/commands/limit=first", await ReceiveAsync(link, payload));
        Assert.Equal("t/commands/event=second", await ReceiveAsync(link, payload));
        Assert.Equal(-1, link.TryReceive(payload, out _));
    }

    [Fact]
    public async Task A_new_session_has_no_subscription_and_nothing_of_the_one_before()
    {
        await _broker.StartAsync();
        using MqttLink link = MakeLink();
        using MqttLink sender = MakeLink("sender");
        sender.TryConnect();
        link.TryConnect();
        link.TrySubscribe("t/#");
        link.Close();
        Assert.False(link.TrySubscribe("t/#"));
        Assert.True(link.TryConnect(), link.LastError);
        sender.TryPublish("t/a", "old"u8.ToArray(), 3, false);
        Assert.True(link.TrySubscribe("t/#"), link.LastError);
        sender.TryPublish("t/b", "new"u8.ToArray(), 3, false);
        Assert.Equal("t/b=new", await ReceiveAsync(link, new byte[ReceivedMessages.MaximumPayloadBytes]));
    }

    [Fact]
    public void Where_nothing_listens_every_call_fails_and_none_throws()
    {
        using MqttLink link = MakeLink();
        Assert.False(link.IsConnected);
        Assert.False(link.TryPublish("t", [1], 1, false));
        Assert.NotEmpty(link.LastError);
        Assert.False(link.TryConnect());
        Assert.NotEmpty(link.LastError);
        Assert.False(link.TryConnect());
        link.Close();
        link.Close();
        Assert.False(link.IsConnected);
    }

    private static async Task<string> ReceiveAsync(MqttLink link, byte[] payload)
    {
        while (true)
        {
            int length = link.TryReceive(payload, out string? topic);
            if (length >= 0)
            {
                return topic + "=" + Encoding.ASCII.GetString(payload, 0, length);
            }

            await Task.Delay(5, Token);
        }
    }

    private static string TextOf(MqttApplicationMessage message) => Encoding.UTF8.GetString(message.Payload.ToArray());

    private MqttLink MakeLink(string clientId = "edgectl-s-d", int timeoutMilliseconds = 10_000) =>
        new(new MqttLinkOptions("127.0.0.1", _broker.Port, clientId, WillTopic, Will) { TimeoutMilliseconds = timeoutMilliseconds });
}
