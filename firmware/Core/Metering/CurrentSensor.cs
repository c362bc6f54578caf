using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// Current from an RMS voltage, energy as power over time. Power is measured where the input samples a voltage beside the
/// current, with its sign; else it rests on an assumed voltage and power factor.
/// </summary>
/// <remarks>
/// The figures are estimates for sub-circuits; billing and quota rest on pulse meters. Export is negative power and adds
/// nothing to the energy, which is import and never decreases. Where the circuit's greatest power is stated, a power above 1.5
/// times it is cut to that, in the energy too, and Uncertain: a transformer of another ratio, or a burst of interference.
/// </remarks>
public sealed class CurrentSensor : Meter
{
    private const long Never = long.MinValue;
    private const long MicrovoltsPerVolt = 1_000_000;
    private const long MilliPermille = 1_000_000;

    private readonly AnalogPoint _point;
    private readonly CurrentSensorOptions _options;
    private readonly CurrentConstants _constants;

    private bool _isImplausible;
    private long _voltageMillivolts;

    // The scan before, or Never where its power is unknown: then nothing is known of the energy since.
    private long _lastUpdateMilliseconds = Never;
    private long _remainderWattMilliseconds;
    private long _takenStampMilliseconds = Never;
    private int _takenMicrovolts = -1;
    private int _signalMicrovolts;

    /// <summary>Binds a sensor to its input.</summary>
    public CurrentSensor(AnalogPoint point, CurrentSensorOptions options)
        : this(point, options, new CurrentConstants(options))
    {
    }

    /// <summary>Binds a sensor to its input.</summary>
    /// <param name="point">The input.</param>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    /// <param name="constants">What these options come to.</param>
    public CurrentSensor(AnalogPoint point, CurrentSensorOptions options, CurrentConstants constants)
    {
        _point = point;
        _options = options;
        _constants = constants;
    }

    /// <summary>What the sensor's options come to.</summary>
    public CurrentConstants Constants => _constants;

    /// <summary>True while the newest burst is more than the circuit can draw or give: the power is cut to what is believed.</summary>
    public bool IsImplausible => _isImplausible;

    /// <summary>Primary current in milliamperes RMS, as it was measured.</summary>
    public long CurrentMilliamperes => (long)_signalMicrovolts * _options.MilliamperesPerVolt / MicrovoltsPerVolt;

    /// <summary>
    /// Measured voltage in millivolts RMS, times the phases that the sensor stands for; 0 where it is not measured.
    /// </summary>
    public long VoltageMillivolts => _voltageMillivolts;

    /// <summary>
    /// Power factor in thousandths, negative for export: measured where <see cref="VoltageMillivolts"/> is, else assumed.
    /// 0 without apparent power.
    /// </summary>
    public int PowerFactorPermille
    {
        get
        {
            if (_voltageMillivolts == 0)
            {
                return _options.PowerFactorPermille;
            }

            long apparentMilliwatts = CurrentMilliamperes * VoltageMillivolts / 1_000;
            return apparentMilliwatts == 0 ? 0 : (int)(PowerWatts * MilliPermille / apparentMilliwatts);
        }
    }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => 1;

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        AnalogPoint point = _point;
        long stamp = point.FrozenStampMilliseconds;
        if (point.FrozenQuality == Quality.Bad || nowMilliseconds - stamp > _constants.StaleMilliseconds)
        {
            Lose();
            return;
        }

        long watts = _powerWatts;
        long last = _lastUpdateMilliseconds;
        if (watts > 0 && last != Never)
        {
            // The power of the last scan held until now.
            long remainder = _remainderWattMilliseconds + (watts * (nowMilliseconds - last));
            if (remainder >= EnergyUnits.WattMillisecondsPerMilliwattHour)
            {
                _energyMilliwattHours += remainder / EnergyUnits.WattMillisecondsPerMilliwattHour;
                remainder %= EnergyUnits.WattMillisecondsPerMilliwattHour;
            }

            _remainderWattMilliseconds = remainder;
        }

        _lastUpdateMilliseconds = nowMilliseconds;
        if (stamp != _takenStampMilliseconds)
        {
            // Once a burst, not once a scan.
            _takenStampMilliseconds = stamp;
            int microvolts = point.FrozenRmsMicrovolts;
            if (microvolts != _takenMicrovolts)
            {
                // The root only of a reading that has changed; as NoiseFloor.Remove has it, without a call for each.
                _takenMicrovolts = microvolts;
                long noiseSquare = _constants.NoiseSquare;
                long square = ((long)microvolts * microvolts) - noiseSquare;
                _signalMicrovolts = square <= noiseSquare >> 2 ? 0 : (int)IntegerRoot.Of(square, microvolts);
            }

            long milliamperes = (long)_signalMicrovolts * _constants.MilliamperesPerVolt / MicrovoltsPerVolt;
            watts = _constants.MeasuresVoltage ? MeasurePower(milliamperes) : milliamperes * _constants.VoltsTimesPermille / MilliPermille;
            if (watts != _powerWatts || _isImplausible)
            {
                ShowPower(watts);
            }
        }

        if (point.FrozenQuality != _powerQuality)
        {
            PowerQuality = _isImplausible ? Quality.Uncertain : point.FrozenQuality;
        }
    }

    /// <inheritdoc/>
    public override long Remainder => _remainderWattMilliseconds;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _remainderWattMilliseconds =
            remainder >= 0 && remainder < EnergyUnits.WattMillisecondsPerMilliwattHour ? remainder : 0;

    private void Lose()
    {
        PowerQuality = Quality.Bad;
        HasGap = true;
        _lastUpdateMilliseconds = Never;
        HasNews |= _isImplausible;
        _isImplausible = false;
    }

    private void ShowPower(long watts)
    {
        long believedWatts = _constants.BelievedWatts;
        bool isImplausible = watts > believedWatts || watts < -believedWatts;
        if (isImplausible)
        {
            watts = watts > 0 ? believedWatts : -believedWatts;
        }

        PowerWatts = watts;
        if (isImplausible != _isImplausible)
        {
            HasNews = true;
            _isImplausible = isImplausible;
            PowerQuality = isImplausible ? Quality.Uncertain : _point.FrozenQuality;
        }
    }

    private long MeasurePower(long milliamperes)
    {
        if (!_point.HasPower)
        {
            _voltageMillivolts = 0;
            return milliamperes * _constants.VoltsTimesPermille / MilliPermille;
        }

        _voltageMillivolts = (long)_point.VoltageMicrovolts * _options.VoltageMillivoltsPerVolt / MicrovoltsPerVolt;

        // 1 V^2 is a million million square microvolts, 1 W a million mV mA. In steps, so that the largest constants and
        // 2 V^2 stay inside 64 bits. Noise of the two inputs has nothing in common: there is none to take out.
        long perMilliampere = _point.RealPowerSquareMicrovolts / 1_000 * _constants.MilliamperesPerVolt / 1_000_000;
        return perMilliampere * _options.VoltageMillivoltsPerVolt / 1_000_000_000;
    }
}
