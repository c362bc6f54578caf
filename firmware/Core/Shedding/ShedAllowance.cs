namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// How long a load may still be held off: at a time, and on one day. Comfort outranks the budget here, so that a spent
/// allowance connects the load whatever controllers ask.
/// </summary>
/// <remarks>
///   limit       | reached                  | then
///   ------------+--------------------------+---------------------------------------------------------
///   at a time   | connected                | stays on for as long as it was held off
///   on one day  | connected                | stays on until the day ends
///   0           | never                    |
/// </remarks>
public sealed class ShedAllowance
{
    private readonly long _atATimeMilliseconds;
    private readonly long _aDayMilliseconds;
    private long _todayMilliseconds;
    private long _sinceMilliseconds;
    private long _restUntilMilliseconds = long.MinValue;
    private bool _isShed;

    /// <summary>Makes a full allowance.</summary>
    public ShedAllowance(LoadOptions options)
    {
        _atATimeMilliseconds = options.MaximumShedMilliseconds;
        _aDayMilliseconds = options.MaximumShedPerDayMilliseconds;
    }

    /// <summary>True where at least one of the limits is set; without one nobody needs an allowance.</summary>
    public static bool IsLimited(LoadOptions options) =>
        options.MaximumShedMilliseconds > 0 || options.MaximumShedPerDayMilliseconds > 0;

    /// <summary>A new day begins.</summary>
    public void StartDay(long nowMilliseconds)
    {
        // What of the present shed belongs to the day before is cut off; at a time it still counts in full.
        _todayMilliseconds = _isShed ? _sinceMilliseconds - nowMilliseconds : 0;
    }

    /// <summary>Whether the load is held off from somebody who needs it; what is off by plan costs nothing.</summary>
    public void Follow(bool isShed, long nowMilliseconds)
    {
        if (isShed == _isShed)
        {
            return;
        }

        _isShed = isShed;
        if (isShed)
        {
            _sinceMilliseconds = nowMilliseconds;
            return;
        }

        long lasted = nowMilliseconds - _sinceMilliseconds;
        _todayMilliseconds += lasted;
        if (_atATimeMilliseconds > 0 && lasted >= _atATimeMilliseconds)
        {
            _restUntilMilliseconds = nowMilliseconds + lasted;
        }
    }

    /// <summary>Monotonic time in ms up to which <see cref="LeftMilliseconds"/> stays what it is, for a load that is not held off.</summary>
    public long SameUntilMilliseconds(long nowMilliseconds) =>
        nowMilliseconds < _restUntilMilliseconds ? _restUntilMilliseconds : long.MaxValue;

    /// <summary>Time in ms for which the load may be held off from now on; never negative.</summary>
    public long LeftMilliseconds(long nowMilliseconds)
    {
        if (!_isShed && nowMilliseconds < _restUntilMilliseconds)
        {
            return 0;
        }

        long present = _isShed ? nowMilliseconds - _sinceMilliseconds : 0;
        long left = long.MaxValue;
        if (_atATimeMilliseconds > 0)
        {
            left = _atATimeMilliseconds - present;
        }

        if (_aDayMilliseconds > 0)
        {
            long today = _aDayMilliseconds - _todayMilliseconds - present;
            left = today < left ? today : left;
        }

        return left < 0 ? 0 : left;
    }
}
