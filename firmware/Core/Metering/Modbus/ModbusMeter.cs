using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Energy from the totals that a meter keeps itself, and power from what it says of the moment.</summary>
/// <remarks>
/// The totals are the only source of energy: the power is not integrated beside them. The meter has integrated already,
/// with its own clock and through every outage of the bus; to add power x time between two steps of 0.01 kWh and take it
/// back at the next step would make a total that sometimes falls. What the coarse step leaves open is
/// <see cref="Meter.UncountedWattMilliseconds"/>, for forecasts alone.
///
/// Import and export are separate totals, as the meter keeps them. Where either jumps both begin anew and nothing is added:
/// after an exchange the second one's difference is between two meters, however small it looks. A roll-over costs what
/// flowed between two readings, about a second of it, and is a gap.
/// After a start the first reading is the base: what flowed before it is in the meter's total and not in this one.
/// </remarks>
public sealed class ModbusMeter : Meter
{
    private const long MilliwattsPerWatt = 1_000;

    private readonly RegisterPoint _point;
    private readonly ModbusMeterOptions _options;
    private readonly long _quantumWattMilliseconds;
    private readonly RegisterTotal _import;
    private readonly RegisterTotal _export;

    private bool _hasTotals;
    private long _totalsMilliseconds;
    private long _grownMilliseconds;
    private long _importRemainder;
    private long _exportRemainder;
    private long _stepMilliwattHours;

    /// <summary>Binds a meter to its point.</summary>
    /// <param name="point">Where its readings are staged.</param>
    /// <param name="options">Model and ratio, already checked by the configuration rules.</param>
    public ModbusMeter(RegisterPoint point, ModbusMeterOptions options)
    {
        ModbusProfile profile = ModbusProfile.Of(options.Model);
        _point = point;
        _options = options;
        _stepMilliwattHours = profile.ResolutionMilliwattHours;
        long scaled = (long)profile.ResolutionMilliwattHours * options.RatioNumerator;
        QuantumMilliwattHours = (scaled + options.RatioDenominator - 1) / options.RatioDenominator;
        _quantumWattMilliseconds = QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour;
        _import = new RegisterTotal(profile.MaximumWatts);
        _export = new RegisterTotal(profile.MaximumWatts);
    }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours { get; }

    /// <inheritdoc/>
    public override long Remainder => _importRemainder;

    /// <summary>Times that a total jumped; each is a fault to report.</summary>
    public int TotalJumps { get; private set; }

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        ModbusReading reading = _point.Reading;
        bool isFresh = _point.Quality != Quality.Bad
            && nowMilliseconds - reading.StampMilliseconds <= _options.StaleMilliseconds;
        if (!isFresh)
        {
            PowerQuality = Quality.Bad;
            HasGap = true;
        }
        else if (!_hasTotals || reading.StampMilliseconds != _totalsMilliseconds)
        {
            PowerQuality = _point.Quality;
            PowerWatts = Round(reading.PowerMilliwatts * _options.RatioNumerator, _options.RatioDenominator * MilliwattsPerWatt);
            TakeTotals(reading);
        }
        else
        {
            PowerQuality = _point.Quality;
        }

        UpdateUncounted(isFresh, nowMilliseconds);
    }

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) =>
        _importRemainder = remainder >= 0 && remainder < _options.RatioDenominator ? remainder : 0;

    // Half away from zero, so that import and export round alike.
    private static long Round(long value, long divisor) =>
        (value < 0 ? value - (divisor / 2) : value + (divisor / 2)) / divisor;

    private void TakeTotals(ModbusReading reading)
    {
        if (reading.StepMilliwattHours > _stepMilliwattHours)
        {
            _stepMilliwattHours = reading.StepMilliwattHours;
        }

        long elapsed = reading.StampMilliseconds - _totalsMilliseconds;
        long imported = _import.Growth(reading.ImportMilliwattHours, _stepMilliwattHours, elapsed);
        long exported = _export.Growth(reading.ExportMilliwattHours, _stepMilliwattHours, elapsed);
        if (imported == RegisterTotal.Jump || exported == RegisterTotal.Jump)
        {
            TotalJumps++;
            HasNews = true;
            HasGap = true;
            imported = 0;
            exported = 0;
            _grownMilliseconds = reading.StampMilliseconds;
        }

        _import.Take(reading.ImportMilliwattHours);
        _export.Take(reading.ExportMilliwattHours);
        if (imported > 0 || !_hasTotals)
        {
            _grownMilliseconds = reading.StampMilliseconds;
        }

        _hasTotals = true;
        _totalsMilliseconds = reading.StampMilliseconds;
        EnergyMilliwattHours += Scale(imported, ref _importRemainder);
        ExportMilliwattHours += Scale(exported, ref _exportRemainder);
    }

    // The remainder of the division is carried, as a pulse meter does.
    private long Scale(long milliwattHours, ref long remainder)
    {
        remainder += milliwattHours * _options.RatioNumerator;
        long whole = remainder / _options.RatioDenominator;
        remainder -= whole * _options.RatioDenominator;
        return whole;
    }

    private void UpdateUncounted(bool isFresh, long nowMilliseconds)
    {
        // A reading that came in while this scan ran is younger than the scan.
        long milliseconds = nowMilliseconds - _grownMilliseconds;
        if (PowerWatts <= 0 || !_hasTotals || milliseconds < 0)
        {
            UncountedWattMilliseconds = 0;
            return;
        }

        // A total that has not stepped proves that less than a step is missing; one that cannot be read proves nothing.
        long uncounted = PowerWatts * milliseconds;
        UncountedWattMilliseconds = isFresh && uncounted > _quantumWattMilliseconds ? _quantumWattMilliseconds : uncounted;
    }
}
