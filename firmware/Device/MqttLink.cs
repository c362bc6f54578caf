using System;
using System.Threading;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// The board's link: an MQTT 3.1.1 session. One thread calls it; the client's own threads only report acknowledgements.
/// </summary>
/// <remarks>
/// Each session gets a client of its own: a used one keeps queues and threads of the session before. Calls that wait for the
/// network are bounded from outside, since the client has hung in them.
/// </remarks>
public sealed class MqttLink : ILink
{
    private const ushort KeepAliveSeconds = 60;
    private const int AcknowledgeTimeoutMilliseconds = 10_000;
    private const int ConnectTimeoutMilliseconds = 60_000;
    private const int CloseTimeoutMilliseconds = 10_000;
    private const ushort NoMessage = 0;

    private readonly object _lock = new object();
    private readonly AutoResetEvent _acknowledgement = new AutoResetEvent(false);
    private readonly ReceivedMessages _inbound = new ReceivedMessages();
    private readonly BoundedCalls _calls = new BoundedCalls();
    private readonly Network _network = new Network();
    private readonly LinkOptions _options;
    private readonly IClock _clock;
    private readonly string _clientId;
    private readonly LastWill _will;

    private MqttClient _client;
    private ushort _settledId;
    private bool _isAcknowledged;

    /// <summary>Makes a link; nothing is sent before <see cref="TryConnect"/>.</summary>
    /// <param name="options">Where the broker is.</param>
    /// <param name="clientId">Client id, one of a kind at the broker.</param>
    /// <param name="will">The last will of each session, as it stands at its connect.</param>
    /// <param name="clock">Bounds the waits.</param>
    /// <param name="lease">Asked for a restart where calls that hang have used up what may be lost.</param>
    public MqttLink(LinkOptions options, string clientId, LastWill will, IClock clock, LinkLease lease)
    {
        _calls.Lease = lease;
        _options = options;
        _clientId = clientId;
        _will = will;
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool IsConnected => _client != null && _client.IsConnected;

    /// <inheritdoc/>
    public bool TryConnect()
    {
        Close();
        try
        {
            if (!_network.IsUp())
            {
                return false;
            }

            MqttSslProtocols protocol = _options.IsEncrypted ? MqttSslProtocols.TLSv1_2 : MqttSslProtocols.None;
            MqttClient client = new MqttClient(_options.Host, _options.Port, _options.IsEncrypted, null, null, protocol);
            client.MqttMsgPublished += OnPublished;
            client.MqttMsgSubscribed += OnSubscribed;
            client.MqttMsgPublishReceived += OnReceived;
            _inbound.Clear();
            _client = client;
            MqttReasonCode reason = MqttReasonCode.UnspecifiedError;
            bool isAnswered = _calls.TryRun(() => reason = Connect(client), ConnectTimeoutMilliseconds);
            return isAnswered && reason == MqttReasonCode.Success;
        }
        catch (Exception)
        {
            Close();
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain)
    {
        MqttClient client = _client;
        if (client == null)
        {
            return false;
        }

        try
        {
            byte[] message = Copy(payload, length);
            Settle(NoMessage, false);
            _acknowledgement.Reset();
            ushort id = client.Publish(topic, message, null, null, MqttQoSLevel.AtLeastOnce, retain);
            return WaitFor(id);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TrySend(string topic, byte[] payload, int length)
    {
        MqttClient client = _client;
        if (client == null || !client.IsConnected)
        {
            return false;
        }

        try
        {
            // It only goes into the client's queue here; a thread of the client writes it to the network.
            client.Publish(topic, Copy(payload, length), null, null, MqttQoSLevel.AtMostOnce, false);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter)
    {
        MqttClient client = _client;
        if (client == null)
        {
            return false;
        }

        try
        {
            Settle(NoMessage, false);
            _acknowledgement.Reset();
            return WaitFor(client.Subscribe(new[] { topicFilter }, new[] { MqttQoSLevel.AtLeastOnce }));
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string topic) => _inbound.TryTake(payload, out topic);

    /// <inheritdoc/>
    public void Close()
    {
        MqttClient client = _client;
        _client = null;
        if (client == null)
        {
            return;
        }

        client.MqttMsgPublished -= OnPublished;
        client.MqttMsgSubscribed -= OnSubscribed;
        client.MqttMsgPublishReceived -= OnReceived;

        // Without the farewell, where the session is gone already, the broker publishes the last will.
        _calls.TryRun(client.Disconnect, CloseTimeoutMilliseconds);

        // Ends the client's threads and frees the socket.
        _calls.TryRun(client.Close, CloseTimeoutMilliseconds);
    }

    private MqttReasonCode Connect(MqttClient client) => client.Connect(
        _clientId,
        _options.User,
        _options.Password,
        _will.IsRetained,
        MqttQoSLevel.AtLeastOnce,
        true,
        _will.Topic,
        Ascii.Text(_will.Payload, _will.Length),
        true,
        KeepAliveSeconds);

    // The client keeps a message until it has left, and sends all of its array.
    private static byte[] Copy(byte[] payload, int length)
    {
        byte[] message = new byte[length];
        Array.Copy(payload, message, length);
        return message;
    }

    // The acknowledgement may come before Publish has given the id: it is kept, and compared here.
    private bool WaitFor(ushort id)
    {
        long deadline = _clock.MonotonicMilliseconds + AcknowledgeTimeoutMilliseconds;
        long remaining = AcknowledgeTimeoutMilliseconds;
        while (remaining > 0)
        {
            lock (_lock)
            {
                if (_settledId == id)
                {
                    return _isAcknowledged;
                }
            }

            _acknowledgement.WaitOne((int)remaining, false);
            remaining = deadline - _clock.MonotonicMilliseconds;
        }

        return false;
    }

    private void OnPublished(object sender, MqttMsgPublishedEventArgs e)
    {
        Settle(e.MessageId, e.IsPublished);
        _acknowledgement.Set();
    }

    private void OnSubscribed(object sender, MqttMsgSubscribedEventArgs e)
    {
        Settle(e.MessageId, e.GrantedQoSLevels.Length > 0 && e.GrantedQoSLevels[0] <= MqttQoSLevel.ExactlyOnce);
        _acknowledgement.Set();
    }

    // On the client's thread: nothing but a copy into the queue.
    private void OnReceived(object sender, MqttMsgPublishEventArgs e) =>
        _inbound.TryPut(e.Topic, e.Message, e.Message == null ? 0 : e.Message.Length);

    private void Settle(ushort id, bool isAcknowledged)
    {
        lock (_lock)
        {
            _settledId = id;
            _isAcknowledged = isAcknowledged;
        }
    }
}
