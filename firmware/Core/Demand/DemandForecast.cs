using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// Where every window that is open now will end if the present power holds, and what that leaves room for.
/// </summary>
/// <remarks>
/// A window that ends in r ms will exceed the limit by
///
///   excess = consumed + power x r + reserve - limit        [W ms]
///
/// with power the estimated present import, and reserve one meter pulse and a fixed part of the limit, but no more than the import can
/// grow by in r: its learned error, the largest rise of late, or a fiftieth of the limit less the time that a shed needs to show. Else a
/// window which ends just inside the limit would cost a whole minimum off time in its last seconds. Each open window
/// is a horizon (excess, r): one for the fixed window, one for every bucket's end of the sliding window. A load of w watts
/// that is shed now for the rest takes w x r from the excess, so that all horizons together ask for
///
///   required = max over the horizons of excess / r         [W]
///
/// and a shed of w watts lowers it by exactly w. Fixed and sliding limits hold at once; the larger reduction counts.
/// What the import may grow by until the end, <see cref="RiskWatts"/>, is kept apart: it need not be shed as long as enough
/// stays that could be (see DemandLimiter).
///
/// Where the supplier's boundary is known to u ms only, what is drawn in that time may fall into either window: power x u is kept
/// free of the fixed window and of the next, as the part of the margin that is its phase.
///
/// While the boundaries are unknown the fixed window's phase is too; the sliding horizons then stand for it: a fixed window of any
/// phase lies within one bucket of a sliding one.
///
/// Import that the meter has not counted yet, since its last pulse or because its input does not answer, is added to what
/// it has: between two pulses the forecast would fall, only to jump at the next one.
/// A load that must run on past the end of the fixed window is asked of the next window too, since it cannot be shed there.
/// </remarks>
public sealed class DemandForecast
{
    private const int MaximumHorizons = SlidingDemand.BucketCount + 1;

    // Less of a fixed window than a sixteenth is not worth a switch.
    private const long WorthwhileDivisor = 16;

    // What the import can grow by in the last seconds, in thousandths of the limit, where no more has been learned.
    private const long GrowthPermilleOfLimit = 20;

    // In less time than this a shed changes nothing that a window shows; what has flowed since the last pulse is known to a part of one.
    private const long ReactionMilliseconds = 2_000;
    private const long PulseParts = 64;

    // A ramp is taken to go on for this long at most.
    private const long RampMilliseconds = 120_000;

    private readonly DemandWindowMode _mode;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly Meter _meter;
    private readonly PowerEstimate _power;
    private readonly ForecastError _error;
    private readonly RecentRise _rise = new RecentRise();
    private readonly DeviationMemory _memory;
    private readonly long[] _excess = new long[MaximumHorizons];
    private readonly long[] _remaining = new long[MaximumHorizons];
    private readonly long _windowMilliseconds;
    private readonly long _quantumWattMilliseconds;
    private readonly long _reserveWattMilliseconds;
    private readonly long _restoreReserveWattMilliseconds;
    private readonly long _mostRiskWatts;
    private long _limitWatts;
    private long _limitWattMilliseconds;
    private bool _isValid;
    private int _horizonCount;
    private bool _hasNextWindow;
    private long _nextExcess;
    private long _phaseWattMilliseconds;
    private long _requiredWatts;
    private long _tightestMilliseconds;
    private long _riskWatts;
    private long _reservedWatts;

    /// <summary>Makes a forecast for the site meter.</summary>
    public DemandForecast(DemandOptions options, DemandWindow window, SlidingDemand sliding, Meter meter)
    {
        _mode = options.Mode;
        _window = window;
        _windowMilliseconds = window.WindowMilliseconds;
        _sliding = sliding;
        _meter = meter;
        _power = new PowerEstimate(options);
        _error = new ForecastError(options);
        _memory = new DeviationMemory(options);
        _mostRiskWatts = options.LimitWatts * ForecastError.MaximumRiskOfLimitPermille / 1000;
        LimitWatts = options.LimitWatts;
        _quantumWattMilliseconds = meter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour;
        _reserveWattMilliseconds = (window.LimitWattMilliseconds / 1000 * options.ReservePermille) + _quantumWattMilliseconds;
        _restoreReserveWattMilliseconds = window.LimitWattMilliseconds / 1000 * options.RestoreReservePermille;
    }

    /// <summary>
    /// Average import in watts that no window may exceed: the site's own limit, or less where a budget asks for it. Holds from the
    /// next update on.
    /// </summary>
    public long LimitWatts
    {
        get => _limitWatts;
        set
        {
            if (value != _limitWatts)
            {
                _limitWatts = value;
                _limitWattMilliseconds = value * _window.WindowMilliseconds;
            }
        }
    }

    /// <summary>True where the site meter's power is known well enough to plan with.</summary>
    public bool IsValid => _isValid;

    /// <summary>Estimated import that is projected over the rest of the window, in watts.</summary>
    public long PowerWatts => _power.Milliwatts / 1000;

    /// <summary>Average that the fixed window will end with if the present power holds, in watts, without margin.</summary>
    public long ProjectedWatts =>
        (_window.ConsumedWattMilliseconds + _meter.UncountedWattMilliseconds
            + (_memory.ExpectedWatts(_power, _window.RemainingMilliseconds) * _window.RemainingMilliseconds))
        / _windowMilliseconds;

    /// <summary>What is kept free of the limit at this moment, as an average over the window, in watts.</summary>
    public long MarginWatts =>
        (_reserveWattMilliseconds + _phaseWattMilliseconds + (_riskWatts * _window.RemainingMilliseconds)) / _windowMilliseconds;

    /// <summary>The part of the margin that one pulse of the meter may still hold back, in watts.</summary>
    public long QuantumMarginWatts => _quantumWattMilliseconds / _windowMilliseconds;

    /// <summary>The part of the margin that stands for what the building may do, learned and fixed, in watts.</summary>
    public long ErrorMarginWatts => MarginWatts - QuantumMarginWatts - PhaseMarginWatts;

    /// <summary>The part of the margin that stands for where the supplier's window begins and ends, in watts.</summary>
    public long PhaseMarginWatts => _phaseWattMilliseconds / _windowMilliseconds;

    /// <summary>
    /// Reduction that the tightest horizon asks for if it is made now and held, in watts; negative where there is room for
    /// as much. Without risk.
    /// </summary>
    public long RequiredWatts => _requiredWatts;

    /// <summary>The rest of the tightest horizon in ms.</summary>
    public long TightestMilliseconds => _tightestMilliseconds;

    /// <summary>Excess of the fixed window after this one at the present power, in W ms, never negative; 0 where none is known.</summary>
    public long NextExcessWattMilliseconds => _hasNextWindow && _nextExcess > 0 ? _nextExcess : 0;

    /// <summary>What the import may grow by until the end of the tightest window, in watts: learned error and ramp.</summary>
    public long RiskWatts => _riskWatts;

    /// <summary>Computes every horizon from the window, the buckets and the meter of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        PowerEstimate power = _power;
        DemandWindow window = _window;
        power.Update(nowMilliseconds, _meter);
        bool hasRolled = _sliding.HasRolled;
        _rise.Follow(_meter.PowerWatts, hasRolled);
        if (hasRolled)
        {
            _error.Learn(_sliding, power);
        }

        _isValid = power.IsKnown;
        if (hasRolled || !_isValid)
        {
            _memory.Update(_sliding, power);
        }

        // Most buildings keep to what they draw: then the present power is what is expected of any time.
        long watts = power.Milliwatts / 1000;
        bool isExpected = _memory.SharePermille == DeviationMemory.AllPermille;
        DemandWindowMode mode = _mode;
        bool isBoundaryKnown = window.IsBoundaryKnown;
        _horizonCount = 0;
        _hasNextWindow = mode != DemandWindowMode.Sliding && isBoundaryKnown;
        _phaseWattMilliseconds = 0;
        if (_hasNextWindow)
        {
            long uncertainty = window.PhaseUncertaintyMilliseconds;
            _phaseWattMilliseconds = uncertainty == 0 ? 0 : watts * uncertainty;
            long next = isExpected ? watts : _memory.ExpectedWatts(power, _windowMilliseconds);
            _nextExcess = (next * _windowMilliseconds) + _reserveWattMilliseconds + _phaseWattMilliseconds - _limitWattMilliseconds;
            long remaining = window.RemainingMilliseconds;
            long expected = isExpected ? watts : _memory.ExpectedWatts(power, remaining);
            _horizonCount = 1;
            _remaining[0] = remaining;
            long projected = window.ConsumedWattMilliseconds - window.BroughtWattMilliseconds + _phaseWattMilliseconds
                + _meter.UncountedWattMilliseconds + (expected * remaining);
            _excess[0] = projected + ReserveOf(remaining) - _limitWattMilliseconds;
            _error.FollowWindow(window, remaining, projected);
        }

        if (mode != DemandWindowMode.Fixed || !isBoundaryKnown)
        {
            AddSlidingHorizons();
        }

        FindTightest();
        long above = isExpected ? 0 : watts - _memory.ExpectedWatts(power, _tightestMilliseconds);
        long ramp = power.RampWattsPerMinute;
        long risk = _error.Follow(power.Milliwatts, _horizonCount == 1 && _hasNextWindow) + (ramp > 0 ? RampWatts(ramp) : 0) + (above > 0 ? above : 0);
        _riskWatts = risk < _mostRiskWatts ? risk : _mostRiskWatts;
    }

    /// <summary>Marks the forecast unusable, where the figures behind it could not be computed in this scan.</summary>
    public void Invalidate()
    {
        _power.Invalidate();
        _isValid = false;
    }

    /// <summary>Power that loads which were just switched on are still to reach, in watts; part of what <see cref="CanRun"/> asks.</summary>
    public long ReservedWatts
    {
        get => _reservedWatts;
        set => _reservedWatts = value;
    }

    /// <summary>
    /// Power in watts that fits the rest of every open window beside what is kept for loads that come back; negative where none
    /// does.
    /// </summary>
    public long RoomWatts
    {
        get
        {
            long least = long.MaxValue;
            for (int i = 0; i < _horizonCount; i++)
            {
                long room = -(_excess[i] + _restoreReserveWattMilliseconds) / _remaining[i];
                least = room < least ? room : least;
            }

            return _horizonCount == 0 ? 0 : least - _reservedWatts;
        }
    }

    /// <summary>True where additional power for a time breaks no open window, if nothing else changes.</summary>
    /// <param name="watts">Additional power, positive.</param>
    /// <param name="milliseconds">How long it would run at least.</param>
    public bool CanRun(long watts, long milliseconds) => Fits(watts, milliseconds, milliseconds, 0);

    /// <summary>
    /// True where a load of this power cannot come back: it would run for the rest of the fixed window, and that has no room for it.
    /// False where <see cref="CanRestore"/> must be asked.
    /// </summary>
    /// <param name="watts">Power of the load, positive.</param>
    public bool HasNoRoomFor(long watts) =>
        _hasNextWindow && _excess[0] + _restoreReserveWattMilliseconds + ((_reservedWatts + watts) * _remaining[0]) > 0;

    /// <summary>
    /// Room in W ms that a load which may come back only after a while will then take in the tightest window: what it draws for the
    /// rest, as far as there is room; 0 where too little of the window would be left.
    /// </summary>
    /// <param name="watts">Power of the load, positive.</param>
    /// <param name="waitMilliseconds">Time until it may come back.</param>
    public long RoomFor(long watts, long waitMilliseconds)
    {
        long room = -((_requiredWatts * _tightestMilliseconds) + _restoreReserveWattMilliseconds);
        long run = _tightestMilliseconds - waitMilliseconds;
        long fits = room / watts;
        long worthwhile = _windowMilliseconds / WorthwhileDivisor;
        if (run < worthwhile || fits < worthwhile)
        {
            return 0;
        }

        return fits < run ? room : watts * run;
    }

    /// <summary>
    /// True where a load may come back: it then runs for the rest of the fixed window, and in each sliding window for the share
    /// that the limit leaves it, so that it need not be shed again at once.
    /// </summary>
    /// <param name="watts">Power of the load, positive.</param>
    /// <param name="milliseconds">How long it must run at least.</param>
    /// <param name="reservedWattMilliseconds">Room that is kept for others.</param>
    public bool CanRestore(long watts, long milliseconds, long reservedWattMilliseconds)
    {
        long fixedRun = _window.RemainingMilliseconds > milliseconds ? _window.RemainingMilliseconds : milliseconds;
        long slidingRun = milliseconds;
        if (_horizonCount > 1)
        {
            long room = _limitWatts - PowerWatts;
            long share = room <= 0 ? 0 : room >= watts ? _windowMilliseconds : room * _windowMilliseconds / watts;
            slidingRun = share > milliseconds ? share : milliseconds;
        }

        return Fits(watts, fixedRun, slidingRun, reservedWattMilliseconds) && IsWorthwhile(watts);
    }

    // For the last minutes of a fixed window a load comes back only where the next one has room for it too: to be shed anew in
    // the next is two switches more than to stay off.
    private bool IsWorthwhile(long watts) =>
        !_hasNextWindow
        || _window.RemainingMilliseconds >= _windowMilliseconds / WorthwhileDivisor
        || _nextExcess + (watts * _windowMilliseconds) <= 0;

    /// <summary>Takes account of a load that was switched in this scan, before the meter can show it.</summary>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        _power.Expect(deltaWatts, nowMilliseconds);
        _error.Expect(deltaWatts, _sliding, _window.RemainingMilliseconds);
        _memory.Expect(deltaWatts, _sliding);
        for (int i = 0; i < _horizonCount; i++)
        {
            _excess[i] += deltaWatts * _remaining[i];
        }

        _nextExcess += deltaWatts * _windowMilliseconds;
        FindTightest();
    }

    private bool Fits(long watts, long fixedRunMilliseconds, long slidingRunMilliseconds, long reservedWattMilliseconds)
    {
        for (int i = 0; i < _horizonCount; i++)
        {
            long run = i == 0 && _hasNextWindow ? fixedRunMilliseconds : slidingRunMilliseconds;
            run = run < _remaining[i] ? run : _remaining[i];
            if (_excess[i] + _restoreReserveWattMilliseconds + (_reservedWatts * _remaining[i]) + reservedWattMilliseconds
                + (watts * run) > 0)
            {
                return false;
            }
        }

        return !_hasNextWindow || FitsNextWindow(watts, fixedRunMilliseconds - _window.RemainingMilliseconds);
    }

    private bool FitsNextWindow(long watts, long spillMilliseconds)
    {
        long run = spillMilliseconds < _windowMilliseconds ? spillMilliseconds : _windowMilliseconds;
        return run <= 0 || _nextExcess + (watts * run) <= 0;
    }

    private long RampWatts(long wattsPerMinute)
    {
        long milliseconds = _tightestMilliseconds < RampMilliseconds ? _tightestMilliseconds : RampMilliseconds;
        return wattsPerMinute * milliseconds / 60_000;
    }

    private void FindTightest()
    {
        if (_horizonCount == 1)
        {
            _tightestMilliseconds = _remaining[0];
            _requiredWatts = _excess[0] / _tightestMilliseconds;
            return;
        }

        long most = long.MinValue;
        int tightest = -1;
        int count = _horizonCount;
        for (int i = 0; i < count; i++)
        {
            long required = _excess[i] / _remaining[i];
            if (required > most)
            {
                most = required;
                tightest = i;
            }
        }

        _requiredWatts = most;
        if (tightest >= 0)
        {
            _tightestMilliseconds = _remaining[tightest];
        }
    }

    private void AddSlidingHorizons()
    {
        // From the window that ends last (nothing of the past in it) to the one that ends with the present bucket.
        long consumed = _sliding.PresentWattMilliseconds;
        for (int age = 0; age < SlidingDemand.BucketCount; age++)
        {
            long remaining = ((SlidingDemand.BucketCount - age) * _sliding.BucketMilliseconds) - _sliding.ElapsedMilliseconds;
            _excess[_horizonCount] = consumed + _meter.UncountedWattMilliseconds + _reserveWattMilliseconds - _limitWattMilliseconds
                + (_memory.ExpectedWatts(_power, remaining) * remaining);
            _remaining[_horizonCount++] = remaining;
            consumed += _sliding.CompletedWattMilliseconds(age);
        }
    }

    private long ReserveOf(long remainingMilliseconds)
    {
        long least = _limitWatts * GrowthPermilleOfLimit / 1000;
        long seen = _error.RiskWatts > _rise.Watts ? _error.RiskWatts : _rise.Watts;
        long growth = seen > least ? seen * remainingMilliseconds : least * (remainingMilliseconds - ReactionMilliseconds);
        long reserve = growth - (_quantumWattMilliseconds / PulseParts);
        return reserve < _reserveWattMilliseconds ? reserve : _reserveWattMilliseconds;
    }
}
