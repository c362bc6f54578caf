namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>By how much the import has risen at once lately: what a lift takes when it starts, which the mean error of minutes does not show.</summary>
internal sealed class RecentRise
{
    // So far above any power that the first one is no rise.
    private long _lastWatts = long.MaxValue / 2;
    private long _riseWatts;
    private long _riseBeforeWatts;

    /// <summary>Largest rise from one scan to the next in this bucket and the one before, in watts.</summary>
    internal long Watts => _riseWatts > _riseBeforeWatts ? _riseWatts : _riseBeforeWatts;

    /// <summary>Takes the power of a scan.</summary>
    /// <param name="watts">What the meter shows.</param>
    /// <param name="hasRolled">True where a bucket of the sliding window has ended.</param>
    internal void Follow(long watts, bool hasRolled)
    {
        if (hasRolled)
        {
            _riseBeforeWatts = _riseWatts;
            _riseWatts = 0;
        }

        long rise = watts - _lastWatts;
        _lastWatts = watts;
        if (rise > _riseWatts)
        {
            _riseWatts = rise;
        }
    }
}
