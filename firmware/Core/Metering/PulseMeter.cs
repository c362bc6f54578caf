using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// Energy from counted pulses, exactly, and power from the time between them.
/// </summary>
/// <remarks>
/// Energy never depends on power. A pulse is worth n/d mWh with n = 1,000,000 x ratio and d = imp/kWh; whole mWh are
/// added and the remainder of the division is carried, so that a billion pulses sum to what one multiplication gives.
///
/// Power, by what has happened since the last figure ("anchor": the newest pulse that it used):
///
///   pulses since anchor | span to newest pulse | power
///   --------------------+----------------------+---------------------------------------------
///   none, no anchor     |                      | Bad until the timeout, then 0; the silence's start = anchor
///   first pulse ever    |                      | Bad; the pulse becomes the anchor
///   n >= 1              | >= averaging         | n pulses over the span; newest pulse = anchor
///   n >= 1              | shorter              | kept, at most (n + 1) pulses over the time since the anchor
///   none                |                      | kept, at most 1 pulse over the time since the anchor
///   none for timeout    |                      | 0
///
/// The bound in rows 4 and 5 is what the absence of the next pulse proves; it makes the figure fall as 1/t.
/// Where the circuit's greatest power is stated, a figure above it is cut and Uncertain: see <see cref="PulsePlausibility"/>.
/// </remarks>
public sealed class PulseMeter : Meter
{
    private readonly PulsePoint _point;
    private readonly long _averagingMilliseconds;
    private readonly long _timeoutMilliseconds;
    private readonly long _staleMilliseconds;
    private readonly long _wholeMilliwattHoursPerPulse;
    private readonly long _remainderPerPulse;
    private readonly long _denominator;
    private readonly long _wattMillisecondsPerPulse;

    // Null where no greatest power is stated: then everything is believed.
    private readonly PulsePlausibility _plausibility;

    private long _remainder;
    private long _lastCount;
    private bool _hasCount;
    private long _anchorCount;
    private long _anchorMilliseconds;
    private bool _hasAnchor;
    private long _sinceMilliseconds;
    private long _lastReadMilliseconds;

    /// <summary>Binds a meter to its input.</summary>
    /// <param name="point">The input; its Count may start anywhere.</param>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    public PulseMeter(PulsePoint point, PulseMeterOptions options)
    {
        _point = point;
        _averagingMilliseconds = options.AveragingMilliseconds;
        _timeoutMilliseconds = options.PowerTimeoutMilliseconds;
        _staleMilliseconds = options.StaleMilliseconds;

        long numerator = EnergyUnits.MilliwattHoursPerKilowattHour * options.RatioNumerator;
        _denominator = (long)options.ImpulsesPerKilowattHour * options.RatioDenominator;
        _wholeMilliwattHoursPerPulse = numerator / _denominator;
        _remainderPerPulse = numerator % _denominator;
        _wattMillisecondsPerPulse = EnergyUnits.WattMillisecondsPerMilliwattHour * numerator / _denominator;
        if (options.MaximumWatts > 0)
        {
            _plausibility = new PulsePlausibility(options.MaximumWatts, _wattMillisecondsPerPulse);
        }
    }

    /// <summary>Takes what the counter shows when it is opened, so that pulses from there to the first scan count too.</summary>
    /// <param name="count">The counter; may be anything.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Begin(long count, long nowMilliseconds)
    {
        _hasCount = true;
        _lastCount = count;
        _sinceMilliseconds = nowMilliseconds;
        _lastReadMilliseconds = nowMilliseconds;
    }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => _wholeMilliwattHoursPerPulse + (_remainderPerPulse > 0 ? 1 : 0);

    /// <summary>Times that the counter went backwards (it lost its count); each is a fault to report.</summary>
    public int CounterResets { get; private set; }

    /// <summary>True while the power is above what the circuit can draw, or pulses were that are more than it can make.</summary>
    public bool IsImplausible { get; private set; }

    /// <inheritdoc/>
    public override long DoubtfulPulseCount => _plausibility == null ? 0 : _plausibility.DoubtfulCount;

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        if (_point.Quality != Quality.Good)
        {
            UpdateWithoutReading(nowMilliseconds);
            UncountedWattMilliseconds = PowerWatts * (nowMilliseconds - _point.LastPulseMilliseconds);
            return;
        }

        long count = _point.Count;
        if (!_hasCount)
        {
            _hasCount = true;
            _lastCount = count;
            _sinceMilliseconds = nowMilliseconds;
        }

        long pulses = count - _lastCount;
        if (pulses < 0)
        {
            // The counter lost its count. What it counted before is already in the total; it goes on from here.
            CounterResets++;
            HasNews = true;
            HasGap = true;
            _hasAnchor = false;
            _sinceMilliseconds = nowMilliseconds;
        }
        else if (pulses > 0)
        {
            AddEnergy(pulses);
            if (_plausibility != null)
            {
                _plausibility.Take(pulses, _lastReadMilliseconds, nowMilliseconds);
            }

            UpdatePower(count);
        }

        _lastCount = count;
        _lastReadMilliseconds = nowMilliseconds;
        LimitByAbsence(count, nowMilliseconds);
        if (_plausibility != null)
        {
            LimitByPlausibility(nowMilliseconds);
        }

        // A reading that has not shown the next pulse yet proves that less than one is missing.
        long uncounted = PowerWatts * (nowMilliseconds - _point.LastPulseMilliseconds);
        UncountedWattMilliseconds = uncounted < _wattMillisecondsPerPulse ? uncounted : _wattMillisecondsPerPulse;
    }

    private void UpdateWithoutReading(long nowMilliseconds)
    {
        if (_point.Quality == Quality.Uncertain && nowMilliseconds - _point.StampMilliseconds <= _staleMilliseconds)
        {
            if (PowerQuality == Quality.Good)
            {
                PowerQuality = Quality.Uncertain;
            }

            return;
        }

        PowerQuality = Quality.Bad;
        HasGap = true;

        // The counter may go on behind a reading that fails: the energy is counted when it answers again, but the
        // power over the gap would be an average of the unknown.
        _hasAnchor = false;
        _sinceMilliseconds = nowMilliseconds;
    }

    private void AddEnergy(long pulses)
    {
        long energy = pulses * _wholeMilliwattHoursPerPulse;
        if (_remainderPerPulse > 0)
        {
            _remainder += pulses * _remainderPerPulse;
            if (_remainder >= _denominator)
            {
                energy += _remainder / _denominator;
                _remainder %= _denominator;
            }
        }

        EnergyMilliwattHours += energy;
    }

    private void UpdatePower(long count)
    {
        long newest = _point.LastPulseMilliseconds;
        if (!_hasAnchor)
        {
            SetAnchor(count, newest);
            return;
        }

        long span = newest - _anchorMilliseconds;
        if (span < _averagingMilliseconds)
        {
            return;
        }

        PowerWatts = (count - _anchorCount) * _wattMillisecondsPerPulse / span;
        PowerQuality = Quality.Good;
        SetAnchor(count, newest);
    }

    private void LimitByAbsence(long count, long nowMilliseconds)
    {
        if (!_hasAnchor)
        {
            // No pulse yet: unknown, until so long a silence can only mean nothing worth metering.
            if (nowMilliseconds - _sinceMilliseconds >= _timeoutMilliseconds)
            {
                PowerWatts = 0;
                PowerQuality = Quality.Good;
                SetAnchor(count, _sinceMilliseconds);
            }
            else if (_sinceMilliseconds == nowMilliseconds)
            {
                PowerQuality = Quality.Bad;
            }

            return;
        }

        long elapsed = nowMilliseconds - _anchorMilliseconds;
        long lastPulse = count == _anchorCount ? _anchorMilliseconds : _point.LastPulseMilliseconds;
        if (nowMilliseconds - lastPulse >= _timeoutMilliseconds)
        {
            PowerWatts = 0;
            PowerQuality = Quality.Good;
            return;
        }

        if (PowerQuality == Quality.Uncertain)
        {
            // Readings are back after a short failure: the anchor still stands, so the bound does too.
            PowerQuality = Quality.Good;
        }

        long most = (count - _anchorCount + 1) * _wattMillisecondsPerPulse;
        if (PowerWatts * elapsed > most)
        {
            PowerWatts = most / elapsed;
        }
    }

    private void LimitByPlausibility(long nowMilliseconds)
    {
        if (PowerWatts > _plausibility.BelievedWatts)
        {
            PowerWatts = _plausibility.BelievedWatts;
            _plausibility.Doubt(nowMilliseconds);
        }

        bool isImplausible = _plausibility.IsInDoubt(nowMilliseconds);
        HasNews |= isImplausible != IsImplausible;
        IsImplausible = isImplausible;
        if (IsImplausible && PowerQuality == Quality.Good)
        {
            PowerQuality = Quality.Uncertain;
        }
    }

    private void SetAnchor(long count, long atMilliseconds)
    {
        _anchorCount = count;
        _anchorMilliseconds = atMilliseconds;
        _hasAnchor = true;
    }

    /// <inheritdoc/>
    public override long Remainder => _remainder;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _remainder = remainder >= 0 && remainder < _denominator ? remainder : 0;
}
