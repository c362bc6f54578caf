namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>Lets so many through at once, and then one each period: what comes from outside must not fill the flash or the outbox.</summary>
public sealed class CommandPace
{
    private readonly int _mostCount;
    private readonly long _periodMilliseconds;
    private readonly long _spacingMilliseconds;

    private int _leftCount;
    private long _filledMilliseconds;
    private long _nextMilliseconds = long.MinValue;

    /// <summary>Begins full.</summary>
    /// <param name="mostCount">How many may come at once.</param>
    /// <param name="periodMilliseconds">Time in ms in which one more is allowed.</param>
    /// <param name="spacingMilliseconds">Least time in ms between two, or 0.</param>
    public CommandPace(int mostCount, long periodMilliseconds, long spacingMilliseconds)
    {
        _mostCount = mostCount;
        _leftCount = mostCount;
        _periodMilliseconds = periodMilliseconds;
        _spacingMilliseconds = spacingMilliseconds;
    }

    /// <summary>Asks for one.</summary>
    /// <returns>False where it came too soon; it then counts for nothing.</returns>
    public bool TryTake(long nowMilliseconds)
    {
        while (_leftCount < _mostCount && nowMilliseconds - _filledMilliseconds >= _periodMilliseconds)
        {
            _leftCount++;
            _filledMilliseconds += _periodMilliseconds;
        }

        if (_leftCount == _mostCount)
        {
            _filledMilliseconds = nowMilliseconds;
        }

        if (_leftCount == 0 || nowMilliseconds < _nextMilliseconds)
        {
            return false;
        }

        _leftCount--;
        _nextMilliseconds = nowMilliseconds + _spacingMilliseconds;
        return true;
    }
}
