namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>Whether daylight does for a load of lighting.</summary>
/// <remarks>
///   light                                    | said before | says
///   -----------------------------------------+-------------+-----------------------------------
///   not known                                | any         | dark
///   above OffAboveLux for the delay          | dark        | bright
///   below OnBelowLux for the delay           | bright      | dark
///   else                                     | any         | what it said before
/// </remarks>
public sealed class DaylightRule
{
    private const long MillisecondsPerSecond = 1_000;

    private readonly LightSensor _sensor;
    private readonly DaylightOptions _options;
    private long _sinceMilliseconds;
    private bool _isTurning;

    /// <summary>Binds the rule to its sensor.</summary>
    public DaylightRule(LightSensor sensor, DaylightOptions options)
    {
        _sensor = sensor;
        _options = options;
    }

    /// <summary>True where the load is not needed for the light there is.</summary>
    public bool IsBright { get; private set; }

    /// <summary>True where the light is not known; taken for dark.</summary>
    public bool IsUnknown => !_sensor.IsKnown;

    /// <summary>Judges the light of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        if (!_sensor.IsKnown)
        {
            IsBright = false;
            _isTurning = false;
            return;
        }

        bool isOther = IsBright ? _sensor.Lux < _options.OnBelowLux : _sensor.Lux > _options.OffAboveLux;
        if (isOther && !_isTurning)
        {
            _sinceMilliseconds = nowMilliseconds;
        }

        _isTurning = isOther;
        if (isOther && nowMilliseconds - _sinceMilliseconds >= _options.DelaySeconds * MillisecondsPerSecond)
        {
            IsBright = !IsBright;
            _isTurning = false;
        }
    }
}
