using System.Text.Json;
using MQTTnet;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The simulated controller at a mosquitto that stops, dies and gives its session to another.</summary>
public sealed class ControllerTests
{
    private const string Status = "edgectl/v1/zibo/a/status";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broker_that_dies_or_stops_in_the_middle_of_the_stream_costs_no_message(bool isKilled)
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        using MqttTls tls = broker.LinkOf("zibo.a").ReadTls()!;
        using ControllerStory story = new("127.0.0.1", broker.Port, tls);
        BackendLedger ledger = new();
        await using (PlainSubscriber subscriber = await PlainSubscriber.StartAsync(broker.LinkOf("backend"), ledger, Status, Token))
        {
            story.StartLink();
            await story.SwitchAsync(100, Token);

            // Messages wait while it dies: one of them may be on its way.
            story.SwitchUntilWaiting(10);
            await (isKilled ? broker.KillAsync(Token) : broker.StopAsync(Token));
            await subscriber.End;
        }

        await story.UntilAsync(() => story.Session.FailureCount > 0, Token);
        story.SwitchUntilWaiting(25);

        // The link waits until the backend is there again: what a broker takes while nobody listens is not the link's to keep.
        story.StopLink();
        await broker.StartAsync(Token);
        await using PlainSubscriber again = await PlainSubscriber.StartAsync(broker.LinkOf("backend"), ledger, Status, Token);
        story.StartLink();
        await story.SwitchAsync(100, Token);
        await FinishAsync(story, again);

        Assert.Equal(2, story.Session.ConnectCount);
        Assert.Equal(0, story.Controller.Outbox.DroppedCount);
        Assert.InRange(ledger.Received, 200, int.MaxValue);
        Assert.Equal(0, ledger.Missing);

        // At most the one that was on its way comes twice.
        Assert.InRange(ledger.Duplicates, 0, 1);
    }

    [Fact]
    public async Task A_second_client_with_the_same_name_takes_the_session_and_the_controller_takes_it_back()
    {
        await using Mosquitto broker = new(Small);
        await broker.StartAsync(Token);
        using MqttTls tls = broker.LinkOf("zibo.a").ReadTls()!;
        using ControllerStory story = new("127.0.0.1", broker.Port, tls);
        BackendLedger ledger = new();
        await using PlainSubscriber subscriber = await PlainSubscriber.StartAsync(broker.LinkOf("backend"), ledger, "-", Token);
        story.StartLink();
        await story.SwitchAsync(50, Token);
        using BrokerUser second = new("zibo.a", broker.LinkOf("zibo.a"));
        Assert.Equal(MqttClientConnectResultCode.Success, await second.ConnectAsync(Token));
        await story.SwitchAsync(50, Token);
        await story.UntilAsync(() => story.Session.ConnectCount == 2 && !second.IsConnected && story.IsDone, Token);

        // The last will of the session that was taken does not stand: who comes now reads that the controller is there.
        using BrokerUser late = new("dashboard", broker.LinkOf("dashboard"));
        Assert.True(await late.IsLetInAsync(Token), broker.Log);
        await late.SubscribeAsync(Status, Token);
        (_, string status) = await late.NextAsync(Token);
        Assert.True(JsonDocument.Parse(status).RootElement.GetProperty("isOnline").GetBoolean());

        await story.UntilAsync(() => ledger.Received >= 100, Token);
        Assert.Equal(0, ledger.Missing);
        Assert.Equal(0, story.Controller.Outbox.DroppedCount);
    }

    private static BrokerRequest Small(BrokerRequest request) => request with { Site = "zibo", Devices = ["a"] };

    private static async Task FinishAsync(ControllerStory story, PlainSubscriber subscriber)
    {
        await story.UntilAsync(() => story.IsDone, Token);
        story.StopLink();
        await subscriber.Goodbye.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }
}
