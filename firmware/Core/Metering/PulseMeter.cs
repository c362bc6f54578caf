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
    // No count yet, no anchor, and where the next scan must look.
    private const long None = long.MinValue;

    private readonly PulsePoint _point;
    private readonly PulseConstants _constants;

    // Null where no greatest power is stated: then everything is believed.
    private readonly PulsePlausibility _plausibility;

    private long _remainder;
    private long _lastCount = None;
    private long _anchorCount;
    private long _anchorMilliseconds = None;
    private long _sinceMilliseconds;
    private long _updatedMilliseconds;

    // Neither time nor pulses that fit the power change anything before it; None where the next scan must look.
    private long _sameUntilMilliseconds = None;

    /// <summary>Binds a meter to its input.</summary>
    /// <param name="point">The input; its Count may start anywhere.</param>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    public PulseMeter(PulsePoint point, PulseMeterOptions options)
        : this(point, options, new PulseConstants(options))
    {
    }

    /// <summary>Binds a meter to its input.</summary>
    /// <param name="point">The input; its Count may start anywhere.</param>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    /// <param name="constants">What these options come to.</param>
    public PulseMeter(PulsePoint point, PulseMeterOptions options, PulseConstants constants)
    {
        _point = point;
        _constants = constants;
        if (options.MaximumWatts > 0)
        {
            _plausibility = new PulsePlausibility(options.MaximumWatts, constants.WattMillisecondsPerPulse);
        }
    }

    /// <summary>What the meter's options come to.</summary>
    public PulseConstants Constants => _constants;

    /// <summary>Takes what the counter shows when it is opened, so that pulses from there to the first scan count too.</summary>
    /// <param name="count">The counter; may be anything.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Begin(long count, long nowMilliseconds)
    {
        _lastCount = count;
        _sinceMilliseconds = nowMilliseconds;
        if (_plausibility != null)
        {
            _plausibility.NoteReading(nowMilliseconds);
        }
    }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => _constants.WholeMilliwattHoursPerPulse + (_constants.RemainderPerPulse > 0 ? 1 : 0);

    /// <summary>Times that the counter went backwards (it lost its count); each is a fault to report.</summary>
    public int CounterResets { get; private set; }

    /// <summary>True while the power is above what the circuit can draw, or pulses were that are more than it can make.</summary>
    public bool IsImplausible => _plausibility != null && _plausibility.IsImplausible;

    /// <inheritdoc/>
    public override long DoubtfulPulseCount => _plausibility == null ? 0 : _plausibility.DoubtfulCount;

    /// <inheritdoc/>
    public override long UncountedWattMilliseconds
    {
        get
        {
            // A reading that has not shown the next pulse yet proves that less than one is missing; one that fails proves nothing.
            bool isRead = _point.FrozenQuality == Quality.Good;
            long uncounted = _powerWatts * (_updatedMilliseconds - _point.FrozenLastPulseMilliseconds);
            return uncounted < _constants.WattMillisecondsPerPulse || !isRead ? uncounted : _constants.WattMillisecondsPerPulse;
        }
    }

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        PulsePoint point = _point;
        if (point.FrozenQuality != Quality.Good)
        {
            UpdateWithoutReading(nowMilliseconds);
            return;
        }

        long count = point.FrozenCount;
        long last = _lastCount;
        if (count != last || last == None)
        {
            if (last != None && count > last)
            {
                long energy = (count - last) * _constants.WholeMilliwattHoursPerPulse;
                _energyMilliwattHours += _constants.RemainderPerPulse == 0 ? energy : energy + TakeRemainder(count - last);
                if (_anchorMilliseconds == None || _plausibility != null
                    || point.FrozenLastPulseMilliseconds - _anchorMilliseconds >= _constants.AveragingMilliseconds)
                {
                    TakeFigure(count - last, count, nowMilliseconds);
                }
            }
            else
            {
                BeginAnew(nowMilliseconds);
            }

            _lastCount = count;
        }

        _updatedMilliseconds = nowMilliseconds;
        if (_plausibility != null)
        {
            _plausibility.NoteReading(nowMilliseconds);
        }

        if (nowMilliseconds >= _sameUntilMilliseconds)
        {
            LimitByAbsence(count, nowMilliseconds);
            if (_plausibility != null)
            {
                LimitByPlausibility(nowMilliseconds);
            }
        }
    }

    // The first count is where it begins. One that went backwards was lost: what was counted before is already in the total.
    private void BeginAnew(long nowMilliseconds)
    {
        if (_lastCount != None)
        {
            CounterResets++;
            HasNews = true;
            HasGap = true;
            _anchorMilliseconds = None;
        }

        _sinceMilliseconds = nowMilliseconds;
        _sameUntilMilliseconds = None;
    }

    private void UpdateWithoutReading(long nowMilliseconds)
    {
        _updatedMilliseconds = nowMilliseconds;
        _sameUntilMilliseconds = None;
        if (_point.FrozenQuality == Quality.Uncertain && nowMilliseconds - _point.FrozenStampMilliseconds <= _constants.StaleMilliseconds)
        {
            if (_powerQuality == Quality.Good)
            {
                PowerQuality = Quality.Uncertain;
            }

            return;
        }

        PowerQuality = Quality.Bad;
        HasGap = true;

        // The counter may go on behind a reading that fails: the energy is counted when it answers again, but the
        // power over the gap would be an average of the unknown.
        _anchorMilliseconds = None;
        _sinceMilliseconds = nowMilliseconds;
    }

    // What the divisions of earlier pulses have left over.
    private long TakeRemainder(long pulses)
    {
        _remainder += pulses * _constants.RemainderPerPulse;
        long whole = _remainder / _constants.Denominator;
        _remainder -= whole * _constants.Denominator;
        return whole;
    }

    private void TakeFigure(long pulses, long count, long nowMilliseconds)
    {
        // Pulses that make no figure yet, and fit the stated power, allow the power more time than it had.
        _sameUntilMilliseconds = None;
        if (_plausibility != null)
        {
            _plausibility.Take(pulses, nowMilliseconds);
        }

        long newest = _point.FrozenLastPulseMilliseconds;
        if (_anchorMilliseconds == None)
        {
            SetAnchor(count, newest);
            return;
        }

        long span = newest - _anchorMilliseconds;
        if (span >= _constants.AveragingMilliseconds)
        {
            Show((count - _anchorCount) * _constants.WattMillisecondsPerPulse / span);
            _anchorCount = count;
            _anchorMilliseconds = newest;
        }
    }

    private void LimitByAbsence(long count, long nowMilliseconds)
    {
        if (_anchorMilliseconds == None)
        {
            WaitForAnchor(count, nowMilliseconds);
            return;
        }

        long silentUntil = _constants.TimeoutMilliseconds
            + (count == _anchorCount ? _anchorMilliseconds : _point.FrozenLastPulseMilliseconds);
        if (nowMilliseconds >= silentUntil)
        {
            Show(0);
            _sameUntilMilliseconds = long.MaxValue;
            return;
        }

        if (_powerQuality == Quality.Uncertain)
        {
            // Readings are back after a short failure: the anchor still stands, so the bound does too.
            PowerQuality = Quality.Good;
        }

        long watts = _powerWatts;
        if (watts == 0)
        {
            _sameUntilMilliseconds = silentUntil;
            return;
        }

        // Up to here the power is no more than the pulses since the anchor and one that may come at once can be: power x time <= most.
        long most = (count - _anchorCount + 1) * _constants.WattMillisecondsPerPulse;
        long sameUntil = _anchorMilliseconds + (most / watts) + 1;
        if (nowMilliseconds >= sameUntil)
        {
            PowerWatts = most / (nowMilliseconds - _anchorMilliseconds);

            // It falls from scan to scan.
            sameUntil = None;
        }

        _sameUntilMilliseconds = sameUntil < silentUntil ? sameUntil : silentUntil;
    }

    private void WaitForAnchor(long count, long nowMilliseconds)
    {
        // No pulse yet: unknown, until so long a silence can only mean nothing worth metering.
        _sameUntilMilliseconds = None;
        if (nowMilliseconds - _sinceMilliseconds >= _constants.TimeoutMilliseconds)
        {
            Show(0);
            SetAnchor(count, _sinceMilliseconds);
        }
        else if (_sinceMilliseconds == nowMilliseconds)
        {
            PowerQuality = Quality.Bad;
        }
    }

    private void LimitByPlausibility(long nowMilliseconds)
    {
        if (_powerWatts > _plausibility.BelievedWatts)
        {
            PowerWatts = _plausibility.BelievedWatts;
            _plausibility.Doubt(nowMilliseconds);
        }

        bool isImplausible = _plausibility.IsInDoubt(nowMilliseconds);
        if (isImplausible != _plausibility.IsImplausible)
        {
            _plausibility.IsImplausible = isImplausible;
            HasNews = true;
        }

        if (isImplausible)
        {
            _sameUntilMilliseconds = None;
            if (_powerQuality == Quality.Good)
            {
                PowerQuality = Quality.Uncertain;
            }
        }
    }

    private void Show(long watts)
    {
        if (watts != _powerWatts || _powerQuality != Quality.Good)
        {
            PowerWatts = watts;
            PowerQuality = Quality.Good;
        }
    }

    private void SetAnchor(long count, long atMilliseconds)
    {
        _anchorCount = count;
        _anchorMilliseconds = atMilliseconds;
    }

    /// <inheritdoc/>
    public override long Remainder => _remainder;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _remainder = remainder >= 0 && remainder < _constants.Denominator ? remainder : 0;
}
