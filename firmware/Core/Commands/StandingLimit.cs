namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>A demand limit by command, for a time. The scan alone uses it.</summary>
/// <remarks>
///   when                              | how long it still holds
///   ----------------------------------+-----------------------------------------------------------------
///   commanded                         | its duration, by the monotonic clock: a step of UTC changes nothing
///   after a restart, UTC not valid    | its whole duration anew: nobody knows how long the power was away
///   after a restart, UTC becomes      | until the UTC at which it was to end, and never longer than its
///   valid                             | duration
/// </remarks>
public sealed class StandingLimit
{
    private long _endMilliseconds;
    private bool _awaitsUtc;

    /// <summary>The limit in W; 0 where there is none.</summary>
    public long LimitWatts { get; private set; }

    /// <summary>UTC at which it ends, as reckoned when it was commanded.</summary>
    public long EndUtcMilliseconds { get; private set; }

    /// <summary>How long it was commanded for, in ms.</summary>
    public long DurationMilliseconds { get; private set; }

    /// <summary>Puts a limit in force, instead of the one before.</summary>
    public void Set(long limitWatts, long durationMilliseconds, long nowMilliseconds, long utcMilliseconds)
    {
        LimitWatts = limitWatts;
        DurationMilliseconds = durationMilliseconds;
        EndUtcMilliseconds = utcMilliseconds + durationMilliseconds;
        _endMilliseconds = nowMilliseconds + durationMilliseconds;
        _awaitsUtc = false;
    }

    /// <summary>Takes it back.</summary>
    public void Clear()
    {
        LimitWatts = 0;
        _awaitsUtc = false;
    }

    /// <summary>Puts the limit of an earlier start in force again.</summary>
    public void Restore(long limitWatts, long endUtcMilliseconds, long durationMilliseconds, long nowMilliseconds)
    {
        LimitWatts = limitWatts;
        EndUtcMilliseconds = endUtcMilliseconds;
        DurationMilliseconds = durationMilliseconds;
        _endMilliseconds = nowMilliseconds + durationMilliseconds;
        _awaitsUtc = limitWatts != 0;
    }

    /// <summary>Ends it when its time has come.</summary>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (_awaitsUtc && isUtcValid)
        {
            _awaitsUtc = false;
            long left = EndUtcMilliseconds - utcMilliseconds;
            long end = nowMilliseconds + left;
            _endMilliseconds = end < _endMilliseconds ? end : _endMilliseconds;
        }

        if (LimitWatts != 0 && nowMilliseconds >= _endMilliseconds)
        {
            Clear();
        }
    }
}
