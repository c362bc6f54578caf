using System.Buffers;
using System.Text;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>Somebody at a broker, by MQTT 5, which says why it refuses.</summary>
internal sealed class BrokerUser : IDisposable
{
    private const int TimeoutSeconds = 60;

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly MqttTls? _tls;
    private readonly Channel<(string Topic, string Text)> _arrived = Channel.CreateUnbounded<(string, string)>();
    private readonly MqttClientOptions _options;

    public BrokerUser(
        string name, LinkFile link, MqttTls? tls = null, MqttCredentials? credentials = null, string? willTopic = null,
        string? clientId = null)
    {
        Name = name;
        _tls = tls ?? link.ReadTls();
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(link.Host, link.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithTimeout(TimeSpan.FromSeconds(TimeoutSeconds))
            .WithClientId(clientId ?? "test-" + name);
        if (willTopic is not null)
        {
            builder.WithWillTopic(willTopic).WithWillPayload(name);
        }

        MqttLinkSecurity.Apply(builder, _tls, credentials ?? link.Credentials);
        _options = builder.Build();
        _client.ApplicationMessageReceivedAsync += received =>
        {
            MqttApplicationMessage message = received.ApplicationMessage;
            _arrived.Writer.TryWrite((message.Topic, Encoding.UTF8.GetString(message.Payload.ToArray())));
            return Task.CompletedTask;
        };
    }

    public string Name { get; }

    public bool IsConnected => _client.IsConnected;

    /// <summary>Connects; a refusal is an exception or an answer, depending on who refuses: TLS or MQTT.</summary>
    public async Task<MqttClientConnectResultCode> ConnectAsync(CancellationToken token) =>
        (await _client.ConnectAsync(_options, token)).ResultCode;

    /// <summary>True where the broker let it in, and kept it long enough to answer it.</summary>
    public async Task<bool> IsLetInAsync(CancellationToken token)
    {
        try
        {
            if (await ConnectAsync(token) != MqttClientConnectResultCode.Success)
            {
                return false;
            }

            await _client.PingAsync(token);
            return true;
        }
        catch (MQTTnet.Exceptions.MqttCommunicationException)
        {
            return false;
        }
    }

    /// <summary>Publishes its own name.</summary>
    /// <returns>True where the broker took it.</returns>
    public async Task<bool> PublishAsync(string topic, CancellationToken token)
    {
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(Name)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        MqttClientPublishResult result = await _client.PublishAsync(message, token);
        Assert.True(result.IsSuccess || result.ReasonCode == MqttClientPublishReasonCode.NotAuthorized, result.ReasonCode.ToString());
        return result.IsSuccess;
    }

    /// <summary>Subscribes with QoS 0: what the broker has taken is on its way to the subscriber before the publisher hears of it.</summary>
    public async Task SubscribeAsync(string filter, CancellationToken token) =>
        await _client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtMostOnce, token);

    /// <summary>The next message.</summary>
    public async Task<(string Topic, string Text)> NextAsync(CancellationToken token)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(TimeSpan.FromSeconds(TimeoutSeconds));
        return await _arrived.Reader.ReadAsync(timeout.Token);
    }

    /// <summary>Everything that arrives before a message on a topic.</summary>
    public async Task<IReadOnlyList<(string Topic, string Text)>> ReadUntilAsync(string endTopic, CancellationToken token)
    {
        List<(string Topic, string Text)> messages = [];
        while (await NextAsync(token) is var message && message.Topic != endTopic)
        {
            messages.Add(message);
        }

        return messages;
    }

    public void Dispose()
    {
        _client.Dispose();
        _tls?.Dispose();
    }
}
