using System.Buffers;
using System.Collections;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt.Messages;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.M2Mqtt;

/// <summary>An MQTT 3.1.1 client over a real socket, with the surface and the threads of the device's.</summary>
/// <remarks>
/// As there, a message that is published goes into a queue, a thread of the client sends it, and another calls the handlers. A
/// connect waits for as long as the original does; what gives up earlier must be outside.
/// </remarks>
public sealed class MqttClient : IMqttClient, IDisposable
{
    private const int TimeoutSeconds = 30;

    private readonly MQTTnet.IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _closed = new();
    private readonly MqttWork _sending;
    private readonly MqttWork _telling;
    private readonly VirtualEsp32 _chip;
    private readonly string _host;
    private readonly int _port;
    private readonly bool _isSecure;
    private int _lastId;

    /// <summary>Makes a client; nothing is connected.</summary>
    /// <remarks>Certificates come from the store of the device, as they do for the firmware, which gives none.</remarks>
    public MqttClient(
        string brokerHostName, int brokerPort, bool secure, X509Certificate? caCert, X509Certificate? clientCert, MqttSslProtocols sslProtocol)
    {
        _chip = VirtualEsp32.Current;
        (_host, _port) = _chip.Network.Redirect ?? (brokerHostName, brokerPort);
        _isSecure = secure;
        _sending = new MqttWork(_chip, _closed.Token);
        _telling = new MqttWork(_chip, _closed.Token);
        _client.ApplicationMessageReceivedAsync += received =>
        {
            MqttApplicationMessage message = received.ApplicationMessage;
            MqttMsgPublishEventArgs told = new(
                message.Topic, message.Payload.ToArray(), message.Dup, (MqttQoSLevel)message.QualityOfServiceLevel, message.Retain);
            _telling.Add(() => MqttMsgPublishReceived?.Invoke(this, told));
            return Task.CompletedTask;
        };
        _client.DisconnectedAsync += _ =>
        {
            _telling.Add(() => ConnectionClosed?.Invoke(this, EventArgs.Empty));
            return Task.CompletedTask;
        };
    }

    /// <summary>A message arrived.</summary>
    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    /// <summary>A message has left, or could not.</summary>
    public event IMqttClient.MqttMsgPublishedEventHandler? MqttMsgPublished;

    /// <summary>A subscription was answered.</summary>
    public event IMqttClient.MqttMsgSubscribedEventHandler? MqttMsgSubscribed;

    /// <summary>The session has ended.</summary>
    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    /// <summary>Whether there is a session.</summary>
    public bool IsConnected => _client.IsConnected;

    /// <summary>Connects.</summary>
    public MqttReasonCode Connect(
        string clientId,
        string username,
        string password,
        bool willRetain,
        MqttQoSLevel willQosLevel,
        bool willFlag,
        string willTopic,
        string willMessage,
        bool cleanSession,
        ushort keepAlivePeriod)
    {
        _ = VirtualEsp32.Current;
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(_host, _port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithClientId(clientId)
            .WithCleanSession(cleanSession)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(keepAlivePeriod))
            .WithTimeout(TimeSpan.FromSeconds(TimeoutSeconds));
        if (willFlag)
        {
            builder.WithWillTopic(willTopic)
                .WithWillPayload(willMessage)
                .WithWillQualityOfServiceLevel((MqttQualityOfServiceLevel)willQosLevel)
                .WithWillRetain(willRetain);
        }

        if (!string.IsNullOrEmpty(username))
        {
            builder.WithCredentials(username, password);
        }

        if (_isSecure)
        {
            StoredCertificates.Apply(builder, _chip.Network);
        }

        // Without power there is nobody to say farewell: the broker sees the socket break off.
        _chip.Stopping += Close;
        MqttClientConnectResult result = Wait(_client.ConnectAsync(builder.Build(), _closed.Token));
        if (result.ResultCode != MqttClientConnectResultCode.Success)
        {
            return MqttReasonCode.UnspecifiedError;
        }

        _sending.Start();
        _telling.Start();
        return MqttReasonCode.Success;
    }

    /// <summary>Says farewell.</summary>
    public void Disconnect()
    {
        if (_client.IsConnected)
        {
            _client.DisconnectAsync(new MqttClientDisconnectOptions(), _closed.Token).GetAwaiter().GetResult();
        }
    }

    /// <summary>Ends the threads and frees the socket.</summary>
    public void Close()
    {
        _chip.Stopping -= Close;
        _closed.Cancel();
        _client.Dispose();
    }

    /// <summary>Asks for messages.</summary>
    /// <returns>Id of the request.</returns>
    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        Require();
        ushort id = NextId();
        MqttClientSubscribeOptionsBuilder builder = new();
        for (int i = 0; i < topics.Length; i++)
        {
            builder.WithTopicFilter(topics[i], (MqttQualityOfServiceLevel)qosLevels[i]);
        }

        _sending.Add(() =>
        {
            MqttClientSubscribeResult result = _client.SubscribeAsync(builder.Build(), _closed.Token).GetAwaiter().GetResult();
            MqttQoSLevel[] granted =
            [
                .. result.Items.Select(item => item.ResultCode <= MqttClientSubscribeResultCode.GrantedQoS2
                    ? (MqttQoSLevel)item.ResultCode
                    : MqttQoSLevel.GrantedFailure),
            ];
            _telling.Add(() => MqttMsgSubscribed?.Invoke(this, new MqttMsgSubscribedEventArgs(id, granted)));
        });
        return id;
    }

    /// <summary>Puts a message into the queue.</summary>
    /// <returns>Id of the message.</returns>
    public ushort Publish(
        string topic, byte[] message, string? contentType, ArrayList? userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        Require();
        ushort id = NextId();
        MqttApplicationMessage built = new MqttApplicationMessageBuilder()
            .WithTopic(topic)
            .WithPayload(message)
            .WithQualityOfServiceLevel((MqttQualityOfServiceLevel)qosLevel)
            .WithRetainFlag(retain)
            .Build();
        _sending.Add(() =>
        {
            bool isPublished = false;
            try
            {
                isPublished = _client.PublishAsync(built, _closed.Token).GetAwaiter().GetResult().IsSuccess;
            }
            finally
            {
                _telling.Add(() => MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(id, isPublished)));
            }
        });
        return id;
    }

    /// <summary>Frees everything.</summary>
    public void Dispose()
    {
        Close();
        _closed.Dispose();
    }

    // In small steps, so that the thread that waits can be aborted as one that waits for a socket on the device.
    private T Wait<T>(Task<T> task)
    {
        const int stepMilliseconds = 20;
        try
        {
            while (!task.IsCompleted)
            {
                _chip.Clock.Pause(stepMilliseconds);
            }
        }
        catch (ThreadInterruptedException) when (_chip is { IsPowered: true, HangsInCalls: true })
        {
            return Wait(task);
        }

        return task.GetAwaiter().GetResult();
    }

    private void Require()
    {
        _ = VirtualEsp32.Current;
        if (!_client.IsConnected)
        {
            throw new InvalidOperationException("there is no session");
        }
    }

    private ushort NextId() => (ushort)((Interlocked.Increment(ref _lastId) % ushort.MaxValue) + 1);
}
