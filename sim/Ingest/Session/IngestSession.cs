using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// One instance: an MQTT 5 session that the broker keeps while the instance is away, and a writer behind it. What was not
/// acknowledged comes again, so a kill at any moment loses nothing.
/// </summary>
public sealed class IngestSession
{
    // Connections in a row that end at once: more are no accident.
    private const int MaximumShortCount = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly IngestOptions _options;
    private readonly IngestWriter _writer;
    private readonly TimeProvider _clock;

    private int _shortCount;
    private long _connectCount;
    private long _lastArrivalTimestamp;
    private volatile bool _isConnected;

    /// <summary>Binds the session to its store.</summary>
    public IngestSession(IngestOptions options, IIngestStore store, TimeProvider? clock = null)
    {
        _options = options;
        _writer = new IngestWriter(store);
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>What has been done.</summary>
    public IngestSnapshot Snapshot => _writer.Snapshot(Interlocked.Read(ref _connectCount), _isConnected);

    /// <summary>Runs until told to stop; then what has arrived is stored and acknowledged, and the broker keeps the rest.</summary>
    /// <param name="connected">Called after each connection.</param>
    /// <param name="stop">Ends the run.</param>
    /// <exception cref="SessionException">The first connection fails, or another instance has the same name.</exception>
    public Task RunAsync(Action connected, CancellationToken stop) => RunAsync(connected, false, stop);

    /// <summary>
    /// Ends this instance for good: takes no more share of the messages, stores what the broker still keeps for it, and has the
    /// broker forget it. Without that, its share would wait for it until the session expires.
    /// </summary>
    /// <param name="connected">Called after each connection.</param>
    /// <param name="stop">Breaks off; the session stays.</param>
    /// <exception cref="SessionException">The first connection fails, or another instance has the same name.</exception>
    public Task RetireAsync(Action connected, CancellationToken stop) => RunAsync(connected, true, stop);

    private async Task RunAsync(Action connected, bool isRetiring, CancellationToken stop)
    {
        using CancellationTokenSource giveUp = new();
        Task writing = Task.Run(() => _writer.RunAsync(giveUp.Token), CancellationToken.None);
        try
        {
            TimeSpan wait = TimeSpan.FromSeconds(1);
            while (!stop.IsCancellationRequested && !writing.IsCompleted)
            {
                bool isFirst = Interlocked.Read(ref _connectCount) == 0;
                try
                {
                    if (await ConnectOnceAsync(connected, isRetiring, writing, stop).ConfigureAwait(false))
                    {
                        return;
                    }

                    wait = TimeSpan.FromSeconds(1);
                }
                catch (Exception e) when (IsCommunication(e) && !isFirst)
                {
                    wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
                }
                catch (Exception e) when (IsCommunication(e))
                {
                    throw stop.IsCancellationRequested
                        ? new OperationCanceledException(stop)
                        : new SessionException(SessionTexts.NoBroker.Format(Address, e.Message));
                }

                await Task.Delay(wait, _clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while connecting.
        }
        finally
        {
            _writer.Queue.TryComplete();
            giveUp.CancelAfter(Patience);
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (writing.IsFaulted)
        {
            await writing.ConfigureAwait(false);
        }
    }

    private string Address => $"{_options.Broker.Host}:{_options.Broker.Port}";

    // A client object for each connection: an acknowledgement can go to no other connection than the one that brought the
    // message, where the same number may stand for another one.
    private async Task<bool> ConnectOnceAsync(Action connected, bool isRetiring, Task writing, CancellationToken stop)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += _ =>
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        };
        client.ApplicationMessageReceivedAsync += message => TakeAsync(message, stop);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        MqttClientConnectResult answer = await client.ConnectAsync(ClientOptions(false), patience.Token).ConfigureAwait(false);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new SessionException(SessionTexts.BrokerRefuses.Format(Address, answer.ResultCode));
        }

        Touch();
        long startTimestamp = _clock.GetTimestamp();
        try
        {
            await SubscribeAsync(client, isRetiring, patience.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (IsCommunication(e))
        {
            // The broker had answered, so this is no broker that is away.
            CountShort(startTimestamp);
            return false;
        }

        Interlocked.Increment(ref _connectCount);
        _isConnected = true;
        try
        {
            connected();
            using CancellationTokenSource quiet = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task silence = isRetiring ? SilenceAsync(quiet.Token) : Task.Delay(Timeout.Infinite, quiet.Token);
            await Task.WhenAny(ended.Task, silence, writing).ConfigureAwait(false);
            await quiet.CancelAsync().ConfigureAwait(false);
            if (ended.Task.IsCompleted)
            {
                CountShort(startTimestamp);
                return false;
            }

            // What has arrived is stored and acknowledged before the connection ends, or it would come again.
            _writer.Queue.TryComplete();
            await Task.WhenAny(writing, Task.Delay(Patience, _clock, CancellationToken.None)).ConfigureAwait(false);
            await EndAsync(client, isRetiring && !stop.IsCancellationRequested).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _isConnected = false;
        }
    }

    // Neither the library nor a broker of MQTT 3 says why: two instances of one name show in that they throw each other out as
    // soon as they are in.
    private void CountShort(long startTimestamp)
    {
        _shortCount = _clock.GetElapsedTime(startTimestamp) < ShortLife ? _shortCount + 1 : 0;
        if (_shortCount >= MaximumShortCount)
        {
            throw new SessionException(SessionTexts.TakenOver.Format(_options.ClientId));
        }
    }

    private async Task SubscribeAsync(IMqttClient client, bool isRetiring, CancellationToken token)
    {
        if (isRetiring)
        {
            await client.UnsubscribeAsync(
                new MqttClientUnsubscribeOptions { TopicFilters = [.. _options.Filters] }, token).ConfigureAwait(false);
            return;
        }

        MqttClientSubscribeResult result = await client.SubscribeAsync(
            new MqttClientSubscribeOptions
            {
                TopicFilters =
                [
                    .. _options.Filters.Select(filter => new MqttTopicFilter
                    {
                        Topic = filter,
                        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
                        RetainHandling = MqttRetainHandling.SendAtSubscribeIfNewSubscriptionOnly,
                    }),
                ],
            },
            token).ConfigureAwait(false);
        MqttClientSubscribeResultItem? refused = result.Items.FirstOrDefault(item => (int)item.ResultCode >= 0x80);
        if (refused is not null)
        {
            throw new SessionException(SessionTexts.NoSubscription.Format(Address, refused.TopicFilter.Topic, refused.ResultCode));
        }
    }

    private async Task TakeAsync(MqttApplicationMessageReceivedEventArgs received, CancellationToken stop)
    {
        received.AutoAcknowledge = false;
        Touch();
        QueuedMessage queued = new(
            new ArrivedMessage(
                received.ApplicationMessage.Topic,
                received.ApplicationMessage.Payload.ToArray(),
                _clock.GetUtcNow().ToUnixTimeMilliseconds()),
            received.AcknowledgeAsync);
        try
        {
            await _writer.Queue.WriteAsync(queued, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is System.Threading.Channels.ChannelClosedException or OperationCanceledException)
        {
            // The instance ends: without an acknowledgement the broker keeps it.
        }
    }

    private void Touch() => Interlocked.Exchange(ref _lastArrivalTimestamp, _clock.GetTimestamp());

    private async Task SilenceAsync(CancellationToken token)
    {
        while (Snapshot.QueuedCount > 0 || _clock.GetElapsedTime(Interlocked.Read(ref _lastArrivalTimestamp)) < Quiet)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), _clock, token).ConfigureAwait(false);
        }
    }

    private async Task EndAsync(IMqttClient client, bool isForgotten)
    {
        using CancellationTokenSource patience = new(Patience);
        try
        {
            await client.DisconnectAsync(new MqttClientDisconnectOptions(), patience.Token).ConfigureAwait(false);
            if (isForgotten)
            {
                // A connection that begins clean and keeps nothing takes the place of the old session.
                using IMqttClient clean = new MqttClientFactory().CreateMqttClient();
                await clean.ConnectAsync(ClientOptions(true), patience.Token).ConfigureAwait(false);
                await clean.DisconnectAsync(new MqttClientDisconnectOptions(), patience.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsCommunication(e))
        {
            // The broker has gone first.
        }
    }

    private MqttClientOptions ClientOptions(bool isClean)
    {
        BrokerOptions broker = _options.Broker;
        MqttClientOptionsBuilder builder = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500)
            .WithClientId(_options.ClientId)
            .WithCleanStart(isClean)
            .WithSessionExpiryInterval(isClean ? 0 : (uint)IngestOptions.SessionExpirySeconds)
            .WithReceiveMaximum(IngestOptions.MaximumInFlightCount)
            .WithTimeout(Patience);
        MqttLinkSecurity.Apply(builder, broker.Tls, broker.Credentials);
        return MqttSocketBuffer.Widen(builder.Build());
    }

    private static bool IsCommunication(Exception e) => e is MqttCommunicationException or OperationCanceledException
        or MqttProtocolViolationException or System.Net.Sockets.SocketException or IOException or InvalidOperationException;
}
