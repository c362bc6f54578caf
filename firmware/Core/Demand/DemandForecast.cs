using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// Where every window that is open now will end if the present power holds, and what that leaves room for.
/// </summary>
/// <remarks>
/// A window that ends in r ms will exceed the limit by
///
///   excess = consumed + (power + risk) x r + reserve - limit        [W ms]
///
/// with power the smoothed present import, risk the forecast error of it, and reserve one meter pulse plus a fixed part
/// of the limit. Each open window is a horizon (excess, r): one for the fixed window, one for every bucket's end of the
/// sliding window. A load of w watts that is shed now for the rest takes w x r from the excess; one that runs for t adds
/// w x min(t, r). Both questions are asked of every horizon, so fixed and sliding limits hold at once and the larger
/// required reduction counts.
///
/// While UTC is unknown the fixed window's phase is too; the sliding horizons then stand for it: a fixed window of any
/// phase lies within one bucket of a sliding one.
///
/// Import that the meter has not counted yet, since its last pulse or because its input does not answer, is added to what
/// it has: between two pulses the forecast would fall, only to jump at the next one.
/// A load that must run on past the end of the fixed window is asked of the next window too, since it cannot be shed there.
/// </remarks>
public sealed class DemandForecast
{
    private const long SmoothingMilliseconds = 20_000;

    // Planned risk is 2.58 times the mean absolute error (99 % of a normal spread around a mean of 0.8 sigma is 3.2
    // times; 2.58 is what Johnson Controls uses as its middle setting), at most a tenth of the limit, as they do.
    private const long RiskPermilleOfError = 2_580;
    private const long MaximumRiskPermilleOfLimit = 100;
    private const long ErrorSmoothingBuckets = 16;
    private const int MaximumHorizons = SlidingDemand.BucketCount + 1;

    private readonly DemandOptions _options;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly Meter _meter;
    private readonly long[] _excess = new long[MaximumHorizons];
    private readonly long[] _remaining = new long[MaximumHorizons];
    private readonly long _reserveWattMilliseconds;

    private int _horizonCount;
    private bool _hasNextWindow;
    private long _nextExcess;
    private long _milliwatts;
    private bool _hasPower;
    private long _lastUpdateMilliseconds;
    private long _holdUntilMilliseconds;
    private bool _isBucketExpected;
    private long _expectedBucketMilliwatts;
    private long _errorMilliwatts;
    private long _riskWatts;

    /// <summary>Makes a forecast for the site meter.</summary>
    public DemandForecast(DemandOptions options, DemandWindow window, SlidingDemand sliding, Meter meter)
    {
        _options = options;
        _window = window;
        _sliding = sliding;
        _meter = meter;
        _reserveWattMilliseconds = (window.LimitWattMilliseconds / 1000 * options.ReservePermille)
            + (meter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour);
    }

    /// <summary>True where the site meter's power is known well enough to plan with.</summary>
    public bool IsValid { get; private set; }

    /// <summary>Smoothed import that is projected over the rest of the window, in watts.</summary>
    public long PowerWatts => _milliwatts / 1000;

    /// <summary>Average that the fixed window will end with if the present power holds, in watts, without margin.</summary>
    public long ProjectedWatts =>
        (_window.ConsumedWattMilliseconds + _meter.UncountedWattMilliseconds + (PowerWatts * _window.RemainingMilliseconds))
        / _window.WindowMilliseconds;

    /// <summary>What is kept free of the limit at this moment, as an average over the window, in watts.</summary>
    public long MarginWatts =>
        (_reserveWattMilliseconds + (RiskWatts * _window.RemainingMilliseconds)) / _window.WindowMilliseconds;

    /// <summary>
    /// Reduction that the tightest horizon asks for if it is made now and held, in watts; negative where there is room.
    /// </summary>
    public long RequiredWatts
    {
        get
        {
            long most = long.MinValue;
            for (int i = 0; i < _horizonCount; i++)
            {
                long required = _excess[i] / _remaining[i];
                most = required > most ? required : most;
            }

            return most;
        }
    }

    /// <summary>Error of the power that is planned for, in watts: learned, within its bounds.</summary>
    public long RiskWatts => _riskWatts;

    /// <summary>Computes every horizon from the window, the buckets and the meter of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        UpdatePower(nowMilliseconds);
        UpdateRisk();
        _horizonCount = 0;
        long plannedWatts = PowerWatts + _riskWatts;
        bool needsSliding = _options.Mode != DemandWindowMode.Fixed || !_window.IsPhaseKnown;
        _hasNextWindow = _options.Mode != DemandWindowMode.Sliding && _window.IsPhaseKnown;
        if (_hasNextWindow)
        {
            _nextExcess = (plannedWatts * _window.WindowMilliseconds) + _reserveWattMilliseconds - _window.LimitWattMilliseconds;
            AddHorizon(_window.ConsumedWattMilliseconds, _window.RemainingMilliseconds, plannedWatts);
        }

        if (needsSliding)
        {
            AddSlidingHorizons(plannedWatts);
        }
    }

    /// <summary>Marks the forecast unusable, where the figures behind it could not be computed in this scan.</summary>
    public void Invalidate()
    {
        IsValid = false;
        _hasPower = false;
    }

    /// <summary>True where so much reduction is needed that a load of this power can wait no longer.</summary>
    /// <param name="watts">Present power of the next load to shed, positive.</param>
    public bool NeedsShed(long watts)
    {
        long deferredWatts = watts * _options.DeferralPermille;
        for (int i = 0; i < _horizonCount; i++)
        {
            if (_excess[i] > 0 && _excess[i] * 1000 >= deferredWatts * _remaining[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where additional power for a time breaks no open window.</summary>
    /// <param name="watts">Additional power, positive.</param>
    /// <param name="milliseconds">How long it would run at least.</param>
    public bool CanRun(long watts, long milliseconds)
    {
        for (int i = 0; i < _horizonCount; i++)
        {
            long runs = milliseconds < _remaining[i] ? milliseconds : _remaining[i];
            if (_excess[i] + (watts * runs) > 0)
            {
                return false;
            }
        }

        return !_hasNextWindow || FitsNextWindow(watts, milliseconds - _window.RemainingMilliseconds);
    }

    /// <summary>Takes account of a load that was switched in this scan, before the meter can show it.</summary>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        long milliwatts = _milliwatts + (deltaWatts * 1000);
        _milliwatts = milliwatts < 0 ? 0 : milliwatts;
        _holdUntilMilliseconds = nowMilliseconds + _options.SettleMilliseconds;

        // The rest of the bucket is expected at the new power, so that what the building does by itself is still learned.
        long rest = _sliding.BucketMilliseconds - _sliding.ElapsedMilliseconds;
        _expectedBucketMilliwatts += deltaWatts * 1000 * rest / _sliding.BucketMilliseconds;
        for (int i = 0; i < _horizonCount; i++)
        {
            _excess[i] += deltaWatts * _remaining[i];
        }

        _nextExcess += deltaWatts * _window.WindowMilliseconds;
    }

    private bool FitsNextWindow(long watts, long spillMilliseconds)
    {
        long runs = spillMilliseconds < _window.WindowMilliseconds ? spillMilliseconds : _window.WindowMilliseconds;
        return runs <= 0 || _nextExcess + (watts * runs) <= 0;
    }

    private void UpdatePower(long nowMilliseconds)
    {
        IsValid = _meter.PowerQuality != Quality.Bad;
        long elapsed = nowMilliseconds - _lastUpdateMilliseconds;
        _lastUpdateMilliseconds = nowMilliseconds;
        if (!IsValid)
        {
            _hasPower = false;
            return;
        }

        // What is exported now takes nothing from a window: the supplier's demand register counts import alone.
        long importWatts = _meter.PowerWatts > 0 ? _meter.PowerWatts : 0;
        if (!_hasPower)
        {
            _hasPower = true;
            _milliwatts = importWatts * 1000;
        }
        else if (nowMilliseconds >= _holdUntilMilliseconds)
        {
            _milliwatts += ((importWatts * 1000) - _milliwatts) * elapsed / (SmoothingMilliseconds + elapsed);
        }
    }

    private void UpdateRisk()
    {
        if (_sliding.HasRolled)
        {
            if (_isBucketExpected && _hasPower)
            {
                long measured = _sliding.CompletedWattMilliseconds(0) * 1000 / _sliding.BucketMilliseconds;
                long error = measured - _expectedBucketMilliwatts;
                error = error < 0 ? -error : error;
                _errorMilliwatts += (error - _errorMilliwatts) / ErrorSmoothingBuckets;
            }

            _isBucketExpected = _hasPower;
            _expectedBucketMilliwatts = _milliwatts;
        }

        long learned = _errorMilliwatts * RiskPermilleOfError / 1_000_000;
        long least = PowerWatts * _options.MinimumForecastErrorPermille / 1000;
        long most = _options.LimitWatts * MaximumRiskPermilleOfLimit / 1000;
        long risk = learned > least ? learned : least;
        _riskWatts = risk > most ? most : risk;
    }

    private void AddSlidingHorizons(long plannedWatts)
    {
        // From the window that ends last (nothing of the past in it) to the one that ends with the present bucket.
        long consumed = _sliding.PresentWattMilliseconds;
        for (int age = 0; age < SlidingDemand.BucketCount; age++)
        {
            long remaining = ((SlidingDemand.BucketCount - age) * _sliding.BucketMilliseconds) - _sliding.ElapsedMilliseconds;
            AddHorizon(consumed, remaining, plannedWatts);
            consumed += _sliding.CompletedWattMilliseconds(age);
        }
    }

    private void AddHorizon(long consumedWattMilliseconds, long remainingMilliseconds, long plannedWatts)
    {
        _excess[_horizonCount] = consumedWattMilliseconds + _meter.UncountedWattMilliseconds + (plannedWatts * remainingMilliseconds)
            + _reserveWattMilliseconds - _window.LimitWattMilliseconds;
        _remaining[_horizonCount] = remainingMilliseconds;
        _horizonCount++;
    }
}
