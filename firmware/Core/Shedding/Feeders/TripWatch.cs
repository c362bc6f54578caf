using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>The import of one circuit over the last seconds, against what its breaker bears.</summary>
/// <remarks>
/// Power is integrated, not energy counted: a register of 10 Wh would be 3.6 kW in 10 s. The mean is over the trip's time and
/// at most a sixteenth of it more. After loads were shed it begins anew as soon as the meter can show that.
/// </remarks>
public sealed class TripWatch
{
    /// <summary>Time in ms for which nothing comes back after a trip.</summary>
    public const long HoldMilliseconds = 300_000;

    // A restart must leave this much free, or it would trip at the next small change.
    private const long RestoreReservePermille = 20;
    private const int PointCount = 17;

    // What comes back may take this long to show: motors start one by one.
    private const long PendingMilliseconds = 30_000;

    private readonly Meter _meter;
    private readonly long _tripWatts;
    private readonly long _tripMilliseconds;
    private readonly long _showMilliseconds;
    private readonly long[] _atMilliseconds = new long[PointCount];
    private readonly long[] _wattMilliseconds = new long[PointCount];

    private bool _isStarted;
    private int _oldest;
    private int _count;
    private long _lastMilliseconds;
    private long _sumWattMilliseconds;
    private long _blindUntilMilliseconds;
    private long _holdUntilMilliseconds;
    private long _pendingWatts;
    private long _pendingUntilMilliseconds;

    /// <summary>Makes a watch that has seen nothing.</summary>
    /// <param name="options">The trip; its watts are positive.</param>
    /// <param name="meter">The circuit's meter.</param>
    public TripWatch(FeederOptions options, Meter meter)
    {
        _meter = meter;
        _tripWatts = options.TripWatts;
        _tripMilliseconds = options.TripSeconds * 1000L;

        // The rules refuse a meter whose pulses take longer than half of the trip's time.
        _showMilliseconds = (_tripMilliseconds / 2) + 1_000;
    }

    /// <summary>True where the meter is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>True where a whole trip's time was seen since the last switch, so that this scan could judge.</summary>
    public bool HasJudged { get; private set; }

    /// <summary>Reduction in watts that is needed at once; 0 where none is.</summary>
    public long ExcessWatts { get; private set; }

    /// <summary>Follows the meter.</summary>
    public void Update(long nowMilliseconds)
    {
        ExcessWatts = 0;
        HasJudged = false;
        IsKnown = _meter.PowerQuality != Quality.Bad;
        if (!IsKnown || nowMilliseconds < _blindUntilMilliseconds)
        {
            _isStarted = false;
            return;
        }

        if (nowMilliseconds >= _pendingUntilMilliseconds)
        {
            _pendingWatts = 0;
        }

        long watts = Watts;
        if (!_isStarted)
        {
            Start(nowMilliseconds);
            return;
        }

        _sumWattMilliseconds += watts * (nowMilliseconds - _lastMilliseconds);
        _lastMilliseconds = nowMilliseconds;
        long newest = _atMilliseconds[Index(_count - 1)];
        if (nowMilliseconds - newest >= _tripMilliseconds / (PointCount - 1))
        {
            Push(nowMilliseconds);
        }

        // The oldest point that is a trip's time back; older ones are let go.
        while (_count > 1 && nowMilliseconds - _atMilliseconds[Index(1)] >= _tripMilliseconds)
        {
            _oldest = Index(1);
            _count--;
        }

        long span = nowMilliseconds - _atMilliseconds[_oldest];
        if (span >= _tripMilliseconds)
        {
            HasJudged = true;
            long mean = (_sumWattMilliseconds - _wattMilliseconds[_oldest]) / span;
            if (mean > _tripWatts && watts > _tripWatts)
            {
                ExcessWatts = (mean > watts ? mean : watts) - _tripWatts;
            }
        }
    }

    /// <summary>Loads were shed on account of this circuit: a hold begins, and the mean begins anew.</summary>
    public void Trip(long nowMilliseconds)
    {
        _holdUntilMilliseconds = nowMilliseconds + HoldMilliseconds;
        _blindUntilMilliseconds = nowMilliseconds + _showMilliseconds;
        ExcessWatts = 0;
    }

    /// <summary>A load under the circuit comes back: until the meter shows it, its power is reckoned with.</summary>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        if (deltaWatts > 0)
        {
            _pendingWatts += deltaWatts;
            _pendingUntilMilliseconds = nowMilliseconds + PendingMilliseconds;
        }
    }

    /// <summary>True where a load may come back under the circuit.</summary>
    public bool CanRestore(long watts, long nowMilliseconds) =>
        IsKnown
        && nowMilliseconds >= _holdUntilMilliseconds
        && Watts + _pendingWatts + watts <= _tripWatts - (_tripWatts * RestoreReservePermille / 1000);

    private long Watts => _meter.PowerWatts > 0 ? _meter.PowerWatts : 0;

    private void Start(long nowMilliseconds)
    {
        _isStarted = true;
        _lastMilliseconds = nowMilliseconds;
        _sumWattMilliseconds = 0;
        _oldest = 0;
        _count = 0;
        Push(nowMilliseconds);
    }

    private void Push(long nowMilliseconds)
    {
        if (_count == PointCount)
        {
            _oldest = Index(1);
            _count--;
        }

        int index = Index(_count++);
        _atMilliseconds[index] = nowMilliseconds;
        _wattMilliseconds[index] = _sumWattMilliseconds;
    }

    private int Index(int place)
    {
        int index = _oldest + place;
        return index >= PointCount ? index - PointCount : index;
    }
}
