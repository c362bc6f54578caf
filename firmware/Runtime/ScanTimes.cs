namespace Zibo.EdgeCtl.Runtime;

/// <summary>How long scans took since the last health message.</summary>
public sealed class ScanTimes
{
    private const int MicrosecondsPerMillisecond = 1_000;

    private readonly int _periodMilliseconds;
    private long _sumMilliseconds;
    private long _count;
    private long _longestMilliseconds;
    private int _overrunCount;

    /// <summary>Starts without a scan.</summary>
    /// <param name="periodMilliseconds">Time between the starts of two scans.</param>
    public ScanTimes(int periodMilliseconds) => _periodMilliseconds = periodMilliseconds;

    /// <summary>Longest scan in ms.</summary>
    public long LongestMilliseconds => _longestMilliseconds;

    /// <summary>Scans that took longer than the period, since start-up.</summary>
    public int OverrunCount => _overrunCount;

    /// <summary>
    /// Mean in microseconds. The clock has milliseconds; a scan that is shorter is seen as 0 or 1 ms, as often as its length
    /// says, so that the mean of many is finer than the clock.
    /// </summary>
    public long MeanMicroseconds => _count == 0 ? 0 : _sumMilliseconds * MicrosecondsPerMillisecond / _count;

    /// <summary>Takes a scan that has ended.</summary>
    public void Add(long durationMilliseconds)
    {
        _sumMilliseconds += durationMilliseconds;
        _count++;
        _overrunCount += durationMilliseconds > _periodMilliseconds ? 1 : 0;
        if (durationMilliseconds > _longestMilliseconds)
        {
            _longestMilliseconds = durationMilliseconds;
        }
    }

    /// <summary>Begins anew; the overruns stay.</summary>
    public void Restart()
    {
        _sumMilliseconds = 0;
        _count = 0;
        _longestMilliseconds = 0;
    }
}
