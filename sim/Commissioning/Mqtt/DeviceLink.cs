using System.Buffers;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A session at the broker that hears everything of one controller.</summary>
public sealed class DeviceLink : IDeviceLink, IDisposable
{
    // A day of a busy controller; older messages are of no use to anybody who waits.
    private const int MaximumMessages = 20_000;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Lock _lock = new();
    private readonly List<DeviceMessage> _messages = [];
    private readonly string _root;
    private TaskCompletionSource _arrival = NewArrival();
    private int _count;

    private DeviceLink(string root) => _root = root;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>Connects and subscribes.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="siteId">Site of the controller.</param>
    /// <param name="deviceId">Its id.</param>
    /// <param name="token">Ends it early.</param>
    /// <exception cref="LinkLostException">The broker does not answer, or refuses.</exception>
    public static async Task<DeviceLink> OpenAsync(BrokerAccess broker, string siteId, string deviceId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(broker);
        DeviceLink link = new($"edgectl/v1/{siteId}/{deviceId}/");
        try
        {
            await link.ConnectAsync(broker, token).ConfigureAwait(false);
            return link;
        }
        catch (Exception e)
        {
            link.Dispose();
            if (e is MqttCommunicationException || (e is OperationCanceledException && !token.IsCancellationRequested))
            {
                throw new LinkLostException($"{broker.Host}:{broker.Port}: {e.Message.TrimEnd('.')}");
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public async Task SendAsync(SignedCommand command, CancellationToken token)
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
        }
        catch (MqttCommunicationException e)
        {
            throw new LinkLostException(e.Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public async Task<DeviceMessage?> WaitAsync(
        int from, Func<DeviceMessage, bool> condition, TimeSpan timeout, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(condition);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(timeout);
        while (true)
        {
            Task arrival;
            lock (_lock)
            {
                DeviceMessage? found = _messages.FirstOrDefault(message => message.Place >= from && condition(message));
                if (found is not null)
                {
                    return found;
                }

                from = Math.Max(from, _count);
                arrival = _arrival.Task;
            }

            try
            {
                await arrival.WaitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public DeviceMessage? Newest(Func<DeviceMessage, bool> condition)
    {
        lock (_lock)
        {
            return _messages.LastOrDefault(condition);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ConnectAsync(BrokerAccess broker, CancellationToken token)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithCleanSession();
        MqttLinkSecurity.Apply(options, broker.Tls, broker.Credentials);
        _client.ApplicationMessageReceivedAsync += received =>
        {
            Take(received.ApplicationMessage);
            return Task.CompletedTask;
        };
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(ConnectTimeout);
        MqttClientConnectResult answer =
            await _client.ConnectAsync(MqttSocketBuffer.Widen(options.Build()), patience.Token).ConfigureAwait(false);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new LinkLostException($"{broker.Host}:{broker.Port}: {answer.ResultCode}");
        }

        await _client.SubscribeAsync(_root + "#", MqttQualityOfServiceLevel.AtLeastOnce, patience.Token).ConfigureAwait(false);
    }

    private void Take(MqttApplicationMessage message)
    {
        if (!message.Topic.StartsWith(_root, StringComparison.Ordinal))
        {
            return;
        }

        JsonElement body;
        try
        {
            using JsonDocument document = JsonDocument.Parse(message.Payload.ToArray());
            body = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Not from a controller of ours.
            return;
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        TaskCompletionSource arrival;
        lock (_lock)
        {
            _messages.Add(new DeviceMessage(_count++, message.Topic[_root.Length..], body, message.Retain));
            if (_messages.Count > MaximumMessages)
            {
                _messages.RemoveRange(0, MaximumMessages / 2);
            }

            arrival = _arrival;
            _arrival = NewArrival();
        }

        arrival.SetResult();
    }
}
