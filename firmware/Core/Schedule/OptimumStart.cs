using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>
/// Starts a zone so long before people come that it is warm or cool enough when they do, and learns from each start how long a
/// kelvin takes.
/// </summary>
/// <remarks>
///   season, temperature                      | people come in                  | decision
///   -----------------------------------------+---------------------------------+--------------------------------
///   between the seasons, or not known well   | any                             | no start
///   the target is reached                    | any                             | no start
///   short of it by k kelvin                  | more than k x seconds a kelvin, | no start yet
///                                            | or the longest lead             |
///   short of it by k kelvin                  | at most that                    | start; it lasts until people come
///   any, started                             | more than the longest lead: the | no start
///                                            | clock has stepped               |
///
/// A start is learned from where the plant was off before it, is on within five minutes of it, and stays on, unthrottled and out of
/// hand, until the target is reached, or for the longest lead there is; the way must be a kelvin at least.
/// </remarks>
public sealed class OptimumStart
{
    private const int CentiPerKelvin = 100;
    private const int LeastWayCentiKelvin = 100;
    private const int SecondsPerMinute = 60;
    private const long MillisecondsPerSecond = 1_000;
    private const long SettlingMilliseconds = 300_000;
    private const long LongestMilliseconds = OptimumStartOptions.MostLeadMinutes * SecondsPerMinute * MillisecondsPerSecond;

    private readonly OptimumStartOptions _options;
    private readonly TemperatureSensor _sensor;
    private bool _isStarted;
    private bool _wasOccupied = true;
    private bool _isWatching;
    private bool _isRunning;
    private long _beganMilliseconds;
    private int _beganCentiCelsius;
    private Season _season;

    /// <summary>Binds the decision to a zone's temperature.</summary>
    /// <param name="options">Targets and longest lead.</param>
    /// <param name="sensor">The temperature.</param>
    /// <param name="rates">What was learned; takes what is.</param>
    public OptimumStart(OptimumStartOptions options, TemperatureSensor sensor, StartRates rates)
    {
        _options = options;
        _sensor = sensor;
        Rates = rates;
    }

    /// <summary>How long a kelvin takes.</summary>
    public StartRates Rates { get; }

    /// <summary>True where the zone is to be made ready now for people who are not there yet.</summary>
    /// <param name="leadMinutes">Minutes until people come; 0 while they are there, <see cref="Timetable.NoChange"/> where nobody knows.</param>
    /// <param name="season">The season.</param>
    public bool ShallStart(long leadMinutes, Season season)
    {
        _season = season;
        bool isNear = leadMinutes > 0 && leadMinutes <= _options.MaximumLeadMinutes;
        _isStarted = isNear && (_isStarted || leadMinutes <= NeededMinutes());
        return _isStarted;
    }

    /// <summary>The time is not known any more: nothing is started before it is known again.</summary>
    public void Forget()
    {
        _isStarted = false;
        _isWatching = false;
    }

    /// <summary>Watches a start; called in every scan.</summary>
    /// <param name="isOccupied">What the schedule says.</param>
    /// <param name="plant">What the loads of the zone are doing.</param>
    /// <param name="nowMilliseconds">Monotonic time: no step of the clock makes a start longer.</param>
    /// <returns>True where something was learned.</returns>
    public bool Observe(bool isOccupied, PlantState plant, long nowMilliseconds)
    {
        bool begins = isOccupied && !_wasOccupied;
        _wasOccupied = isOccupied;
        if (begins && plant == PlantState.Off && _sensor.Quality == Quality.Good && ShortOf() >= LeastWayCentiKelvin)
        {
            _isWatching = true;
            _isRunning = false;
            _beganMilliseconds = nowMilliseconds;
            _beganCentiCelsius = _sensor.CentiCelsius;
        }

        return _isWatching && Watch(isOccupied, plant, nowMilliseconds);
    }

    private bool Watch(bool isOccupied, PlantState plant, long nowMilliseconds)
    {
        long elapsed = nowMilliseconds - _beganMilliseconds;
        _isRunning |= plant == PlantState.On;
        bool isDisturbed = !isOccupied
            || _season == Season.Between
            || _sensor.Quality == Quality.Bad
            || (plant != PlantState.On && (_isRunning || elapsed > SettlingMilliseconds));
        if (isDisturbed)
        {
            _isWatching = false;
            return false;
        }

        if (ShortOf() > 0 && elapsed < LongestMilliseconds)
        {
            return false;
        }

        _isWatching = false;
        int way = _sensor.CentiCelsius - _beganCentiCelsius;
        way = _season == Season.Heating ? way : -way;
        if (way < LeastWayCentiKelvin)
        {
            return false;
        }

        Rates.Learn(_season, elapsed / MillisecondsPerSecond * CentiPerKelvin / way);
        return true;
    }

    private long NeededMinutes()
    {
        int missing = _sensor.Quality == Quality.Good ? ShortOf() : 0;
        long seconds = missing <= 0 ? 0 : (long)missing * Rates.Of(_season) / CentiPerKelvin;
        return (seconds + SecondsPerMinute - 1) / SecondsPerMinute;
    }

    // In hundredths of a kelvin; negative where the zone is beyond the target.
    private int ShortOf() => _season switch
    {
        Season.Heating => _options.HeatingCentiCelsius - _sensor.CentiCelsius,
        Season.Cooling => _sensor.CentiCelsius - _options.CoolingCentiCelsius,
        _ => 0,
    };
}
