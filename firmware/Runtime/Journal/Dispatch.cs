using System;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// Chooses what goes to the broker next and puts it into words. One thread calls it: the link's. A message stays the next one
/// until it is acknowledged or the connection is lost.
/// </summary>
/// <remarks>
/// In this order:
///
///   1. what is recorded since the connection was made, by sequence
///   2. states and details of the outbox, of which the newest is worth most
///   3. what an outage or an earlier start left, oldest first, intervals before events, no faster than a parameter says
///
/// After an outage of a whole town its controllers come back at one moment: each lets the backlog rest for a time of its own
/// first.
/// </remarks>
public sealed class Dispatch
{
    /// <summary>Longest rest of the backlog after a connection is made, in ms.</summary>
    public const int SpreadMilliseconds = 60_000;

    /// <summary>Messages of a backlog that may follow each other at once.</summary>
    public const int BurstMessages = 10;

    private const int MillisecondsPerMinute = 60_000;

    private readonly MessageJournal _journal;
    private readonly Outbox _outbox;
    private readonly Checkpoint _checkpoint;
    private readonly ParameterBook _parameters;
    private readonly IClock _clock;
    private readonly string _root;
    private readonly string _device;
    private readonly JsonWriter _json = new JsonWriter();
    private readonly BatchComposer _composer;
    private readonly BatchReader _batches;
    private readonly EventReader _events;
    private readonly uint _seed;

    private RecordReader _chosen;
    private OutboxMessage _volatile;
    private int _connectCount;
    private long _credit;
    private long _creditedMilliseconds;

    /// <summary>Binds the dispatch to what it brings.</summary>
    /// <param name="journal">What must not be lost.</param>
    /// <param name="outbox">States and details.</param>
    /// <param name="checkpoint">Has the number of this start.</param>
    /// <param name="parameters">How fast a backlog goes; read in each step.</param>
    /// <param name="digest">Names what the messages are of.</param>
    /// <param name="site">Says which circuit is a load's own.</param>
    /// <param name="topics">The controller's topics.</param>
    /// <param name="clock">Paces a backlog.</param>
    public Dispatch(
        MessageJournal journal,
        Outbox outbox,
        Checkpoint checkpoint,
        ParameterBook parameters,
        SiteDigest digest,
        SiteConfiguration site,
        Topics topics,
        IClock clock)
    {
        _parameters = parameters;
        _journal = journal;
        _outbox = outbox;
        _checkpoint = checkpoint;
        _clock = clock;
        _root = Topics.RootOf(digest);
        _device = digest.DeviceId;
        _seed = Crc32.OfName(_root);
        _composer = new BatchComposer(digest, site, topics, _json, journal.Peaks);
        _batches = new BatchReader(journal.Intervals, journal.Shared, journal.Losses, journal.Names);
        _events = new EventReader(journal.Events, journal.Shared, journal.Losses);
    }

    /// <summary>Topic of the next message.</summary>
    public string Topic { get; private set; }

    /// <summary>Holds it; only the first <see cref="PayloadLength"/> bytes mean something.</summary>
    public byte[] Payload { get; private set; }

    /// <summary>Bytes of it.</summary>
    public int PayloadLength { get; private set; }

    /// <summary>Messages of a backlog that were acknowledged since start-up.</summary>
    public int ReplayedCount { get; private set; }

    /// <summary>A connection was made: what waits now, unless it is little, is backlog.</summary>
    public void MarkConnected()
    {
        _connectCount++;
        _chosen = null;
        _volatile = null;
        _journal.Intervals.MarkConnected();
        _journal.Events.MarkConnected();

        // No random source: the name of the controller and the connections it has made tell it from its neighbours.
        uint spread = (_seed + ((uint)_connectCount * 2_654_435_761u)) >> 8;
        _creditedMilliseconds = _clock.MonotonicMilliseconds + (spread % SpreadMilliseconds);
        _credit = MillisecondsPerMinute;
    }

    /// <summary>Finds the next message.</summary>
    /// <returns>False where none may leave now.</returns>
    public bool TryNext()
    {
        if (_chosen != null || _volatile != null)
        {
            return true;
        }

        while (TryChoose())
        {
            if (_volatile != null || TryCompose())
            {
                return true;
            }

            // One that cannot be told must not stand in the way of all that come after it.
            _chosen.Advance();
            _chosen = null;
        }

        return false;
    }

    /// <summary>The broker has the message.</summary>
    public void Acknowledge()
    {
        if (_volatile != null)
        {
            _outbox.Acknowledge();
            _volatile = null;
        }
        else if (_chosen != null)
        {
            _chosen.Advance();
            if (_chosen.IsBacklog)
            {
                ReplayedCount++;
                _credit -= MillisecondsPerMinute;
            }

            _chosen = null;
        }
    }

    private bool TryChoose()
    {
        bool hasBatch = _batches.TryFind(false);
        bool hasEvent = _events.TryFind(false);
        if (hasBatch || hasEvent)
        {
            bool isBatch = hasBatch && (!hasEvent || _batches.Sequence < _events.Sequence);
            _chosen = isBatch ? (RecordReader)_batches : _events;
            return true;
        }

        _volatile = _outbox.Peek();
        if (_volatile != null)
        {
            Topic = _volatile.Topic;
            Payload = _volatile.Payload;
            PayloadLength = _volatile.PayloadLength;
            return true;
        }

        if (!HasCredit())
        {
            return false;
        }

        _chosen = _batches.TryFind(true) ? (RecordReader)_batches : _events.TryFind(true) ? _events : null;
        return _chosen != null;
    }

    // Credit is counted in minutes' shares: a message costs a minute of one that comes once a minute.
    private bool HasCredit()
    {
        long elapsed = _clock.MonotonicMilliseconds - _creditedMilliseconds;
        if (elapsed > 0)
        {
            int messagesPerMinute = _parameters.ValueOf(ParameterName.ReplayMessagesPerMinute);
            long most = (long)BurstMessages * MillisecondsPerMinute;
            long credit = _credit + (elapsed * messagesPerMinute);
            _credit = credit > most ? most : credit;
            _creditedMilliseconds += elapsed;
        }

        return elapsed >= 0 && _credit >= MillisecondsPerMinute;
    }

    private bool TryCompose()
    {
        JournalLossReason reason = JournalLossReason.Unreadable;
        try
        {
            // No message of the outbox is in hand now.
            Payload = _outbox.SendBuffer;
            _json.Begin(Payload);
            if (!TryWrite())
            {
                reason = JournalLossReason.SiteChanged;
            }
            else
            {
                _json.End();
                PayloadLength = _json.Length;
                if (!_json.HasOverflowed)
                {
                    return true;
                }
            }
        }
        catch (Exception)
        {
            // A record whose CRC holds and that makes no message all the same: told as lost below.
        }

        _journal.Losses.Put(_chosen.BootId, _chosen.Sequence, _chosen.Sequence, -1, -1, _chosen.Kind, reason);
        return false;
    }

    // False where the site no longer has what the message is of.
    private bool TryWrite()
    {
        if (_chosen.Kind == PageKind.Intervals)
        {
            return TryWriteBatch((BatchReader)_chosen);
        }

        EventReader events = (EventReader)_chosen;
        Topic = _root + Text(events.Record.Topic, events.Record.TopicLength);
        WriteIdentity(events.Record.RecordedMonotonicMilliseconds, events.Record.RecordedUtcMilliseconds, false);
        _json.WriteMembers(events.Record.Text, events.Record.TextLength);
        return true;
    }

    private bool TryWriteBatch(BatchReader reader)
    {
        Topic = _composer.TopicOf(reader);
        if (Topic == null)
        {
            return false;
        }

        IntervalBatch batch = reader.Batch;
        long start = batch.StartUtcMilliseconds;
        long zero = _journal.ZeroUtcMillisecondsOf(reader.BootId);
        bool isStartRepaired = start < 0 && zero >= 0 && !batch.IsRestored;
        if (isStartRepaired)
        {
            start = zero + batch.RecordedMonotonicMilliseconds - batch.DurationMilliseconds;
        }

        WriteIdentity(batch.RecordedMonotonicMilliseconds, batch.RecordedUtcMilliseconds, isStartRepaired);
        _composer.Write(start, reader.BootId == _checkpoint.BootId);
        return true;
    }

    private void WriteIdentity(long monotonicMilliseconds, long utcMilliseconds, bool isRepaired)
    {
        long utc = utcMilliseconds;
        if (utc < 0)
        {
            long zero = _journal.ZeroUtcMillisecondsOf(_chosen.BootId);
            utc = zero < 0 ? -1 : zero + monotonicMilliseconds;
        }

        _json.Write("device", _device);
        _json.Write("bootId", _chosen.BootId);
        _json.Write("sequence", _chosen.Sequence);
        _json.WriteKnown("utcMilliseconds", utc, utc >= 0);
        _json.Write("monotonicMilliseconds", monotonicMilliseconds);
        if (isRepaired || utc != utcMilliseconds)
        {
            _json.Write("isTimeRepaired", true);
        }

        if (_chosen.IsBacklog)
        {
            _json.Write("isReplay", true);
        }
    }

    private static string Text(byte[] bytes, int length)
    {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }
}
