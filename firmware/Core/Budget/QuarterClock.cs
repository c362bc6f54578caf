using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>Quarters of an hour of local time, while UTC is valid.</summary>
/// <remarks>
///   event                                | quarter that was open | quarter that begins
///   -------------------------------------+-----------------------+--------------------------------------------
///   its end is reached                   | ends, whole if it     | may become whole
///                                        | began in time         |
///   UTC steps out of it                  | ends, not whole       | may become whole only if it begins just then
///   UTC steps inside it                  | goes on, and ends not |
///                                        | whole: its length is  |
///                                        | not that of a quarter |
///   UTC is corrected back by up to 10 s  | stays ended           | goes on
///   UTC becomes unknown                  | ends, not whole       | none
///   UTC becomes known                    |                       | not whole
/// </remarks>
public sealed class QuarterClock
{
    /// <summary>Quarters of a day.</summary>
    public const int QuartersPerDay = 96;

    private const long QuarterMilliseconds = 900_000;
    private const long MillisecondsPerMinute = 60_000;

    private readonly long _offsetMilliseconds;
    private long _startUtcMilliseconds;
    private long _beganMilliseconds;
    private bool _beganInTime;

    /// <summary>Makes a clock for an offset of local time from UTC in minutes.</summary>
    public QuarterClock(int utcOffsetMinutes) => _offsetMilliseconds = utcOffsetMinutes * MillisecondsPerMinute;

    /// <summary>True while a quarter is open: UTC is valid.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The open quarter, or the last one: quarters of local time since 1970.</summary>
    public int Index { get; private set; }

    /// <summary>True where the last change ended a quarter.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The quarter that it ended.</summary>
    public int EndedIndex { get; private set; }

    /// <summary>True where that one was seen from its start to its end.</summary>
    public bool WasWhole { get; private set; }

    /// <summary>Takes the time of a scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    /// <returns>True where a quarter ended or began.</returns>
    public bool Advance(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (!isUtcValid)
        {
            if (!IsOpen)
            {
                return false;
            }
        }
        else if (IsOpen)
        {
            long elapsed = utcMilliseconds - _startUtcMilliseconds;
            if (elapsed < QuarterMilliseconds && elapsed >= -DemandWindow.LateMilliseconds)
            {
                return false;
            }
        }

        Move(nowMilliseconds, utcMilliseconds + _offsetMilliseconds, isUtcValid && utcMilliseconds + _offsetMilliseconds >= 0);
        return true;
    }

    private void Move(long nowMilliseconds, long localMilliseconds, bool isValid)
    {
        int next = isValid ? (int)(localMilliseconds / QuarterMilliseconds) : 0;
        long lateMilliseconds = localMilliseconds % QuarterMilliseconds;
        long wrongMilliseconds = nowMilliseconds - _beganMilliseconds - QuarterMilliseconds;
        HasEnded = IsOpen;
        EndedIndex = Index;
        WasWhole = IsOpen && isValid && _beganInTime && next == Index + 1
            && wrongMilliseconds <= DemandWindow.LateMilliseconds && wrongMilliseconds >= -DemandWindow.LateMilliseconds;

        // What was counted while no quarter was open is counted in this one, so it is no measure of a quarter.
        _beganInTime = IsOpen && lateMilliseconds <= DemandWindow.LateMilliseconds;
        IsOpen = isValid;
        if (isValid)
        {
            Index = next;
            _beganMilliseconds = nowMilliseconds;
            _startUtcMilliseconds = localMilliseconds - lateMilliseconds - _offsetMilliseconds;
        }
    }
}
