using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>The desktop's link: an MQTT 3.1.1 session through MQTTnet. Called by one thread at a time.</summary>
public sealed class MqttLink : ILink, IDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttClientOptions _clientOptions;
    private readonly TimeSpan _timeout;
    private readonly LastWill? _will;
    private readonly ReceivedMessages _inbound = new();

    /// <summary>Makes a link; nothing is sent before <see cref="TryConnect"/>.</summary>
    public MqttLink(MqttLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _client.ApplicationMessageReceivedAsync += received =>
        {
            Receive(received.ApplicationMessage);
            return Task.CompletedTask;
        };
        _timeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds);
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(options.Host, options.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithClientId(options.ClientId)
            .WithCleanSession()
            .WithTimeout(_timeout)
            .WithWillTopic(options.WillTopic)
            .WithWillPayload(options.WillPayload.ToArray())
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .WithWillRetain();
        _will = options.Will;
        MqttLinkSecurity.Apply(builder, options.Tls, options.Credentials);
        _clientOptions = builder.Build();
    }

    /// <summary>Why the last call failed; empty after one that did not.</summary>
    public string LastError { get; private set; } = "";

    /// <inheritdoc/>
    public bool IsConnected => _client.IsConnected;

    /// <inheritdoc/>
    public bool TryConnect() => Try(async token =>
    {
        _inbound.Clear();
        RegisterWill();
        MqttClientConnectResult result = await _client.ConnectAsync(_clientOptions, token).ConfigureAwait(false);
        return result.ResultCode == MqttClientConnectResultCode.Success ? "" : result.ResultCode.ToString();
    });

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain) =>
        Publish(topic, payload, length, retain, MqttQualityOfServiceLevel.AtLeastOnce);

    /// <inheritdoc/>
    public bool TrySend(string topic, byte[] payload, int length) =>
        Publish(topic, payload, length, false, MqttQualityOfServiceLevel.AtMostOnce);

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter) => Try(async token =>
    {
        MqttClientSubscribeOptions options = new MqttClientSubscribeOptionsBuilder()
            .WithTopicFilter(topicFilter, MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        MqttClientSubscribeResult result = await _client.SubscribeAsync(options, token).ConfigureAwait(false);
        MqttClientSubscribeResultItem? refused = result.Items.FirstOrDefault(
            item => item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2);
        return refused is null ? "" : refused.ResultCode.ToString();
    });

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string? topic) => _inbound.TryTake(payload, out topic);

    /// <inheritdoc/>
    public void Close()
    {
        if (_client.IsConnected)
        {
            Try(async token =>
            {
                await _client.DisconnectAsync(new MqttClientDisconnectOptions(), token).ConfigureAwait(false);
                return "";
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private bool Publish(string topic, byte[] payload, int length, bool retain, MqttQualityOfServiceLevel quality) => Try(async token =>
    {
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(new ReadOnlySequence<byte>(payload.AsMemory(0, length).ToArray()))
            .WithQualityOfServiceLevel(quality)
            .WithRetainFlag(retain)
            .Build();
        MqttClientPublishResult result = await _client.PublishAsync(message, token).ConfigureAwait(false);
        return result.IsSuccess ? "" : result.ReasonCode.ToString();
    });

    private void RegisterWill()
    {
        if (_will is { } will)
        {
            _clientOptions.WillTopic = will.Topic;
            _clientOptions.WillPayload = will.Payload.AsSpan(0, will.Length).ToArray();
            _clientOptions.WillRetain = will.IsRetained;
        }
    }

    // What is too large is dropped before it is copied.
    private void Receive(MqttApplicationMessage message)
    {
        if (message.Payload.Length <= ReceivedMessages.MaximumPayloadBytes)
        {
            byte[] payload = message.Payload.ToArray();
            _inbound.TryPut(message.Topic, payload, payload.Length);
        }
    }

    // The firmware's link is synchronous, since the device has no tasks; the calls run on the link thread, which may wait.
    private bool Try(Func<CancellationToken, Task<string>> call)
    {
        using CancellationTokenSource source = new(_timeout);
        try
        {
            LastError = call(source.Token).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is MqttCommunicationException or OperationCanceledException or InvalidOperationException
            or MqttProtocolViolationException or System.Net.Sockets.SocketException or IOException)
        {
            LastError = e.Message;
        }

        return LastError.Length == 0;
    }
}
