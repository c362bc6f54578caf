namespace Zibo.EdgeCtl.Hal;

/// <summary>The only source of time. Durations use the monotonic time; schedules and stamps use UTC.</summary>
public interface IClock
{
    /// <summary>Milliseconds since start-up; never steps, never goes back.</summary>
    long MonotonicMilliseconds { get; }

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z; means nothing while <see cref="IsUtcValid"/> is false.</summary>
    long UtcMilliseconds { get; }

    /// <summary>True once the network or the real-time clock has set UTC.</summary>
    bool IsUtcValid { get; }
}
