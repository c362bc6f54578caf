using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What a real meter does with power: a pulse each time a fixed energy has flowed. Rational arithmetic on whole
/// milliwatts, so that nothing is lost over years.
/// </summary>
/// <remarks>
/// Meters that count import do not count backwards: negative power gives no pulse. With an odd transformer ratio the weight
/// has 37 bits and a power as many, so that 64 do not hold their product: what a step brings is worked out in 128 bits when
/// the power changes, and split into whole pulses and a rest that 64 hold.
/// </remarks>
public sealed class PulseTrain
{
    // 1 kWh in mW ms.
    private const long MilliwattMillisecondsPerKilowattHour = 3_600_000_000_000;

    private readonly long _weight;
    private readonly long _threshold;
    private Int128 _perMillisecond;
    private long _chargePerMillisecond;
    private int _stepMilliseconds;
    private long _pulsesPerStep;
    private long _restPerStep;
    private long _charge;

    /// <summary>Takes the constants of the meter.</summary>
    public PulseTrain(PulseMeterOptions meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        _weight = (long)meter.ImpulsesPerKilowattHour * meter.RatioDenominator;
        _threshold = MilliwattMillisecondsPerKilowattHour * meter.RatioNumerator;
    }

    /// <summary>Sets the power that flows from now on, in W.</summary>
    public void SetPower(double watts)
    {
        _perMillisecond = watts <= 0 ? 0 : (Int128)(long)Math.Round(watts * 1000) * _weight;
        _chargePerMillisecond = (long)Int128.Min(_perMillisecond, long.MaxValue);
        Split(_stepMilliseconds);
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="milliseconds">Length of the step.</param>
    /// <param name="sinceLastMilliseconds">Time between the last of the pulses and the end of the step, where there are any.</param>
    /// <returns>Pulses in the step.</returns>
    public long Step(int milliseconds, out long sinceLastMilliseconds)
    {
        if (milliseconds != _stepMilliseconds)
        {
            Split(milliseconds);
        }

        long pulses = _pulsesPerStep;
        _charge += _restPerStep;
        if (_charge >= _threshold)
        {
            _charge -= _threshold;
            pulses++;
        }

        sinceLastMilliseconds = pulses == 0 ? 0 : SinceLast();
        return pulses;
    }

    private void Split(int milliseconds)
    {
        _stepMilliseconds = milliseconds;
        if (_perMillisecond <= long.MaxValue / Math.Max(1, milliseconds))
        {
            long small = _chargePerMillisecond * milliseconds;
            (_pulsesPerStep, _restPerStep) = Math.DivRem(small, _threshold);
            return;
        }

        Int128 perStep = _perMillisecond * milliseconds;
        _pulsesPerStep = (long)(perStep / _threshold);
        _restPerStep = (long)(perStep % _threshold);
    }

    // The charge is below the threshold and so within 64 bits: a power beyond them, cut to the most that they hold, flows it in
    // less than a millisecond.
    private long SinceLast() => _charge / _chargePerMillisecond;
}
