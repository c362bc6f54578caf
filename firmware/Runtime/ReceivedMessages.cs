namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Messages between the handler of an MQTT client, which only puts them here, and the link thread, which takes them. Bounded:
/// while it is full the newest are dropped, so that nobody can fill the memory from outside.
/// </summary>
public sealed class ReceivedMessages
{
    /// <summary>Most messages that wait.</summary>
    public const int Capacity = 8;

    /// <summary>Largest message in bytes.</summary>
    public const int MaximumPayloadBytes = 640;

    /// <summary>Longest topic: no topic of ours comes near it.</summary>
    public const int MaximumTopicLength = 128;

    private readonly object _lock = new object();
    private readonly byte[][] _payloads = new byte[Capacity][];
    private readonly int[] _lengths = new int[Capacity];
    private readonly string[] _topics = new string[Capacity];
    private int _first;
    private int _count;

    /// <summary>Allocates every place.</summary>
    public ReceivedMessages()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _payloads[i] = new byte[MaximumPayloadBytes];
        }
    }

    /// <summary>Messages that were dropped: too large, or too many.</summary>
    public int DroppedCount { get; private set; }

    /// <summary>Puts a message in; any thread may call it.</summary>
    /// <returns>False where it was dropped.</returns>
    public bool TryPut(string topic, byte[] payload, int length)
    {
        lock (_lock)
        {
            if (_count == Capacity || length > MaximumPayloadBytes || topic.Length > MaximumTopicLength)
            {
                DroppedCount++;
                return false;
            }

            int place = (_first + _count) % Capacity;
            for (int i = 0; i < length; i++)
            {
                _payloads[place][i] = payload[i];
            }

            _lengths[place] = length;
            _topics[place] = topic;
            _count++;
            return true;
        }
    }

    /// <summary>Takes the oldest message.</summary>
    /// <param name="payload">Takes its bytes; at least <see cref="MaximumPayloadBytes"/> long.</param>
    /// <param name="topic">Its topic; null where there is none.</param>
    /// <returns>Its bytes, or -1 where there is none.</returns>
    public int TryTake(byte[] payload, out string topic)
    {
        lock (_lock)
        {
            topic = null;
            if (_count == 0)
            {
                return -1;
            }

            int length = _lengths[_first];
            for (int i = 0; i < length; i++)
            {
                payload[i] = _payloads[_first][i];
            }

            topic = _topics[_first];
            _first = (_first + 1) % Capacity;
            _count--;
            return length;
        }
    }

    /// <summary>Forgets what waits: the session that it came with is over.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _count = 0;
        }
    }
}
