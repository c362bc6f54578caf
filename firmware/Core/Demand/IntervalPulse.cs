using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// Follows the supplier's end-of-interval pulse: by how much the supplier's boundaries lie off those of the clock, and how
/// well that is known.
/// </summary>
/// <remarks>
/// An edge is a change from inactive to active that a scan sees. Distance is from the nearest boundary that is expected.
///
///   clock   | phase of the pulse | edge                                    | effect
///   --------+--------------------+-----------------------------------------+--------------------------------------------
///   any     | any                | less than half a window after the last  | refused, counted
///   UTC, or | known              | within the tolerance                    | accepted: the boundary is here
///           |                    | else                                    | refused, counted
///   UTC     | unknown            | within the tolerance of UTC's boundary  | accepted
///   none    | unknown            | the first                               | a candidate: nothing moves
///   none    | unknown            | a window after the candidate, within    | accepted: the phase is that of the pulse
///           |                    | the tolerance                           |
///   none    | unknown            | else                                    | the new candidate, the old one is refused
///
/// Uncertainty of a boundary: a scan, and what clocks may drift apart since the last edge: 50 ppm, or what the last edges
/// showed. While an edge is late it is the lateness at least; before the first edge, and after a step of the clock, the whole
/// tolerance. An edge that has not come within the tolerance is missing; two in a row are a fault.
/// </remarks>
public sealed class IntervalPulse
{
    /// <summary>Missing edges in a row that are a fault.</summary>
    public const int MissingForFault = 2;

    // What two quartz clocks that are not kept drift apart.
    private const long AssumedDriftPpm = 50;
    private const long Million = 1_000_000;

    private readonly DigitalPoint _point;
    private readonly long _windowMilliseconds;
    private readonly long _toleranceMilliseconds;
    private readonly long _resolutionMilliseconds;

    private DigitalLevel _level = DigitalLevel.Unknown;
    private bool _isLocked;
    private bool _isUtc;
    private bool _hasCandidate;
    private long _candidateMilliseconds;
    private long _shiftMilliseconds;
    private long _lastEdgeMilliseconds;
    private long _driftPpm = AssumedDriftPpm;
    private long _awaited;
    private bool _isAwaiting;
    private long _quietSinceMilliseconds;
    private long _lastNowMilliseconds;
    private bool _isStarted;

    /// <summary>Makes a follower that has seen no edge.</summary>
    /// <param name="point">The input in the process image.</param>
    /// <param name="options">Length of the window and tolerance.</param>
    /// <param name="scanMilliseconds">Time between two scans: an edge is known no better.</param>
    public IntervalPulse(DigitalPoint point, DemandOptions options, int scanMilliseconds)
    {
        _point = point;
        _windowMilliseconds = options.WindowSeconds * 1000L;
        _toleranceMilliseconds = options.IntervalPulse.ToleranceSeconds * 1000L;
        _resolutionMilliseconds = scanMilliseconds;
        UncertaintyMilliseconds = _toleranceMilliseconds;
    }

    /// <summary>True where accepted edges, and not the clock alone, say where the boundaries lie.</summary>
    public bool IsPhaseKnown => _isLocked;

    /// <summary>How far the supplier's boundary may lie from the expected one, in ms to either side.</summary>
    public long UncertaintyMilliseconds { get; private set; }

    /// <summary>By how much the last accepted edge moved the phase, in ms, later positive; 0 in scans without one.</summary>
    public long MovedMilliseconds { get; private set; }

    /// <summary>Edges that were accepted since start-up.</summary>
    public int AcceptedCount { get; private set; }

    /// <summary>Edges that cannot be the supplier's, since start-up.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>Expected edges that did not come, in a row.</summary>
    public int MissingCount { get; private set; }

    /// <summary>True while the pulse stays away.</summary>
    public bool IsMissing => MissingCount >= MissingForFault;

    /// <summary>The clock stepped: what was known of the distance between it and the supplier's is lost.</summary>
    public void Forget()
    {
        _isLocked = false;
        _hasCandidate = false;
        _shiftMilliseconds = 0;
        _isAwaiting = false;
        _quietSinceMilliseconds = _lastNowMilliseconds;
        UncertaintyMilliseconds = _toleranceMilliseconds;
    }

    /// <summary>Gives the time from which the windows are counted: that of the clock, moved to the supplier's boundaries.</summary>
    /// <param name="clockMilliseconds">Local time, or monotonic time where UTC is not known.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="isUtcValid">Which of the two it is.</param>
    public long Align(long clockMilliseconds, long nowMilliseconds, bool isUtcValid)
    {
        _lastNowMilliseconds = nowMilliseconds;
        if (isUtcValid != _isUtc || !_isStarted)
        {
            _isStarted = true;
            _isUtc = isUtcValid;
            Forget();
        }

        MovedMilliseconds = 0;
        DigitalLevel level = _point.Level;
        if (level == DigitalLevel.Active && _level == DigitalLevel.Inactive)
        {
            TakeEdge(clockMilliseconds, nowMilliseconds);
        }

        _level = level;
        long aligned = clockMilliseconds - _shiftMilliseconds;
        Watch(aligned, nowMilliseconds);
        return aligned;
    }

    private void TakeEdge(long clockMilliseconds, long nowMilliseconds)
    {
        bool isFirst = AcceptedCount == 0;
        if (!isFirst && nowMilliseconds - _lastEdgeMilliseconds < _windowMilliseconds / 2)
        {
            // A contact that bounces, or a second one on the wire.
            RefusedCount++;
            return;
        }

        long distance = Distance(clockMilliseconds - _shiftMilliseconds);
        if (_isLocked || _isUtc)
        {
            if (distance > _toleranceMilliseconds || distance < -_toleranceMilliseconds)
            {
                RefusedCount++;
                return;
            }

            Learn(distance, nowMilliseconds);
            Accept(distance, nowMilliseconds);
        }
        else if (!_hasCandidate || !IsWindowAfterCandidate(nowMilliseconds))
        {
            RefusedCount += _hasCandidate ? 1 : 0;
            _hasCandidate = true;
            _candidateMilliseconds = nowMilliseconds;
            _quietSinceMilliseconds = nowMilliseconds;
            MissingCount = 0;
        }
        else
        {
            // The window that began with the controller ends here, wherever it stands: the supplier's begins.
            Accept(distance > 0 ? distance - _windowMilliseconds : distance, nowMilliseconds);
        }
    }

    private void Accept(long distance, long nowMilliseconds)
    {
        MovedMilliseconds = distance;
        _shiftMilliseconds += distance;
        _lastEdgeMilliseconds = nowMilliseconds;
        _isLocked = true;
        AcceptedCount++;
        MissingCount = 0;
    }

    // What an edge is off beyond a scan was drift since the edge before; what earlier ones showed fades by a quarter.
    private void Learn(long distance, long nowMilliseconds)
    {
        long off = (distance < 0 ? -distance : distance) - _resolutionMilliseconds;
        long since = nowMilliseconds - _lastEdgeMilliseconds;
        if (!_isLocked || since <= 0)
        {
            return;
        }

        long shown = off <= 0 ? 0 : off * Million / since;
        long faded = _driftPpm - (_driftPpm / 4);
        long drift = shown > faded ? shown : faded;
        _driftPpm = drift > AssumedDriftPpm ? drift : AssumedDriftPpm;
    }

    private void Watch(long alignedMilliseconds, long nowMilliseconds)
    {
        if (!_isLocked && !_isUtc)
        {
            // Nothing says when an edge is due, but one must come in each window.
            if (nowMilliseconds - _quietSinceMilliseconds > _windowMilliseconds + _toleranceMilliseconds)
            {
                _quietSinceMilliseconds = nowMilliseconds;
                MissingCount++;
            }

            return;
        }

        long boundary = (alignedMilliseconds + (_windowMilliseconds / 2)) / _windowMilliseconds * _windowMilliseconds;
        long late = alignedMilliseconds - boundary;
        if (AcceptedCount > 0 && nowMilliseconds == _lastEdgeMilliseconds)
        {
            _isAwaiting = false;
        }
        else if (boundary != _awaited)
        {
            // Of a boundary that is past already nothing is awaited.
            _isAwaiting = late < 0;
        }

        _awaited = boundary;
        if (_isAwaiting && late > _toleranceMilliseconds)
        {
            _isAwaiting = false;
            MissingCount++;
        }

        if (_isLocked)
        {
            Doubt(late, nowMilliseconds);
        }
    }

    private void Doubt(long lateMilliseconds, long nowMilliseconds)
    {
        long drift = ((nowMilliseconds - _lastEdgeMilliseconds) * _driftPpm / Million) + _resolutionMilliseconds;
        if (drift >= _toleranceMilliseconds && !_isUtc)
        {
            Forget();
            return;
        }

        long uncertain = _isAwaiting && lateMilliseconds > drift ? lateMilliseconds : drift;
        UncertaintyMilliseconds = uncertain < _toleranceMilliseconds ? uncertain : _toleranceMilliseconds;
    }

    private bool IsWindowAfterCandidate(long nowMilliseconds)
    {
        long off = nowMilliseconds - _candidateMilliseconds - _windowMilliseconds;
        return off <= _toleranceMilliseconds && off >= -_toleranceMilliseconds;
    }

    // From the nearest boundary, later positive.
    private long Distance(long alignedMilliseconds)
    {
        long distance = alignedMilliseconds % _windowMilliseconds;
        return distance > _windowMilliseconds / 2 ? distance - _windowMilliseconds : distance;
    }
}
