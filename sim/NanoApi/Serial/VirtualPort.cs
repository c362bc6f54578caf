namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The far end of a serial port.</summary>
public sealed class VirtualPort
{
    private const long BitsPerByteMicroseconds = 10_000_000;

    private readonly object _lock = new();
    private readonly Queue<(byte Value, long AtMicroseconds)> _received = [];
    private readonly ChipClock _clock;
    private long _lastMicroseconds;

    internal VirtualPort(ChipClock clock) => _clock = clock;

    /// <summary>What hangs on the line: gets what the chip sends, and gives back what it answers. Called by the thread that sends.</summary>
    public Func<byte[], byte[]>? Peer { get; set; }

    /// <summary>GPIO that the transceiver's input is soldered to, or null for whichever the firmware takes.</summary>
    public int? TransmitPin { get; set; }

    /// <summary>GPIO of the transceiver's output, or null.</summary>
    public int? ReceivePin { get; set; }

    /// <summary>While true the driver throws.</summary>
    public bool IsFailing { get; set; }

    /// <summary>True while the program has it open.</summary>
    public bool IsOpen { get; internal set; }

    internal int BitsPerSecondCount { get; set; } = 9_600;

    internal int Waiting
    {
        get
        {
            lock (_lock)
            {
                long now = _clock.Microseconds;
                return _received.Count(item => item.AtMicroseconds <= now);
            }
        }
    }

    /// <summary>Lets bytes arrive, one after the other at the line's speed.</summary>
    public void Receive(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        lock (_lock)
        {
            long at = Math.Max(_clock.Microseconds, _lastMicroseconds);
            foreach (byte value in bytes)
            {
                at += BitsPerByteMicroseconds / BitsPerSecondCount;
                _received.Enqueue((value, at));
            }

            _lastMicroseconds = at;
        }
    }

    internal void Send(byte[] bytes, int? transmitPin, int? receivePin)
    {
        if (IsFailing)
        {
            throw new InvalidOperationException("the port does not work");
        }

        // On other pins nothing is wired.
        if ((TransmitPin is null || TransmitPin == transmitPin) && Peer?.Invoke(bytes) is { Length: > 0 } answer
            && (ReceivePin is null || ReceivePin == receivePin))
        {
            Receive(answer);
        }
    }

    internal int Read(byte[] buffer, int startIndex, int count)
    {
        if (IsFailing)
        {
            throw new InvalidOperationException("the port does not work");
        }

        lock (_lock)
        {
            long now = _clock.Microseconds;
            int read = 0;
            while (read < count && _received.TryPeek(out (byte Value, long AtMicroseconds) item) && item.AtMicroseconds <= now)
            {
                buffer[startIndex + read++] = _received.Dequeue().Value;
            }

            return read;
        }
    }

    internal void Reset()
    {
        lock (_lock)
        {
            IsOpen = false;
            _received.Clear();
            _lastMicroseconds = 0;
        }
    }
}
