using System.Buffers;
using MQTTnet;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Board.Tests;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The same stories at the broker inside this program.</summary>
public sealed class EmbeddedControllerTests : IAsyncDisposable
{
    private readonly LoopbackBroker _broker = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _broker.DisposeAsync();

    [Fact]
    public async Task A_broker_that_stops_in_the_middle_of_the_stream_costs_no_message()
    {
        await _broker.StartAsync();
        using ControllerStory story = new("127.0.0.1", _broker.Port);
        story.StartLink();
        await story.SwitchAsync(100, Token);
        story.SwitchUntilWaiting(10);
        await _broker.StopAsync();
        await story.UntilAsync(() => story.Session.FailureCount > 0, Token);
        story.SwitchUntilWaiting(25);
        await _broker.StartAsync();
        await story.SwitchAsync(100, Token);
        await story.UntilAsync(() => story.IsDone, Token);
        AssertComplete(story, 200);
    }

    [Fact]
    public async Task A_second_client_with_the_same_id_takes_the_session_and_the_controller_takes_it_back()
    {
        await _broker.StartAsync();
        using ControllerStory story = new("127.0.0.1", _broker.Port);
        story.StartLink();
        await story.SwitchAsync(50, Token);
        using BrokerUser second = new("second", new LinkFile { Host = "127.0.0.1", Port = _broker.Port }, clientId: "zibo-a");
        Assert.Equal(MqttClientConnectResultCode.Success, await second.ConnectAsync(Token));
        await story.SwitchAsync(50, Token);
        await story.UntilAsync(() => story.Session.ConnectCount == 2 && !second.IsConnected && story.IsDone, Token);
        AssertComplete(story, 100);
    }

    private void AssertComplete(ControllerStory story, int leastCount)
    {
        BackendLedger ledger = new();
        foreach (MqttApplicationMessage message in _broker.Messages)
        {
            ledger.Take(message.Topic, message.Payload.ToArray());
        }

        Assert.Equal(0, story.Controller.Outbox.DroppedCount);
        Assert.InRange(ledger.Received, leastCount, int.MaxValue);
        Assert.Equal(0, ledger.Missing);
    }
}
