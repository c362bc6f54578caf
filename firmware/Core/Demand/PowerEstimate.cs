using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// The import that a forecast projects: smoothed, so that a lift that starts does not shed a load, but quick where the
/// building's load really steps.
/// </summary>
/// <remarks>
/// Decision table for one scan:
///
///   meter    | distance from the estimate             | estimate
///   ---------+----------------------------------------+------------------------------------------------
///   unknown  |                                        | unknown
///   first    |                                        | the meter
///   known    | a switched load has not shown yet      | kept: the expected step stands for it
///   known    | one side by a step for the step's time | the meter
///   known    | else                                   | a twentieth of the distance a second
/// </remarks>
public sealed class PowerEstimate
{
    // Time constants of the estimate and of the slower one that it is compared with to find a ramp.
    private const long SmoothingMilliseconds = 20_000;
    private const long SlowSmoothingMilliseconds = 120_000;

    private const long MeanMilliseconds = 600_000;

    // A step of the building: this part of the limit, seen for this long. A lift's start peak is shorter. Four times as much
    // is believed as soon as it is seen twice.
    private const long StepPermilleOfLimit = 50;
    private const long StepMilliseconds = 3_000;
    private const long GreatStepFactor = 4;
    private const long GreatStepMilliseconds = 1_000;

    private readonly long _stepMilliwatts;
    private readonly long _settleMilliseconds;

    private long _milliwatts;
    private long _slowMilliwatts;
    private long _meanMilliwatts;
    private long _lastUpdateMilliseconds;
    private long _holdUntilMilliseconds;
    private long _stepSinceMilliseconds;
    private int _stepSign;
    private bool _isKnown;

    /// <summary>Makes an estimate that is unknown.</summary>
    public PowerEstimate(DemandOptions options)
    {
        _stepMilliwatts = options.LimitWatts * StepPermilleOfLimit / 1000 * 1000;
        _settleMilliseconds = options.SettleMilliseconds;
    }

    /// <summary>True where the meter's power is known.</summary>
    public bool IsKnown => _isKnown;

    /// <summary>Estimated import in mW, never negative: what is exported now takes nothing from a window.</summary>
    public long Milliwatts => _milliwatts;

    /// <summary>Mean import over the last ten minutes or so, older time fading, in watts, as if what is switched now had always been.</summary>
    public long MeanWatts => _meanMilliwatts / 1000;

    /// <summary>How fast the import grows, in watts a minute; negative where it falls.</summary>
    public long RampWattsPerMinute =>
        (_milliwatts - _slowMilliwatts) * 60 / (SlowSmoothingMilliseconds - SmoothingMilliseconds);

    /// <summary>Follows the meter.</summary>
    public void Update(long nowMilliseconds, Meter meter)
    {
        long elapsed = nowMilliseconds - _lastUpdateMilliseconds;
        _lastUpdateMilliseconds = nowMilliseconds;
        if (meter.PowerQuality == Quality.Bad)
        {
            _isKnown = false;
            return;
        }

        long watts = meter.PowerWatts;
        long import = watts > 0 ? watts * 1000 : 0;
        if (!_isKnown)
        {
            _isKnown = true;
            Set(import);
            _meanMilliwatts = import;
        }
        else if (nowMilliseconds >= _holdUntilMilliseconds)
        {
            Follow(nowMilliseconds, import, elapsed);
        }
    }

    /// <summary>The figure behind it could not be read: the next one is the first.</summary>
    public void Invalidate() => _isKnown = false;

    /// <summary>A load was switched; until the meter shows it, the step stands for it.</summary>
    public void Expect(long deltaWatts, long nowMilliseconds)
    {
        long before = _milliwatts;
        _milliwatts += deltaWatts * 1000;
        _milliwatts = _milliwatts < 0 ? 0 : _milliwatts;
        _slowMilliwatts += _milliwatts - before;
        _meanMilliwatts += _milliwatts - before;
        _meanMilliwatts = _meanMilliwatts < 0 ? 0 : _meanMilliwatts;
        _holdUntilMilliseconds = nowMilliseconds + _settleMilliseconds;
        _stepSign = 0;
    }

    private void Follow(long nowMilliseconds, long import, long elapsed)
    {
        _meanMilliwatts += (import - _meanMilliwatts) * elapsed / (MeanMilliseconds + elapsed);
        long distance = import - _milliwatts;
        int sign = distance > _stepMilliwatts ? 1 : distance < -_stepMilliwatts ? -1 : 0;
        if (sign != _stepSign)
        {
            _stepSign = sign;
            _stepSinceMilliseconds = nowMilliseconds;
        }

        if (sign != 0)
        {
            bool isGreat = sign * distance > _stepMilliwatts * GreatStepFactor;
            if (nowMilliseconds - _stepSinceMilliseconds >= (isGreat ? GreatStepMilliseconds : StepMilliseconds))
            {
                Set(import);
                return;
            }
        }

        _milliwatts += distance * elapsed / (SmoothingMilliseconds + elapsed);
        _slowMilliwatts += (import - _slowMilliwatts) * elapsed / (SlowSmoothingMilliseconds + elapsed);
    }

    private void Set(long milliwatts)
    {
        _milliwatts = milliwatts;
        _slowMilliwatts = milliwatts;
        _stepSign = 0;
    }
}
