using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>A room's temperature with quality and age.</summary>
/// <remarks>
///   reading                                    | temperature     | quality
///   -------------------------------------------+-----------------+--------------------------------
///   none yet                                   | 0               | Bad
///   good, within what is believed              | from the line   | Good
///   failed, or beyond what is believed         | the last one    | Uncertain, Bad from StaleMilliseconds
///   the same burst for long                    | the last one    | Good, Bad from StaleMilliseconds
///
/// A room changes by less than a kelvin in that time, so that one disturbed burst changes nothing.
/// </remarks>
public sealed class TemperatureSensor
{
    /// <summary>Age in ms from which the last reading says nothing any more.</summary>
    public const int StaleMilliseconds = 120_000;

    private const long MicrovoltsPerMillivolt = 1_000;

    private readonly MeanPoint _point;
    private readonly TemperatureOptions _options;
    private readonly long _spanMicrovolts;
    private readonly long _spanCentiCelsius;
    private int _convertedMicrovolts = int.MinValue;
    private int _convertedCentiCelsius;
    private bool _hasReading;
    private long _readAtMilliseconds;

    /// <summary>Binds a sensor to its input.</summary>
    /// <param name="point">Where its input stands in the process image.</param>
    /// <param name="options">Its line, already checked by the configuration rules.</param>
    public TemperatureSensor(MeanPoint point, TemperatureOptions options)
    {
        _point = point;
        _options = options;
        _spanMicrovolts = (options.HighMillivolts - options.LowMillivolts) * MicrovoltsPerMillivolt;
        _spanCentiCelsius = options.HighCentiCelsius - options.LowCentiCelsius;
    }

    /// <summary>The temperature in hundredths of a degree Celsius; means nothing while the quality is Bad.</summary>
    public int CentiCelsius { get; private set; }

    /// <summary>How far the temperature can be trusted.</summary>
    public Quality Quality { get; private set; }

    /// <summary>Takes the reading of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        bool isRead = _point.Quality == Quality.Good && TryConvert(out int centiCelsius) && Take(centiCelsius);
        if (!_hasReading || nowMilliseconds - _readAtMilliseconds >= StaleMilliseconds)
        {
            Quality = Quality.Bad;
        }
        else
        {
            Quality = isRead ? Quality.Good : Quality.Uncertain;
        }
    }

    private bool Take(int centiCelsius)
    {
        CentiCelsius = centiCelsius;
        _readAtMilliseconds = _point.StampMilliseconds;
        _hasReading = true;
        return true;
    }

    private bool TryConvert(out int centiCelsius)
    {
        if (_point.MeanMicrovolts != _convertedMicrovolts)
        {
            _convertedMicrovolts = _point.MeanMicrovolts;
            long above = _convertedMicrovolts - (_options.LowMillivolts * MicrovoltsPerMillivolt);
            _convertedCentiCelsius = _options.LowCentiCelsius + (int)(above * _spanCentiCelsius / _spanMicrovolts);
        }

        centiCelsius = _convertedCentiCelsius;
        return centiCelsius >= _options.MinimumCentiCelsius && centiCelsius <= _options.MaximumCentiCelsius;
    }
}
