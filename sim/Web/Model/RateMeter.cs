namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Counts what arrived within the last minute, in buckets of a second.</summary>
internal sealed class RateMeter
{
    private const int BucketCount = 60;

    private readonly int[] _counts = new int[BucketCount];
    private long _newestSecond;

    /// <summary>Counts one arrival.</summary>
    /// <param name="nowMilliseconds">A clock that does not go back.</param>
    public void Count(long nowMilliseconds)
    {
        Advance(nowMilliseconds / 1_000);
        _counts[_newestSecond % BucketCount]++;
    }

    /// <summary>Arrivals of the last minute.</summary>
    public int PerMinuteCount(long nowMilliseconds)
    {
        Advance(nowMilliseconds / 1_000);
        return _counts.Sum();
    }

    private void Advance(long second)
    {
        long first = Math.Max(_newestSecond + 1, second - BucketCount + 1);
        for (long passed = first; passed <= second; passed++)
        {
            _counts[passed % BucketCount] = 0;
        }

        _newestSecond = Math.Max(_newestSecond, second);
    }
}
