namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The right of one thread to use a link. The thread shows by it that it lives; once the supervisor has taken it away, nothing
/// that the thread still does counts.
/// </summary>
public sealed class LinkLease
{
    private readonly object _lock = new object();
    private long _progressMilliseconds;
    private bool _isAbandoned;
    private bool _isRestartAsked;

    /// <summary>Begins a lease.</summary>
    /// <param name="nowMilliseconds">Monotonic time in ms.</param>
    public LinkLease(long nowMilliseconds) => _progressMilliseconds = nowMilliseconds;

    /// <summary>True once the lease is taken away.</summary>
    public bool IsAbandoned
    {
        get
        {
            lock (_lock)
            {
                return _isAbandoned;
            }
        }
    }

    /// <summary>True once the thread has found that only a restart of the controller helps.</summary>
    public bool IsRestartAsked
    {
        get
        {
            lock (_lock)
            {
                return _isRestartAsked;
            }
        }
    }

    /// <summary>Says that only a restart of the controller helps.</summary>
    public void AskForRestart()
    {
        lock (_lock)
        {
            _isRestartAsked = true;
        }
    }

    /// <summary>Shows that the thread lives.</summary>
    /// <param name="nowMilliseconds">Monotonic time in ms.</param>
    /// <returns>False where the lease is taken away: what has just been done does not count.</returns>
    public bool TryRenew(long nowMilliseconds)
    {
        lock (_lock)
        {
            _progressMilliseconds = nowMilliseconds;
            return !_isAbandoned;
        }
    }

    /// <summary>Takes the lease away where its thread has shown nothing for too long.</summary>
    /// <param name="nowMilliseconds">Monotonic time in ms.</param>
    /// <param name="hangMilliseconds">What is too long, in ms.</param>
    /// <returns>True where it was taken away.</returns>
    public bool TryAbandon(long nowMilliseconds, long hangMilliseconds)
    {
        lock (_lock)
        {
            _isAbandoned = _isAbandoned || nowMilliseconds - _progressMilliseconds >= hangMilliseconds;
            return _isAbandoned;
        }
    }
}
