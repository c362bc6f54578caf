using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What a real meter does with power: a pulse each time a fixed energy has flowed. Rational arithmetic on whole
/// milliwatts, so that nothing is lost over years.
/// </summary>
/// <remarks>
/// Meters that count import do not count backwards: negative power gives no pulse. With an odd transformer ratio the weight
/// has 37 bits and a power as many, so that 64 do not hold their product.
/// </remarks>
public sealed class PulseTrain
{
    // 1 kWh in mW ms.
    private const long MilliwattMillisecondsPerKilowattHour = 3_600_000_000_000;

    private readonly long _weight;
    private readonly long _threshold;
    private Int128 _perMillisecond;
    private Int128 _charge;

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
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="milliseconds">Length of the step.</param>
    /// <param name="sinceLastMilliseconds">Time between the last of the pulses and the end of the step, where there are any.</param>
    /// <returns>Pulses in the step.</returns>
    public long Step(int milliseconds, out long sinceLastMilliseconds)
    {
        _charge += _perMillisecond * milliseconds;
        sinceLastMilliseconds = 0;
        if (_charge < _threshold)
        {
            return 0;
        }

        long pulses = (long)(_charge / _threshold);
        _charge %= _threshold;
        sinceLastMilliseconds = (long)(_charge / _perMillisecond);
        return pulses;
    }
}
