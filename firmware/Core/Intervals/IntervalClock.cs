using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Intervals;

/// <summary>Where the intervals of one length begin and end.</summary>
/// <remarks>
/// Aligned to UTC plus the site's offset, or to start-up while UTC is unknown, by the rules of <see cref="DemandWindow"/>:
///
///   event                            | interval that was open          | interval that begins
///   ---------------------------------+---------------------------------+---------------------
///   its end is reached               | ends, whole                     | whole
///   its end is passed by more than   | ends, not whole: it holds what  | not whole
///   the lateness that is allowed     | lies between                    |
///   UTC steps inside it              | goes on, not whole              |
///   UTC becomes known, and it began  | goes on, not whole; its start   |
///   in what is the same interval     | is known from now on            |
///   UTC steps out of it, becomes     | ends at once, not whole         | not whole, unless it
///   unknown, or known otherwise      |                                 | begins in this scan
///   UTC is corrected back a little   | stays ended                     | goes on
///
/// A quarter of an hour that is the demand window takes its ends from the window itself, so that both are one.
/// </remarks>
public sealed class IntervalClock
{
    private readonly long _periodMilliseconds;
    private readonly long _offsetMilliseconds;
    private readonly DemandWindow _window;

    private long _index;
    private int _windowCount;
    private long _beganMilliseconds;
    private bool _isPartial;
    private bool _isStarted;

    /// <summary>Makes a clock of its own, or one that follows a window.</summary>
    /// <param name="periodMilliseconds">Length of an interval in ms.</param>
    /// <param name="offsetMilliseconds">The site's offset from UTC in ms.</param>
    /// <param name="window">The window to follow, or null.</param>
    public IntervalClock(long periodMilliseconds, long offsetMilliseconds, DemandWindow window)
    {
        _periodMilliseconds = periodMilliseconds;
        _offsetMilliseconds = offsetMilliseconds;
        _window = window;
    }

    /// <summary>UTC at which the open interval began, in ms since 1970; means nothing unless <see cref="IsPhaseKnown"/>.</summary>
    public long StartUtcMilliseconds => (_index * _periodMilliseconds) - _offsetMilliseconds;

    /// <summary>True where the open interval is aligned to valid UTC.</summary>
    public bool IsPhaseKnown { get; private set; }

    /// <summary>Aligned time at which the open interval ends, in ms; for a clock that follows a window, never.</summary>
    public long EndMilliseconds => _window == null ? (_index + 1) * _periodMilliseconds : long.MaxValue;

    /// <summary>UTC at which the interval that ended last began; means nothing unless <see cref="WasPhaseKnown"/>.</summary>
    public long EndedStartUtcMilliseconds { get; private set; }

    /// <summary>Time in ms from the scan that began it to the scan that ended it.</summary>
    public long EndedDurationMilliseconds { get; private set; }

    /// <summary>True where it was seen whole.</summary>
    public bool WasWhole { get; private set; }

    /// <summary>True where it was aligned to valid UTC.</summary>
    public bool WasPhaseKnown { get; private set; }

    /// <summary>Time in ms for which the open interval has been seen.</summary>
    public long SeenMilliseconds(long nowMilliseconds) => nowMilliseconds - _beganMilliseconds;

    /// <summary>Advances to this scan; needed where the end is reached, the clock stepped, or a window ended.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="alignedMilliseconds">UTC plus the offset, or the monotonic time where UTC is unknown.</param>
    /// <param name="isUtcValid">Which of the two it is.</param>
    /// <param name="isCut">True where UTC became known or unknown since the last scan.</param>
    /// <param name="stepMilliseconds">How far UTC stepped, or 0.</param>
    /// <returns>True where an interval has ended.</returns>
    public bool Advance(
        long nowMilliseconds,
        long alignedMilliseconds,
        bool isUtcValid,
        bool isCut,
        long stepMilliseconds)
    {
        if (!_isStarted)
        {
            return false;
        }

        if (isCut && isUtcValid && TryKeep(nowMilliseconds, alignedMilliseconds))
        {
            return false;
        }

        if (_window != null)
        {
            return Follow(nowMilliseconds);
        }

        long elapsed = alignedMilliseconds - (_index * _periodMilliseconds);
        if (!isCut && elapsed < _periodMilliseconds && (elapsed >= 0 || stepMilliseconds == 0))
        {
            _isPartial |= stepMilliseconds != 0;
            return false;
        }

        bool isBroken = isCut || stepMilliseconds != 0;
        bool isLate = elapsed - _periodMilliseconds > DemandWindow.LateMilliseconds;
        EndedStartUtcMilliseconds = StartUtcMilliseconds;
        EndedDurationMilliseconds = nowMilliseconds - _beganMilliseconds;
        WasPhaseKnown = IsPhaseKnown;
        WasWhole = !_isPartial && !isBroken && !isLate;
        Begin(nowMilliseconds, alignedMilliseconds, isUtcValid);
        _isPartial = isBroken ? alignedMilliseconds > _index * _periodMilliseconds : isLate;
        return true;
    }

    /// <summary>Begins the first interval.</summary>
    /// <param name="sinceMilliseconds">Monotonic time since which it is seen.</param>
    /// <param name="alignedMilliseconds">As for <see cref="Advance"/>.</param>
    /// <param name="isUtcValid">As for <see cref="Advance"/>.</param>
    public void Start(long sinceMilliseconds, long alignedMilliseconds, bool isUtcValid)
    {
        _isStarted = true;
        Begin(sinceMilliseconds, alignedMilliseconds, isUtcValid);
        _isPartial = alignedMilliseconds > _index * _periodMilliseconds;
        _windowCount = _window == null ? 0 : _window.CompletedCount;
    }

    private void Begin(long nowMilliseconds, long alignedMilliseconds, bool isUtcValid)
    {
        _index = alignedMilliseconds / _periodMilliseconds;
        _beganMilliseconds = nowMilliseconds;
        IsPhaseKnown = isUtcValid;
    }

    // UTC has become known, and the open interval began within what is the aligned one by it: a start that lacks the time for seconds makes no
    // interval of seconds.
    private bool TryKeep(long nowMilliseconds, long alignedMilliseconds)
    {
        if (_window != null && !_window.IsPhaseKnown)
        {
            return false;
        }

        long index = (_window == null ? alignedMilliseconds : _window.StartUtcMilliseconds + _offsetMilliseconds) / _periodMilliseconds;
        if (alignedMilliseconds - SeenMilliseconds(nowMilliseconds) < index * _periodMilliseconds)
        {
            return false;
        }

        _index = index;
        _isPartial = true;
        IsPhaseKnown = true;
        _windowCount = _window == null ? 0 : _window.CompletedCount;
        return true;
    }

    private bool Follow(long nowMilliseconds)
    {
        if (_window.CompletedCount == _windowCount)
        {
            return false;
        }

        CompletedWindow completed = _window.Completed;
        _windowCount = _window.CompletedCount;
        EndedStartUtcMilliseconds = completed.StartUtcMilliseconds;
        EndedDurationMilliseconds = nowMilliseconds - _beganMilliseconds;
        WasWhole = completed.IsWhole;
        WasPhaseKnown = completed.IsPhaseKnown;
        _beganMilliseconds = nowMilliseconds;
        IsPhaseKnown = _window.IsPhaseKnown;
        _index = (_window.StartUtcMilliseconds + _offsetMilliseconds) / _periodMilliseconds;
        return true;
    }
}
