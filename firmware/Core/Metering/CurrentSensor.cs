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
    private const long MicrovoltsPerVolt = 1_000_000;
    private const long MilliPermille = 1_000_000;

    private readonly AnalogPoint _point;
    private readonly CurrentSensorOptions _options;
    private readonly long _voltsTimesPermille;
    private readonly bool _measuresVoltage;
    private readonly long _believedWatts;

    private long _lastUpdateMilliseconds;
    private long _remainderWattMilliseconds;
    private bool _integrates;
    private long _takenStampMilliseconds = long.MinValue;
    private int _takenMicrovolts = -1;
    private int _signalMicrovolts;

    /// <summary>Binds a sensor to its input.</summary>
    public CurrentSensor(AnalogPoint point, CurrentSensorOptions options)
    {
        _point = point;
        _options = options;
        _voltsTimesPermille = (long)options.NominalVolts * options.PowerFactorPermille;
        _believedWatts = options.MaximumWatts == 0
            ? long.MaxValue
            : (long)options.MaximumWatts * PulsePlausibility.BelievedPermille / 1_000;
        _measuresVoltage = options.VoltageChannel != CurrentSensorOptions.NoVoltageChannel;
    }

    /// <summary>True while the newest burst is more than the circuit can draw or give: the power is cut to what is believed.</summary>
    public bool IsImplausible { get; private set; }

    /// <summary>Primary current in milliamperes RMS, as it was measured.</summary>
    public long CurrentMilliamperes { get; private set; }

    /// <summary>
    /// Measured voltage in millivolts RMS, times the phases that the sensor stands for; 0 where it is not measured.
    /// </summary>
    public long VoltageMillivolts { get; private set; }

    /// <summary>
    /// Power factor in thousandths, negative for export: measured where <see cref="VoltageMillivolts"/> is, else assumed.
    /// 0 without apparent power.
    /// </summary>
    public int PowerFactorPermille
    {
        get
        {
            if (VoltageMillivolts == 0)
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
        bool isFresh = _point.Quality != Quality.Bad
            && nowMilliseconds - _point.StampMilliseconds <= _options.StaleMilliseconds;
        if (!isFresh)
        {
            PowerQuality = Quality.Bad;
            HasGap = true;
            _integrates = false;
            HasNews |= IsImplausible;
            IsImplausible = false;
            return;
        }

        if (_integrates && PowerWatts > 0)
        {
            // The power of the last scan held until now.
            _remainderWattMilliseconds += PowerWatts * (nowMilliseconds - _lastUpdateMilliseconds);
            if (_remainderWattMilliseconds >= EnergyUnits.WattMillisecondsPerMilliwattHour)
            {
                EnergyMilliwattHours += _remainderWattMilliseconds / EnergyUnits.WattMillisecondsPerMilliwattHour;
                _remainderWattMilliseconds %= EnergyUnits.WattMillisecondsPerMilliwattHour;
            }
        }

        _integrates = true;
        _lastUpdateMilliseconds = nowMilliseconds;

        if (_point.StampMilliseconds != _takenStampMilliseconds)
        {
            _takenStampMilliseconds = _point.StampMilliseconds;
            TakeBurst();
            LimitByPlausibility();
        }

        PowerQuality = IsImplausible ? Quality.Uncertain : _point.Quality;
    }

    /// <inheritdoc/>
    public override long Remainder => _remainderWattMilliseconds;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _remainderWattMilliseconds =
            remainder >= 0 && remainder < EnergyUnits.WattMillisecondsPerMilliwattHour ? remainder : 0;

    private void LimitByPlausibility()
    {
        bool isImplausible = PowerWatts > _believedWatts || PowerWatts < -_believedWatts;
        HasNews |= isImplausible != IsImplausible;
        IsImplausible = isImplausible;
        if (IsImplausible)
        {
            PowerWatts = PowerWatts > 0 ? _believedWatts : -_believedWatts;
        }
    }

    // Once a burst, not once a scan, and the root only of a reading that has changed.
    private void TakeBurst()
    {
        if (_point.RmsMicrovolts != _takenMicrovolts)
        {
            _takenMicrovolts = _point.RmsMicrovolts;
            _signalMicrovolts = NoiseFloor.Remove(_takenMicrovolts, _options.NoiseFloorMicrovolts);
        }

        CurrentMilliamperes = (long)_signalMicrovolts * _options.MilliamperesPerVolt / MicrovoltsPerVolt;
        if (!_measuresVoltage || !_point.HasPower)
        {
            VoltageMillivolts = 0;
            PowerWatts = CurrentMilliamperes * _voltsTimesPermille / MilliPermille;
            return;
        }

        VoltageMillivolts = (long)_point.VoltageMicrovolts * _options.VoltageMillivoltsPerVolt / MicrovoltsPerVolt;

        // 1 V^2 is a million million square microvolts, 1 W a million mV mA. In steps, so that the largest constants and
        // 2 V^2 stay inside 64 bits. Noise of the two inputs has nothing in common: there is none to take out.
        long perMilliampere = _point.RealPowerSquareMicrovolts / 1_000 * _options.MilliamperesPerVolt / 1_000_000;
        PowerWatts = perMilliampere * _options.VoltageMillivoltsPerVolt / 1_000_000_000;
    }
}
