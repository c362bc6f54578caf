namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The bounded queue between the scan, which puts messages in and never waits, and the link thread, which takes them out.
/// </summary>
/// <remarks>
/// A message stays until the link has seen it acknowledged. When the outbox is full the oldest message of the lowest kind
/// gives way, though never the one that the link is sending; a count tells the backend. What must not be
/// lost is in the journal instead. One thread puts, one thread takes.
/// </remarks>
public sealed class Outbox
{
    /// <summary>Most messages that wait.</summary>
    public const int Capacity = 48;

    private readonly object _lock = new object();

    // Ordered by age from index 0; the messages beyond the count are free. Moving 48 references is cheaper than it looks,
    // and it keeps the order plain when a message in the middle gives way.
    private readonly OutboxMessage[] _messages = new OutboxMessage[Capacity];

    // The scan fills this one outside the lock; it takes a free place at commit.
    private OutboxMessage _draft = new OutboxMessage();
    private OutboxMessage _sending;
    private int _count;

    /// <summary>Allocates every message.</summary>
    public Outbox()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _messages[i] = new OutboxMessage();
        }
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
    public OutboxMessage Draft(string topic, MessageKind kind)
    {
        _draft.Topic = topic;
        _draft.Kind = kind;
        _draft.Sequence = LastSequence + 1;
        _draft.PayloadLength = 0;
        return _draft;
    }

    /// <summary>Puts the message that was drafted last into the queue.</summary>
    public void Commit(int payloadLength)
    {
        _draft.PayloadLength = payloadLength;
        LastSequence++;
        lock (_lock)
        {
            if (_count == Capacity)
            {
                RemoveAt(IndexOfCheapest());
                DroppedCount++;
            }

            OutboxMessage free = _messages[_count];
            _messages[_count++] = _draft;
            _draft = free;
        }
    }

    /// <summary>The oldest message, or null where none waits. It keeps its place until <see cref="Acknowledge"/>.</summary>
    public OutboxMessage Peek()
    {
        lock (_lock)
        {
            _sending = _count > 0 ? _messages[0] : null;
            return _sending;
        }
    }

    /// <summary>Removes the message that <see cref="Peek"/> gave last: the broker has it.</summary>
    public void Acknowledge()
    {
        lock (_lock)
        {
            if (_sending != null)
            {
                // Messages before it would have been taken first, and it never gives way: it is still the oldest.
                RemoveAt(0);
                _sending = null;
            }
        }
    }

    /// <summary>Places that are free, or held by messages that would give way to one of this kind.</summary>
    public int PlacesFor(MessageKind kind)
    {
        lock (_lock)
        {
            int places = Capacity - _count;
            for (int i = 0; i < _count; i++)
            {
                places += _messages[i].Kind < kind ? 1 : 0;
            }

            return places;
        }
    }

    private int IndexOfCheapest()
    {
        int best = -1;
        for (int i = 0; i < _count; i++)
        {
            bool isSending = _messages[i] == _sending;
            if (!isSending && (best < 0 || _messages[i].Kind < _messages[best].Kind))
            {
                best = i;
            }
        }

        return best;
    }

    private void RemoveAt(int index)
    {
        OutboxMessage removed = _messages[index];
        for (int i = index + 1; i < _count; i++)
        {
            _messages[i - 1] = _messages[i];
        }

        _messages[--_count] = removed;
    }
}
