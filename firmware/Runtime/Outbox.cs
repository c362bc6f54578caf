using System;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The bounded queue between the scan, which puts messages in and never waits, and the link thread, which takes them out.
/// </summary>
/// <remarks>
/// A message stays until the link has seen it acknowledged. When the outbox is full the oldest message of the lowest kind
/// gives way, though never the one that the link is sending; a count tells the backend. What must not be
/// lost is in the journal instead. One thread puts, one thread takes.
/// Payloads stand one behind the other in one array: a buffer of the largest size for each would take twice the memory, of which
/// the board has little. Moving them up is one copy of a few KB, when a message has left.
/// </remarks>
public sealed class Outbox
{
    /// <summary>Most messages that wait, at the largest site.</summary>
    public const int Capacity = 48;

    /// <summary>Most bytes of their payloads.</summary>
    public const int CapacityBytes = Capacity * PlaceBytes;

    // What a message has on average: places are counted in these.
    private const int PlaceBytes = 341;

    // For all but the details of circuits and loads.
    private const int PlacesForOthers = 16;

    private readonly object _lock = new object();

    // Ordered by age from index 0, in all of these.
    private readonly string[] _heads;
    private readonly string[] _names;
    private readonly string[] _ends;
    private readonly byte[] _kinds;
    private readonly long[] _sequences;
    private readonly ushort[] _lengths;
    private readonly byte[] _bytes;

    // The scan fills this one outside the lock; it is copied at commit.
    private readonly OutboxMessage _draft;

    // What the link is sending: a copy of the message at index 0.
    private readonly OutboxMessage _sent = new OutboxMessage(new byte[OutboxMessage.MaximumPayloadBytes]);
    private bool _isSending;
    private int _count;
    private int _usedBytes;

    /// <summary>Makes the largest outbox.</summary>
    public Outbox()
        : this(Capacity, new byte[OutboxMessage.MaximumPayloadBytes])
    {
    }

    /// <summary>Makes an outbox.</summary>
    /// <param name="places">Messages of average size that it holds, 1 to <see cref="Capacity"/>.</param>
    /// <param name="draft">Takes what is drafted; as large as the largest message.</param>
    public Outbox(int places, byte[] draft)
    {
        _draft = new OutboxMessage(draft);
        _heads = new string[places];
        _names = new string[places];
        _ends = new string[places];
        _kinds = new byte[places];
        _sequences = new long[places];
        _lengths = new ushort[places];
        _bytes = new byte[places * PlaceBytes];
    }

    /// <summary>Places that a site needs: where it reports minutes, those of all circuits and loads end at once.</summary>
    public static int PlacesOf(SiteConfiguration site)
    {
        bool hasDetails = site.Intervals.Minute || site.Intervals.FiveMinutes;
        int places = PlacesForOthers + (hasDetails ? site.Circuits.Length + site.Loads.Length : 0);
        return places < Capacity ? places : Capacity;
    }

    /// <summary>Messages that wait.</summary>
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

    /// <summary>Messages that gave way since start-up.</summary>
    public int DroppedCount { get; private set; }

    /// <summary>Sequence of the newest message; the first is 1.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Begins a message: gives the buffer to fill, with its sequence set.</summary>
    public OutboxMessage Draft(string topic, MessageKind kind) => Draft(topic, string.Empty, string.Empty, kind);

    /// <summary>Begins a message whose topic is put together when it leaves.</summary>
    /// <param name="head">What its topic begins with.</param>
    /// <param name="name">What follows that.</param>
    /// <param name="end">What it ends with.</param>
    /// <param name="kind">What it is worth.</param>
    public OutboxMessage Draft(string head, string name, string end, MessageKind kind)
    {
        _draft.Head = head;
        _draft.Name = name;
        _draft.End = end;
        _draft.Kind = kind;
        _draft.Sequence = LastSequence + 1;
        _draft.PayloadLength = 0;
        return _draft;
    }

    /// <summary>Puts the message that was drafted last into the queue.</summary>
    public void Commit(int payloadLength)
    {
        LastSequence++;
        lock (_lock)
        {
            while (_count == _lengths.Length || _usedBytes + payloadLength > _bytes.Length)
            {
                RemoveAt(IndexOfCheapest());
                DroppedCount++;
            }

            _heads[_count] = _draft.Head;
            _names[_count] = _draft.Name;
            _ends[_count] = _draft.End;
            _kinds[_count] = (byte)_draft.Kind;
            _sequences[_count] = _draft.Sequence;
            _lengths[_count] = (ushort)payloadLength;
            Array.Copy(_draft.Payload, 0, _bytes, _usedBytes, payloadLength);
            _usedBytes += payloadLength;
            _count++;
        }
    }

    /// <summary>The oldest message, or null where none waits. It keeps its place until <see cref="Acknowledge"/>, and is good until then or until the next call.</summary>
    public OutboxMessage Peek()
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                return null;
            }

            _sent.Head = _heads[0];
            _sent.Name = _names[0];
            _sent.End = _ends[0];
            _sent.Kind = (MessageKind)_kinds[0];
            _sent.Sequence = _sequences[0];
            _sent.PayloadLength = _lengths[0];
            Array.Copy(_bytes, 0, _sent.Payload, 0, _lengths[0]);
            _isSending = true;
            return _sent;
        }
    }

    /// <summary>What <see cref="Peek"/> fills. Whoever takes messages out may use it for others, and peeks anew after that.</summary>
    internal byte[] SendBuffer => _sent.Payload;

    /// <summary>Removes the message that <see cref="Peek"/> gave last: the broker has it.</summary>
    public void Acknowledge()
    {
        lock (_lock)
        {
            if (_isSending)
            {
                // Messages before it would have been taken first, and it never gives way: it is still the oldest.
                RemoveAt(0);
                _isSending = false;
            }
        }
    }

    /// <summary>Places that are free, or held by messages that would give way to one of this kind.</summary>
    public int PlacesFor(MessageKind kind)
    {
        lock (_lock)
        {
            int places = _lengths.Length - _count;
            int bytes = _bytes.Length - _usedBytes;
            for (int i = 0; i < _count; i++)
            {
                bool givesWay = _kinds[i] < (byte)kind;
                places += givesWay ? 1 : 0;
                bytes += givesWay ? _lengths[i] : 0;
            }

            int placesByBytes = bytes / PlaceBytes;
            return places < placesByBytes ? places : placesByBytes;
        }
    }

    private int IndexOfCheapest()
    {
        int best = -1;
        for (int i = _isSending ? 1 : 0; i < _count; i++)
        {
            if (best < 0 || _kinds[i] < _kinds[best])
            {
                best = i;
            }
        }

        return best;
    }

    private void RemoveAt(int index)
    {
        int start = 0;
        for (int i = 0; i < index; i++)
        {
            start += _lengths[i];
        }

        int length = _lengths[index];
        Array.Copy(_bytes, start + length, _bytes, start, _usedBytes - start - length);
        _usedBytes -= length;
        _count--;
        for (int i = index; i < _count; i++)
        {
            _heads[i] = _heads[i + 1];
            _names[i] = _names[i + 1];
            _ends[i] = _ends[i + 1];
            _kinds[i] = _kinds[i + 1];
            _sequences[i] = _sequences[i + 1];
            _lengths[i] = _lengths[i + 1];
        }

        _heads[_count] = null;
        _names[_count] = null;
        _ends[_count] = null;
    }
}
