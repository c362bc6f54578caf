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
/// with power the estimated present import, and reserve one meter pulse and a fixed part of the limit. Each open window
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

    // A ramp is taken to go on for this long at most.
    private const long RampMilliseconds = 120_000;

    private readonly DemandOptions _options;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly Meter _meter;
    private readonly PowerEstimate _power;
    private readonly ForecastError _error;
    private readonly DeviationMemory _memory;
    private readonly long[] _excess = new long[MaximumHorizons];
    private readonly long[] _remaining = new long[MaximumHorizons];
    private readonly long _quantumWattMilliseconds;
    private readonly long _reserveWattMilliseconds;
    private readonly long _restoreReserveWattMilliseconds;

    private readonly long _mostRiskWatts;

    private long _limitWatts;
    private long _limitWattMilliseconds;
    private int _horizonCount;
    private bool _hasNextWindow;
    private long _nextExcess;
    private long _phaseWattMilliseconds;

    /// <summary>Makes a forecast for the site meter.</summary>
    public DemandForecast(DemandOptions options, DemandWindow window, SlidingDemand sliding, Meter meter)
    {
        _options = options;
        _window = window;
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
    public bool IsValid => _power.IsKnown;

    /// <summary>Estimated import that is projected over the rest of the window, in watts.</summary>
    public long PowerWatts => _power.Milliwatts / 1000;

    /// <summary>Average that the fixed window will end with if the present power holds, in watts, without margin.</summary>
    public long ProjectedWatts =>
        (_window.ConsumedWattMilliseconds + _meter.UncountedWattMilliseconds
            + (_memory.ExpectedWatts(_power, _window.RemainingMilliseconds) * _window.RemainingMilliseconds))
        / _window.WindowMilliseconds;

    /// <summary>What is kept free of the limit at this moment, as an average over the window, in watts.</summary>
    public long MarginWatts =>
        (_reserveWattMilliseconds + _phaseWattMilliseconds + (RiskWatts * _window.RemainingMilliseconds)) / _window.WindowMilliseconds;

    /// <summary>The part of the margin that one pulse of the meter may still hold back, in watts.</summary>
    public long QuantumMarginWatts => _quantumWattMilliseconds / _window.WindowMilliseconds;

    /// <summary>The part of the margin that stands for what the building may do, learned and fixed, in watts.</summary>
    public long ErrorMarginWatts => MarginWatts - QuantumMarginWatts - PhaseMarginWatts;

    /// <summary>The part of the margin that stands for where the supplier's window begins and ends, in watts.</summary>
    public long PhaseMarginWatts => _phaseWattMilliseconds / _window.WindowMilliseconds;

    /// <summary>
    /// Reduction that the tightest horizon asks for if it is made now and held, in watts; negative where there is room for
    /// as much. Without risk.
    /// </summary>
    public long RequiredWatts { get; private set; }

    /// <summary>The rest of the tightest horizon in ms.</summary>
    public long TightestMilliseconds { get; private set; }

    /// <summary>Excess of the fixed window after this one at the present power, in W ms, never negative; 0 where none is known.</summary>
    public long NextExcessWattMilliseconds => _hasNextWindow && _nextExcess > 0 ? _nextExcess : 0;

    /// <summary>What the import may grow by until the end of the tightest window, in watts: learned error and ramp.</summary>
    public long RiskWatts { get; private set; }

    /// <summary>Computes every horizon from the window, the buckets and the meter of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        _power.Update(nowMilliseconds, _meter);
        _error.Update(_sliding, _power);
        _memory.Update(_sliding, _power);
        _horizonCount = 0;
        bool needsSliding = _options.Mode != DemandWindowMode.Fixed || !_window.IsBoundaryKnown;
        _hasNextWindow = _options.Mode != DemandWindowMode.Sliding && _window.IsBoundaryKnown;
        _phaseWattMilliseconds = _hasNextWindow ? PowerWatts * _window.PhaseUncertaintyMilliseconds : 0;
        if (_hasNextWindow)
        {
            _nextExcess = (_memory.ExpectedWatts(_power, _window.WindowMilliseconds) * _window.WindowMilliseconds)
                + _reserveWattMilliseconds + _phaseWattMilliseconds - _limitWattMilliseconds;
            AddHorizon(_window.ConsumedWattMilliseconds + _phaseWattMilliseconds, _window.RemainingMilliseconds);
        }

        if (needsSliding)
        {
            AddSlidingHorizons();
        }

        FindTightest();
        long above = PowerWatts - _memory.ExpectedWatts(_power, TightestMilliseconds);
        long risk = _error.RiskWatts + RampWatts() + (above > 0 ? above : 0);
        RiskWatts = risk < _mostRiskWatts ? risk : _mostRiskWatts;
    }

    /// <summary>Marks the forecast unusable, where the figures behind it could not be computed in this scan.</summary>
    public void Invalidate() => _power.Invalidate();

    /// <summary>Power that loads which were just switched on are still to reach, in watts; part of what <see cref="CanRun"/> asks.</summary>
    public long ReservedWatts { get; set; }

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

            return _horizonCount == 0 ? 0 : least - ReservedWatts;
        }
    }

    /// <summary>True where additional power for a time breaks no open window, if nothing else changes.</summary>
    /// <param name="watts">Additional power, positive.</param>
    /// <param name="milliseconds">How long it would run at least.</param>
    public bool CanRun(long watts, long milliseconds) => Fits(watts, milliseconds, milliseconds, 0);

    /// <summary>
    /// Room in W ms that a load which may come back only after a while will then take in the tightest window: what it draws for the
    /// rest, as far as there is room; 0 where too little of the window would be left.
    /// </summary>
    /// <param name="watts">Power of the load, positive.</param>
    /// <param name="waitMilliseconds">Time until it may come back.</param>
    public long RoomFor(long watts, long waitMilliseconds)
    {
        long room = -((RequiredWatts * TightestMilliseconds) + _restoreReserveWattMilliseconds);
        long run = TightestMilliseconds - waitMilliseconds;
        long fits = room / watts;
        long worthwhile = _window.WindowMilliseconds / WorthwhileDivisor;
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
            long share = room <= 0 ? 0 : room >= watts ? _window.WindowMilliseconds : room * _window.WindowMilliseconds / watts;
            slidingRun = share > milliseconds ? share : milliseconds;
        }

        return Fits(watts, fixedRun, slidingRun, reservedWattMilliseconds) && IsWorthwhile(watts);
    }

    // For the last minutes of a fixed window a load comes back only where the next one has room for it too: to be shed anew in
    // the next is two switches more than to stay off.
    private bool IsWorthwhile(long watts) =>
        !_hasNextWindow
        || _window.RemainingMilliseconds >= _window.WindowMilliseconds / WorthwhileDivisor
        || _nextExcess + (watts * _window.WindowMilliseconds) <= 0;

    /// <summary>Takes account of a load that was switched in this scan, before the meter can show it.</summary>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        _power.Expect(deltaWatts, nowMilliseconds);
        _error.Expect(deltaWatts, _sliding);
        _memory.Expect(deltaWatts, _sliding);
        for (int i = 0; i < _horizonCount; i++)
        {
            _excess[i] += deltaWatts * _remaining[i];
        }

        _nextExcess += deltaWatts * _window.WindowMilliseconds;
        FindTightest();
    }

    private bool Fits(long watts, long fixedRunMilliseconds, long slidingRunMilliseconds, long reservedWattMilliseconds)
    {
        for (int i = 0; i < _horizonCount; i++)
        {
            long run = i == 0 && _hasNextWindow ? fixedRunMilliseconds : slidingRunMilliseconds;
            run = run < _remaining[i] ? run : _remaining[i];
            if (_excess[i] + _restoreReserveWattMilliseconds + (ReservedWatts * _remaining[i]) + reservedWattMilliseconds
                + (watts * run) > 0)
            {
                return false;
            }
        }

        return !_hasNextWindow || FitsNextWindow(watts, fixedRunMilliseconds - _window.RemainingMilliseconds);
    }

    private bool FitsNextWindow(long watts, long spillMilliseconds)
    {
        long run = spillMilliseconds < _window.WindowMilliseconds ? spillMilliseconds : _window.WindowMilliseconds;
        return run <= 0 || _nextExcess + (watts * run) <= 0;
    }

    private long RampWatts()
    {
        long ramp = _power.RampWattsPerMinute;
        if (ramp <= 0)
        {
            return 0;
        }

        long milliseconds = TightestMilliseconds < RampMilliseconds ? TightestMilliseconds : RampMilliseconds;
        return ramp * milliseconds / 60_000;
    }

    private void FindTightest()
    {
        RequiredWatts = long.MinValue;
        for (int i = 0; i < _horizonCount; i++)
        {
            long required = _excess[i] / _remaining[i];
            if (required > RequiredWatts)
            {
                RequiredWatts = required;
                TightestMilliseconds = _remaining[i];
            }
        }
    }

    private void AddSlidingHorizons()
    {
        // From the window that ends last (nothing of the past in it) to the one that ends with the present bucket.
        long consumed = _sliding.PresentWattMilliseconds;
        for (int age = 0; age < SlidingDemand.BucketCount; age++)
        {
            long remaining = ((SlidingDemand.BucketCount - age) * _sliding.BucketMilliseconds) - _sliding.ElapsedMilliseconds;
            AddHorizon(consumed, remaining);
            consumed += _sliding.CompletedWattMilliseconds(age);
        }
    }

    private void AddHorizon(long consumedWattMilliseconds, long remainingMilliseconds)
    {
        long watts = _memory.ExpectedWatts(_power, remainingMilliseconds);
        _excess[_horizonCount] = consumedWattMilliseconds + _meter.UncountedWattMilliseconds + (watts * remainingMilliseconds)
            + _reserveWattMilliseconds - _limitWattMilliseconds;
        _remaining[_horizonCount] = remainingMilliseconds;
        _horizonCount++;
    }
}
