using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// The fixed window that the supplier bills: where it starts and ends, and what has been imported in it.
/// </summary>
/// <remarks>
/// Windows are aligned to UTC plus the site's offset. While UTC is unknown they are aligned to start-up, and
/// <see cref="IsPhaseKnown"/> says that the supplier's windows may lie anywhere.
///
///   event                          | effect
///   -------------------------------+------------------------------------------------------------------
///   start-up inside a window       | window is partial; the unseen part is assumed at the limit
///   window ends                    | Completed is filled, HasCompleted is true in that scan; its energy and
///                                  | duration reach to that scan, the new window's share of the last scan is
///                                  | assumed in proportion to time
///   scan comes late after the end  | as above, and both windows are partial; windows that were passed over
///   (by more than LateMilliseconds)| have no record, the one that ended holds their energy
///   UTC is corrected back over the | none: the window stays open from its boundary on
///   start by less than a step      |
///   UTC steps inside the window    | window is partial; time that a step forward skips is assumed at the limit
///   UTC steps out of the window,   | window ends early; both windows are partial, and of the new one the part
///   becomes known or unknown       | before the step is assumed at the limit
///
/// Where the supplier's meter marks the end of its intervals (<see cref="IntervalPulse"/>), its pulse moves the boundaries:
///
///   pulse is accepted              | effect
///   -------------------------------+------------------------------------------------------------------
///   before the expected end        | window ends now, the next one is whole
///   after it, in the new window    | the new window begins anew: what was consumed in it belongs to the one before, whose
///                                  | record stands
///   by more than a clock step off  | as above, and the window whose length that changes is partial
///   for the first time, UTC unknown| window ends now and is partial, the next one is whole
///
/// The start of a window is told as the boundary of the clock, whatever the pulse moves.
///
/// Import alone counts: a supplier's demand meter keeps import and export in registers of their own, and what is exported in a
/// window does not reduce the demand of its import. So a window rests on the import total, which export never lowers.
///
/// A completed window reports measured energy only, so that consecutive windows sum to the meter's total; what is assumed
/// serves the forecast.
/// </remarks>
public sealed class DemandWindow
{
    /// <summary>A difference between UTC and monotonic time in one scan beyond which the clock is said to have stepped.</summary>
    public const long ClockStepMilliseconds = 2_000;

    /// <summary>A delay of the scan that ends a window beyond which neither window is whole; two of the longest scans.</summary>
    public const long LateMilliseconds = 10_000;

    private readonly long _windowMilliseconds;
    private readonly long _offsetMilliseconds;
    private readonly long _limitWatts;
    private readonly IntervalPulse _pulse;

    private bool _isStarted;
    private long _startMilliseconds;

    // UTC of the monotonic 0 as the last scan had it: another one is a clock that was corrected, or stepped.
    private long _lastZeroUtcMilliseconds;
    private long _lastNowMilliseconds;
    private long _lastEnergy;
    private long _beganMilliseconds;
    private long _energyAtStart;
    private long _assumedWattMilliseconds;
    private long _elapsedMilliseconds;
    private long _consumedWattMilliseconds;
    private bool _isPhaseKnown;
    private bool _isPartial;
    private bool _hasCompleted;

    /// <summary>Makes a window tracker.</summary>
    /// <param name="options">Length and limit.</param>
    /// <param name="utcOffsetMinutes">The site's offset from UTC in minutes, east positive.</param>
    /// <param name="pulse">The supplier's end-of-interval pulse, or null.</param>
    public DemandWindow(DemandOptions options, int utcOffsetMinutes, IntervalPulse pulse = null)
    {
        _pulse = pulse;
        _windowMilliseconds = options.WindowSeconds * 1000L;
        _offsetMilliseconds = utcOffsetMinutes * 60_000L;
        _limitWatts = options.LimitWatts;
    }

    /// <summary>Length of the window in ms.</summary>
    public long WindowMilliseconds => _windowMilliseconds;

    /// <summary>UTC at which the window began, in ms since 1970; 0 where the phase is unknown.</summary>
    public long StartUtcMilliseconds { get; private set; }

    /// <summary>Time since the window began, in ms.</summary>
    public long ElapsedMilliseconds => _elapsedMilliseconds;

    /// <summary>Time until the window ends, in ms, never negative.</summary>
    public long RemainingMilliseconds => _windowMilliseconds - _elapsedMilliseconds;

    /// <summary>Imported energy that counts against the limit, in W ms: measured, and assumed for a part that was not seen.</summary>
    public long ConsumedWattMilliseconds => _consumedWattMilliseconds;

    /// <summary>
    /// Import of before the window that the meter counts in it, in W ms: of its first pulse what had flowed when the window began, at most a
    /// pulse.
    /// </summary>
    public long BroughtWattMilliseconds { get; private set; }

    /// <summary>The energy that the limit allows in a whole window, in W ms.</summary>
    public long LimitWattMilliseconds => _limitWatts * _windowMilliseconds;

    /// <summary>True where the window is aligned to valid UTC.</summary>
    public bool IsPhaseKnown => _isPhaseKnown;

    /// <summary>True where its boundaries are known, by UTC or by the supplier's pulse.</summary>
    public bool IsBoundaryKnown => _isPhaseKnown || (_pulse != null && _pulse.IsPhaseKnown);

    /// <summary>How far the supplier's boundary may lie from the expected one, in ms; 0 where nothing tells.</summary>
    public long PhaseUncertaintyMilliseconds => _pulse == null ? 0 : _pulse.UncertaintyMilliseconds;

    /// <summary>True where the window was not seen from its beginning, or the clock stepped in it.</summary>
    public bool IsPartial => _isPartial;

    /// <summary>True in the scan in which a window ended.</summary>
    public bool HasCompleted => _hasCompleted;

    /// <summary>The window that ended last; its contents are replaced when the next one ends.</summary>
    public CompletedWindow Completed { get; } = new CompletedWindow();

    /// <summary>Windows that have ended since start-up.</summary>
    public int CompletedCount { get; private set; }

    /// <summary>Advances to this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    /// <param name="meter">The site meter.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid, Meter meter)
    {
        _hasCompleted = false;
        long energy = meter.EnergyMilliwattHours;
        long alignedMilliseconds = isUtcValid ? utcMilliseconds + _offsetMilliseconds : nowMilliseconds;
        long zeroUtcMilliseconds = utcMilliseconds - nowMilliseconds;
        bool isClockKept = zeroUtcMilliseconds == _lastZeroUtcMilliseconds && isUtcValid == _isPhaseKnown;
        long elapsedMilliseconds = alignedMilliseconds - _startMilliseconds;
        if (isClockKept && _pulse == null && _isStarted && elapsedMilliseconds >= 0 && elapsedMilliseconds < _windowMilliseconds)
        {
            // Nearly every scan: the window goes on.
            _elapsedMilliseconds = elapsedMilliseconds;
        }
        else
        {
            Move(nowMilliseconds, alignedMilliseconds, zeroUtcMilliseconds, isUtcValid, meter);
        }

        _consumedWattMilliseconds = _assumedWattMilliseconds
            + ((energy - _energyAtStart) * EnergyUnits.WattMillisecondsPerMilliwattHour);
        _lastNowMilliseconds = nowMilliseconds;
        _lastZeroUtcMilliseconds = zeroUtcMilliseconds;
        _lastEnergy = energy;
    }

    private void Move(long nowMilliseconds, long alignedMilliseconds, long zeroUtcMilliseconds, bool isUtcValid, Meter meter)
    {
        bool samePhase = isUtcValid == _isPhaseKnown;
        long stepMilliseconds = zeroUtcMilliseconds != _lastZeroUtcMilliseconds && _isStarted && samePhase && isUtcValid
            ? StepMilliseconds(zeroUtcMilliseconds) : 0;
        long movedMilliseconds = 0;
        if (_pulse != null)
        {
            if (stepMilliseconds != 0)
            {
                _pulse.Forget();
            }

            alignedMilliseconds = _pulse.Align(alignedMilliseconds, nowMilliseconds, isUtcValid);
            movedMilliseconds = _pulse.MovedMilliseconds;
        }

        long elapsed = alignedMilliseconds - _startMilliseconds;

        // A small correction back across the boundary must not open the window that has just ended a second time.
        bool isSameWindow = _isStarted && samePhase && elapsed < _windowMilliseconds && (elapsed >= 0 || stepMilliseconds == 0);

        if (isSameWindow)
        {
            _isPartial |= stepMilliseconds != 0;
            _assumedWattMilliseconds += stepMilliseconds > 0 ? _limitWatts * stepMilliseconds : 0;
            _elapsedMilliseconds = elapsed < 0 ? 0 : elapsed;
            if (movedMilliseconds > 0)
            {
                // The supplier's window begins only now.
                _isPartial |= movedMilliseconds > ClockStepMilliseconds;
                _assumedWattMilliseconds =
                    (_energyAtStart - meter.EnergyMilliwattHours) * EnergyUnits.WattMillisecondsPerMilliwattHour;
            }
        }
        else
        {
            bool isCut = !_isStarted || !samePhase || stepMilliseconds != 0;
            bool isLate = !isCut && elapsed - _windowMilliseconds > LateMilliseconds;
            if (_isStarted)
            {
                Complete(nowMilliseconds, meter, isCut || isLate || movedMilliseconds < -ClockStepMilliseconds);
            }

            Begin(nowMilliseconds, alignedMilliseconds, isUtcValid, meter, isCut, isLate);
        }
    }

    // How far UTC stepped since the last scan, forward positive; 0 for the small corrections of a clock that is kept.
    private long StepMilliseconds(long zeroUtcMilliseconds)
    {
        long drift = zeroUtcMilliseconds - _lastZeroUtcMilliseconds;
        return drift > ClockStepMilliseconds || drift < -ClockStepMilliseconds ? drift : 0;
    }

    private void Complete(long nowMilliseconds, Meter meter, bool isCut)
    {
        Completed.Set(
            StartUtcMilliseconds,
            nowMilliseconds - _beganMilliseconds,
            meter.EnergyMilliwattHours - _energyAtStart,
            !_isPartial && !isCut,
            _isPhaseKnown,
            meter.HasGap);
        meter.ClearGap();
        _hasCompleted = true;
        CompletedCount++;
    }

    private void Begin(
        long nowMilliseconds,
        long alignedMilliseconds,
        bool isUtcValid,
        Meter meter,
        bool isCut,
        bool isLate)
    {
        _isStarted = true;
        _isPhaseKnown = isUtcValid;
        _startMilliseconds = alignedMilliseconds / _windowMilliseconds * _windowMilliseconds;
        _elapsedMilliseconds = alignedMilliseconds - _startMilliseconds;
        StartUtcMilliseconds = isUtcValid ? _startMilliseconds - _offsetMilliseconds : 0;
        _energyAtStart = meter.EnergyMilliwattHours;
        long quantum = meter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour;
        BroughtWattMilliseconds = isCut ? 0 : meter.UncountedWattMilliseconds < quantum ? meter.UncountedWattMilliseconds : quantum;
        _beganMilliseconds = nowMilliseconds;

        // A first scan exactly on the boundary has missed nothing.
        _isPartial = isLate || (isCut && _elapsedMilliseconds > 0);

        // What the meter counted since the boundary went to the window before; the supplier counts it to this one.
        long wattsSinceLastScan = isCut || nowMilliseconds == _lastNowMilliseconds
            ? _limitWatts
            : (meter.EnergyMilliwattHours - _lastEnergy) * EnergyUnits.WattMillisecondsPerMilliwattHour
                / (nowMilliseconds - _lastNowMilliseconds);
        _assumedWattMilliseconds = wattsSinceLastScan * _elapsedMilliseconds;
    }
}
