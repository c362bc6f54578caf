namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>How far apart scans are, as the last two were.</summary>
internal sealed class ScanInterval
{
    // The longest that a site may have. A scan that was held up says nothing of the next.
    private const long MostMilliseconds = 5_000;

    private long _lastMilliseconds = long.MaxValue;
    private long _milliseconds = 1_000;

    /// <summary>Time to the next scan in ms; a second until two were seen.</summary>
    internal long Milliseconds => _milliseconds;

    /// <summary>Notes a scan.</summary>
    internal void Update(long nowMilliseconds)
    {
        long since = nowMilliseconds - _lastMilliseconds;
        _lastMilliseconds = nowMilliseconds;
        if (since > 0 && since <= MostMilliseconds)
        {
            _milliseconds = since;
        }
    }
}
