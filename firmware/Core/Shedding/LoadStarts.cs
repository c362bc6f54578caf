using System;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>The starts of a load: how many an hour it may still have, and what power they take.</summary>
public sealed class LoadStarts
{
    private const long HourMilliseconds = 3_600_000;

    // What a start takes is the mean of these first minutes.
    private const long StartMilliseconds = 300_000;

    // The starts that an hour may have, the oldest first; null where it may have any number.
    private readonly long[] _times;
    private int _count;
    private bool _isStarting;
    private long _beganMilliseconds;
    private long _lastMilliseconds;
    private long _wattMilliseconds;

    /// <summary>Makes a record without starts.</summary>
    public LoadStarts(LoadOptions options)
    {
        _times = options.MaximumStartsPerHour > 0 ? new long[options.MaximumStartsPerHour] : null;
        Watts = options.RatedWatts;
    }

    /// <summary>
    /// Mean power of the first minutes after a start, in watts: declared until one was seen; more than before is believed at
    /// once, less by a quarter each time.
    /// </summary>
    public long Watts { get; private set; }

    /// <summary>True while a start goes on from which there is something to learn.</summary>
    public bool IsStarting => _isStarting;

    /// <summary>The load starts.</summary>
    public void Begin(long nowMilliseconds)
    {
        _isStarting = true;
        _beganMilliseconds = nowMilliseconds;
        _lastMilliseconds = nowMilliseconds;
        _wattMilliseconds = 0;
        if (_times != null)
        {
            if (_count == _times.Length)
            {
                _count--;
                Array.Copy(_times, 1, _times, 0, _count);
            }

            _times[_count++] = nowMilliseconds;
        }
    }

    /// <summary>Learns from a measured power, as long as a start goes on.</summary>
    public void Observe(long nowMilliseconds, long watts)
    {
        if (!_isStarting)
        {
            return;
        }

        _wattMilliseconds += watts * (nowMilliseconds - _lastMilliseconds);
        _lastMilliseconds = nowMilliseconds;
        long since = nowMilliseconds - _beganMilliseconds;
        if (since >= StartMilliseconds)
        {
            long mean = _wattMilliseconds / since;
            Watts = mean > Watts ? mean : Watts + ((mean - Watts) / 4);
            _isStarting = false;
        }
    }

    /// <summary>The load stopped, or its power is unknown: what was seen of this start is not a whole one.</summary>
    public void End() => _isStarting = false;

    /// <summary>Time in ms until the load may start again; 0 where it may.</summary>
    public long WaitMilliseconds(long nowMilliseconds)
    {
        if (_times == null || _count < _times.Length)
        {
            return 0;
        }

        long wait = _times[0] + HourMilliseconds - nowMilliseconds;
        return wait < 0 ? 0 : wait;
    }
}
