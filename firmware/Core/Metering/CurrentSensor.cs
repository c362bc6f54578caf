using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// Current from an RMS voltage, power with an assumed voltage and power factor, energy as power over time.
/// </summary>
/// <remarks>The figures are estimates for sub-circuits; billing and quota rest on pulse meters.</remarks>
public sealed class CurrentSensor : Meter
{
    private const long MicrovoltsPerVolt = 1_000_000;
    private const long MilliPermille = 1_000_000;

    private readonly AnalogPoint _point;
    private readonly CurrentSensorOptions _options;
    private readonly long _voltsTimesPermille;

    private long _lastUpdateMilliseconds;
    private long _remainderWattMilliseconds;
    private bool _integrates;

    /// <summary>Binds a sensor to its input.</summary>
    public CurrentSensor(AnalogPoint point, CurrentSensorOptions options)
    {
        _point = point;
        _options = options;
        _voltsTimesPermille = (long)options.NominalVolts * options.PowerFactorPermille;
    }

    /// <summary>Primary current in milliamperes RMS.</summary>
    public long CurrentMilliamperes { get; private set; }

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
            return;
        }

        if (_integrates)
        {
            // The power of the last scan held until now.
            _remainderWattMilliseconds += PowerWatts * (nowMilliseconds - _lastUpdateMilliseconds);
            EnergyMilliwattHours += _remainderWattMilliseconds / EnergyUnits.WattMillisecondsPerMilliwattHour;
            _remainderWattMilliseconds %= EnergyUnits.WattMillisecondsPerMilliwattHour;
        }

        _integrates = true;
        _lastUpdateMilliseconds = nowMilliseconds;

        long microvolts = _point.RmsMicrovolts < _options.NoiseFloorMicrovolts ? 0 : _point.RmsMicrovolts;
        CurrentMilliamperes = microvolts * _options.MilliamperesPerVolt / MicrovoltsPerVolt;
        PowerWatts = CurrentMilliamperes * _voltsTimesPermille / MilliPermille;
        PowerQuality = _point.Quality;
    }

    /// <inheritdoc/>
    public override long Remainder => _remainderWattMilliseconds;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _remainderWattMilliseconds =
            remainder >= 0 && remainder < EnergyUnits.WattMillisecondsPerMilliwattHour ? remainder : 0;
}
