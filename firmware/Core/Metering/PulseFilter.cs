namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Makes counted pulses of the edges of a contact that bounces. Fed with every edge, and with the level at each scan.</summary>
/// <remarks>
/// A level is accepted once it has stood unchanged for the debounce time. An accepted closed level is a pulse once it has
/// lasted for the minimum pulse, counted from where it began to stand; what bounces after its end does not prolong it.
///
///   accepted | what happens                               | what comes of it
///   ---------+--------------------------------------------+----------------------------------------------------
///   unknown  | open or closed for the debounce time       | accepted; a pulse that was there already never counts
///   open     | closed shorter than the debounce time      | bounce or spike: nothing
///   open     | closed for the debounce time               | closed is accepted, not counted yet
///   closed   | lasts for the minimum pulse                | one pulse, stamped with its begin
///   closed   | ends before the minimum pulse              | a runt: counted as rejected
///   closed   | open shorter than the debounce time        | bounce: the pulse goes on
///   closed   | open for the debounce time                 | open is accepted: the next pulse may come
///   closed   | lasts for the stuck time                   | stuck, until it opens; the pulse itself was counted
///   open     | for ever                                   | nothing: a cut wire is not told from no consumption
///
/// No pulse is lost and none is invented as long as bounce ends within the debounce time, pulses last for
/// <see cref="PulseFilterOptions.SurePulseMilliseconds"/> and pauses for
/// <see cref="PulseFilterOptions.SurePauseMilliseconds"/>. Not safe for more than one thread.
/// </remarks>
public sealed class PulseFilter
{
    private readonly long _debounceMilliseconds;
    private readonly long _minimumPulseMilliseconds;

    private bool _hasRaw;
    private bool _isRawClosed;
    private long _rawSinceMilliseconds;
    private bool _hasAccepted;
    private bool _isAcceptedClosed;
    private long _pulseStartMilliseconds;
    private bool _isJudged;
    private long _nowMilliseconds;

    /// <summary>Makes a filter that has seen nothing.</summary>
    /// <param name="options">Its times, already checked by the configuration rules.</param>
    /// <param name="firstCount">The count to go on from.</param>
    public PulseFilter(PulseFilterOptions options, long firstCount = 0)
    {
        _debounceMilliseconds = options.DebounceMilliseconds;
        _minimumPulseMilliseconds = options.MinimumPulseMilliseconds;
        Count = firstCount;
    }

    /// <summary>Pulses counted.</summary>
    public long Count { get; private set; }

    /// <summary>Monotonic time at which the newest counted pulse began, in ms.</summary>
    public long LastPulseMilliseconds { get; private set; }

    /// <summary>Pulses that were too short to count.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>Time for which the contact has been closed at the last call, in ms; 0 while it is open or unknown.</summary>
    public long ClosedMilliseconds => _hasAccepted && _isAcceptedClosed ? _nowMilliseconds - _pulseStartMilliseconds : 0;

    /// <summary>Takes an edge, or the level as it stands.</summary>
    /// <param name="isClosed">The level from this moment on.</param>
    /// <param name="atMilliseconds">Monotonic time; one before the last call's counts as that.</param>
    public void Take(bool isClosed, long atMilliseconds)
    {
        // Handlers run on threads of their own: a stamp may arrive behind a younger one.
        if (atMilliseconds > _nowMilliseconds)
        {
            _nowMilliseconds = atMilliseconds;
        }

        if (!_hasRaw)
        {
            _hasRaw = true;
            _isRawClosed = isClosed;
            _rawSinceMilliseconds = _nowMilliseconds;
            return;
        }

        if (!_hasAccepted || _isRawClosed != _isAcceptedClosed)
        {
            Accept();
        }

        if (_isAcceptedClosed && !_isJudged)
        {
            CountIfLongEnough();
        }

        if (isClosed != _isRawClosed)
        {
            _isRawClosed = isClosed;
            _rawSinceMilliseconds = _nowMilliseconds;
        }
    }

    private void Accept()
    {
        if (_nowMilliseconds - _rawSinceMilliseconds < _debounceMilliseconds)
        {
            return;
        }

        if (_isAcceptedClosed && !_isJudged)
        {
            // It ends here; the last moment to see that it was long enough after all.
            CountIfLongEnough();
            RejectedCount += _isJudged ? 0 : 1;
        }

        // The begin of a pulse that was there when the filter started has not been seen: it never counts.
        _isJudged = !_hasAccepted;
        _hasAccepted = true;
        _isAcceptedClosed = _isRawClosed;
        _pulseStartMilliseconds = _rawSinceMilliseconds;
    }

    private void CountIfLongEnough()
    {
        long end = _isRawClosed ? _nowMilliseconds : _rawSinceMilliseconds;
        if (end - _pulseStartMilliseconds < _minimumPulseMilliseconds)
        {
            return;
        }

        _isJudged = true;
        Count++;
        LastPulseMilliseconds = _pulseStartMilliseconds;
    }
}
