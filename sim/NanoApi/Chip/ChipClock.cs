using System.Diagnostics;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>
/// The chip's time. It goes with the wall clock and can be moved ahead, so that a test need not sit through a pause of 30 s.
/// </summary>
/// <remarks>
/// An interpreter on an ESP32 takes microseconds for what takes nanoseconds here. A thread that reads the timer in a loop would
/// spin for nothing, so such calls cost it time on paper (<see cref="Spend"/>): for this thread the clock is ahead by as much, and
/// its next pause is longer by as much. A burst of samples then has the length and the rate that it has on the board, at no cost.
/// </remarks>
public sealed class ChipClock
{
    private const long MicrosecondsPerMillisecond = 1_000;
    private const long MaximumWaitMilliseconds = 60_000;

    [ThreadStatic]
    private static long _spentMicroseconds;

    private readonly object _lock = new();
    private readonly Stopwatch _wall = Stopwatch.StartNew();
    private readonly long _startUtcMilliseconds;
    private long _jumpMicroseconds;
    private long _zeroMicroseconds;
    private long _systemOffsetMicroseconds;
    private bool _isPowered;

    internal ChipClock(long startUtcMilliseconds) => _startUtcMilliseconds = startUtcMilliseconds;

    /// <summary>Time since the chip last started, in microseconds, as the calling thread sees it.</summary>
    public long Microseconds => World() - _zeroMicroseconds + _spentMicroseconds;

    /// <summary>The same in ms.</summary>
    public long Milliseconds => Microseconds / MicrosecondsPerMillisecond;

    /// <summary>What the clocks outside the chip show, in ms since 1970.</summary>
    public long WorldUtcMilliseconds => _startUtcMilliseconds + (World() / MicrosecondsPerMillisecond);

    /// <summary>What the chip takes for the time, in ms since 1970: begins with 1970 when the power comes.</summary>
    public long SystemUtcMilliseconds
    {
        get => (World() + Volatile.Read(ref _systemOffsetMicroseconds)) / MicrosecondsPerMillisecond;
        set => Volatile.Write(ref _systemOffsetMicroseconds, (value * MicrosecondsPerMillisecond) - World());
    }

    /// <summary>Moves time ahead, of the chip and of the world; pauses that are over then end.</summary>
    /// <param name="milliseconds">By how much.</param>
    public void Jump(long milliseconds)
    {
        lock (_lock)
        {
            _jumpMicroseconds += milliseconds * MicrosecondsPerMillisecond;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Time that a call takes on the board and not here; the calling thread pays for it in its next pause.</summary>
    internal static void Spend(int microseconds) => _spentMicroseconds += microseconds;

    /// <summary>A new thread owes nothing.</summary>
    internal static void Forget() => _spentMicroseconds = 0;

    internal void Start(bool isColdStart)
    {
        lock (_lock)
        {
            _zeroMicroseconds = World();
            _isPowered = true;
        }

        if (isColdStart)
        {
            SystemUtcMilliseconds = 0;
        }
    }

    internal void Stop()
    {
        lock (_lock)
        {
            _isPowered = false;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Pauses the calling thread, for longer by what it owes.</summary>
    /// <exception cref="ChipStoppedException">The chip stopped meanwhile.</exception>
    public void Pause(long milliseconds) =>
        WaitUntil(milliseconds < 0 ? long.MaxValue : World() + Owed() + (milliseconds * MicrosecondsPerMillisecond), () => false);

    /// <summary>Waits until something is so, or the time is over.</summary>
    /// <param name="milliseconds">Longest wait; negative for ever.</param>
    /// <param name="isSo">Looked at every few ms.</param>
    /// <returns>True where it is so.</returns>
    internal bool Wait(long milliseconds, Func<bool> isSo) =>
        WaitUntil(milliseconds < 0 ? long.MaxValue : World() + Owed() + (milliseconds * MicrosecondsPerMillisecond), isSo, 2);

    private static long Owed()
    {
        long owed = _spentMicroseconds;
        _spentMicroseconds = 0;
        return owed;
    }

    private long World() => (_wall.ElapsedTicks * 1_000_000 / Stopwatch.Frequency) + Volatile.Read(ref _jumpMicroseconds);

    private bool WaitUntil(long endMicroseconds, Func<bool> isSo, long sliceMilliseconds = MaximumWaitMilliseconds)
    {
        while (true)
        {
            if (isSo())
            {
                return true;
            }

            lock (_lock)
            {
                if (!_isPowered)
                {
                    throw new ChipStoppedException();
                }

                long restMicroseconds = endMicroseconds - World();
                if (restMicroseconds <= 0)
                {
                    return false;
                }

                long restMilliseconds = (restMicroseconds / MicrosecondsPerMillisecond) + 1;
                Monitor.Wait(_lock, (int)Math.Min(restMilliseconds, sliceMilliseconds));
            }
        }
    }
}
