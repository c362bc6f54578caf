using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Brings what a broker has of controllers into the model, and connects again where the connection breaks.</summary>
public sealed class FleetFeed : IAsyncDisposable
{
    private const string Everything = "edgectl/v1/#";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _stop = new();
    private readonly BrokerOptions _broker;
    private readonly bool _reads;
    private Task _keeping = Task.CompletedTask;

    private FleetFeed(BrokerOptions broker, FleetModel? model)
    {
        _broker = broker;
        _reads = model is not null;
        if (model is null)
        {
            return;
        }

        _client.ApplicationMessageReceivedAsync += message =>
        {
            ReadOnlySequence<byte> payload = message.ApplicationMessage.Payload;
            model.Take(message.ApplicationMessage.Topic, payload.IsSingleSegment ? payload.FirstSpan : payload.ToArray());
            return Task.CompletedTask;
        };
    }

    /// <summary>True while the broker answers.</summary>
    public bool IsConnected => _client.IsConnected;

    /// <summary>Connects; from then on the connection is kept.</summary>
    /// <param name="broker">The broker, and who reads there.</param>
    /// <param name="model">Takes what comes; null for a connection that sends only, where another one may not.</param>
    /// <param name="token">Ends the attempt.</param>
    /// <exception cref="FeedException">The broker does not answer, or refuses.</exception>
    public static async Task<FleetFeed> StartAsync(BrokerOptions broker, FleetModel? model, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        FleetFeed feed = new(broker, model);
        try
        {
            await feed.ConnectAsync(token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await feed.DisposeAsync().ConfigureAwait(false);
            if (IsCommunication(e) && !token.IsCancellationRequested)
            {
                throw new FeedException(broker.ToString(), e.Message, e);
            }

            throw;
        }

        feed._keeping = feed.KeepAsync();
        return feed;
    }

    /// <summary>Sends a command.</summary>
    /// <returns>False where the broker does not take it now.</returns>
    public async Task<bool> SendAsync(SignedCommand command, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(command);
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(command.Topic)
            .WithPayload(new ReadOnlySequence<byte>(command.Payload))
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        try
        {
            await _client.PublishAsync(message, token).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (IsCommunication(e))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task KeepAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Wait, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_client.IsConnected || _stop.IsCancellationRequested)
            {
                continue;
            }

            try
            {
                await ConnectAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (IsCommunication(e))
            {
                // The next round tries again; pages say that the broker is away.
            }
        }
    }

    private async Task ConnectAsync(CancellationToken token)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(Patience);
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(_broker.Host, _broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithCleanSession();
        MqttLinkSecurity.Apply(builder, _broker.Tls, _broker.Credentials);
        MqttClientConnectResult answer =
            await _client.ConnectAsync(MqttSocketBuffer.Widen(builder.Build()), timeout.Token).ConfigureAwait(false);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new MqttCommunicationException(answer.ResultCode.ToString());
        }

        if (!_reads)
        {
            return;
        }

        MqttClientSubscribeOptions subscription = new MqttClientSubscribeOptionsBuilder()
            .WithTopicFilter(Everything, MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        await _client.SubscribeAsync(subscription, timeout.Token).ConfigureAwait(false);
    }

    private static bool IsCommunication(Exception e) =>
        e is MqttCommunicationException or MqttClientNotConnectedException or OperationCanceledException or InvalidOperationException;
}
