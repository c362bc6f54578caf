using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// The import of the last window in fifteen buckets, so that any window that ends at a bucket's end can be summed.
/// </summary>
/// <remarks>
/// Until a whole window has been seen, the buckets of the unseen past are taken to be at the limit: what was imported
/// before start-up is unknown, and the limit is the most that a kept past can hold.
/// </remarks>
public sealed class SlidingDemand
{
    /// <summary>Buckets in a window: one minute each for a window of 15 minutes.</summary>
    public const int BucketCount = 15;

    private readonly long[] _bucketWattMilliseconds = new long[BucketCount];
    private readonly long _bucketMilliseconds;
    private readonly long _limitWatts;
    private int _newest;
    private bool _isStarted;
    private long _bucketStartMilliseconds;
    private long _energyAtBucketStart;
    private long _elapsedMilliseconds;
    private long _presentWattMilliseconds;
    private bool _hasRolled;

    /// <summary>Makes the buckets for a window's length.</summary>
    public SlidingDemand(DemandOptions options)
    {
        _bucketMilliseconds = options.WindowSeconds * 1000L / BucketCount;
        _limitWatts = options.LimitWatts;
    }

    /// <summary>Length of a bucket in ms.</summary>
    public long BucketMilliseconds => _bucketMilliseconds;

    /// <summary>Time since the present bucket began, in ms.</summary>
    public long ElapsedMilliseconds => _elapsedMilliseconds;

    /// <summary>Import in the present bucket, in W ms.</summary>
    public long PresentWattMilliseconds => _presentWattMilliseconds;

    /// <summary>Average of the newest complete window in watts, the unseen past at the limit.</summary>
    public long AverageWatts { get; private set; }

    /// <summary>True in the scan in which a bucket ended.</summary>
    public bool HasRolled => _hasRolled;

    /// <summary>Import of a completed bucket in W ms; 0 is the newest, <see cref="BucketCount"/> - 1 the oldest.</summary>
    public long CompletedWattMilliseconds(int ageBuckets)
    {
        int index = _newest - ageBuckets;
        return _bucketWattMilliseconds[index < 0 ? index + BucketCount : index];
    }

    /// <summary>Advances to this scan.</summary>
    public void Update(long nowMilliseconds, Meter meter)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _bucketStartMilliseconds = nowMilliseconds;
            _energyAtBucketStart = meter.EnergyMilliwattHours;
            AverageWatts = _limitWatts;
            for (int i = 0; i < BucketCount; i++)
            {
                _bucketWattMilliseconds[i] = _limitWatts * _bucketMilliseconds;
            }
        }

        _hasRolled = false;
        _presentWattMilliseconds =
            (meter.EnergyMilliwattHours - _energyAtBucketStart) * EnergyUnits.WattMillisecondsPerMilliwattHour;
        _elapsedMilliseconds = nowMilliseconds - _bucketStartMilliseconds;

        if (_elapsedMilliseconds >= _bucketMilliseconds)
        {
            Roll(_elapsedMilliseconds / _bucketMilliseconds);
            _energyAtBucketStart = meter.EnergyMilliwattHours;
        }
    }

    private void Roll(long ended)
    {
        // A late scan may pass several boundaries: when the energy came is unknown, so that every bucket that ended takes
        // an equal share, the oldest with the remainder of the division.
        long share = _presentWattMilliseconds / ended;
        long remainder = _presentWattMilliseconds % ended;
        for (long passed = 0; passed < ended && passed < BucketCount; passed++)
        {
            _newest = _newest + 1 == BucketCount ? 0 : _newest + 1;
            _bucketWattMilliseconds[_newest] = share + (passed == 0 ? remainder : 0);
        }

        _hasRolled = true;
        _presentWattMilliseconds = 0;
        _bucketStartMilliseconds += ended * _bucketMilliseconds;
        _elapsedMilliseconds -= ended * _bucketMilliseconds;

        long sum = 0;
        for (int i = 0; i < BucketCount; i++)
        {
            sum += _bucketWattMilliseconds[i];
        }

        AverageWatts = sum / (_bucketMilliseconds * BucketCount);
    }
}
