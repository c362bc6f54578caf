using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A clock that moves when it is told to, by one thread; any thread may read it.</summary>
public sealed class VirtualClock : IClock
{
    private long _monotonicMilliseconds;
    private long _utcAtStartMilliseconds;

    /// <summary>Starts at monotonic time 0 with valid UTC.</summary>
    /// <param name="startUtcMilliseconds">UTC at start-up, in ms since 1970.</param>
    public VirtualClock(long startUtcMilliseconds) => _utcAtStartMilliseconds = startUtcMilliseconds;

    /// <inheritdoc/>
    public long MonotonicMilliseconds => Volatile.Read(ref _monotonicMilliseconds);

    /// <inheritdoc/>
    public long UtcMilliseconds => Volatile.Read(ref _utcAtStartMilliseconds) + MonotonicMilliseconds;

    /// <inheritdoc/>
    public bool IsUtcValid { get; set; } = true;

    /// <summary>Lets time pass.</summary>
    public void Advance(long milliseconds) => Volatile.Write(ref _monotonicMilliseconds, _monotonicMilliseconds + milliseconds);

    /// <summary>Steps UTC, as a correction from the network does; monotonic time does not notice.</summary>
    public void StepUtc(long milliseconds) => Volatile.Write(ref _utcAtStartMilliseconds, _utcAtStartMilliseconds + milliseconds);
}
