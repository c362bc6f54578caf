using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>Daylight with quality and age.</summary>
/// <remarks>
///   reading                                          | light        | known
///   -------------------------------------------------+--------------+------------------------------------
///   none yet                                         | 0            | no
///   good, on the line or a tenth of it beyond an end | from the line| yes
///   failed or further off: a wire is cut             | the last one | until it is StaleMilliseconds old
/// </remarks>
public sealed class LightSensor
{
    /// <summary>Age in ms from which the last reading says nothing any more.</summary>
    public const int StaleMilliseconds = 120_000;

    private const long MicrovoltsPerMillivolt = 1_000;
    private const int BeyondDivisor = 10;

    private readonly MeanPoint _point;
    private readonly LightSensorOptions _options;
    private readonly long _spanMicrovolts;
    private readonly long _spanLux;
    private bool _hasReading;
    private long _readAtMilliseconds;

    /// <summary>Binds a sensor to its input.</summary>
    /// <param name="point">Where its input stands in the process image.</param>
    /// <param name="options">Its line, already checked by the configuration rules.</param>
    public LightSensor(MeanPoint point, LightSensorOptions options)
    {
        _point = point;
        _options = options;
        _spanMicrovolts = (options.HighMillivolts - options.LowMillivolts) * MicrovoltsPerMillivolt;
        _spanLux = options.HighLux - options.LowLux;
    }

    /// <summary>Daylight in lux; means nothing unless known.</summary>
    public int Lux { get; private set; }

    /// <summary>True where the light is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Takes the reading of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        if (_point.Quality == Quality.Good)
        {
            long above = _point.MeanMicrovolts - (_options.LowMillivolts * MicrovoltsPerMillivolt);
            long beyond = _spanMicrovolts / BeyondDivisor;
            if (above >= -beyond && above <= _spanMicrovolts + beyond)
            {
                long lux = _options.LowLux + (above * _spanLux / _spanMicrovolts);
                Lux = lux < 0 ? 0 : (int)lux;
                _readAtMilliseconds = _point.StampMilliseconds;
                _hasReading = true;
            }
        }

        IsKnown = _hasReading && nowMilliseconds - _readAtMilliseconds < StaleMilliseconds;
    }
}
