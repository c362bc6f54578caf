using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>Has a zone cooled or heated further ahead of dear hours, so that it needs less in them.</summary>
/// <remarks>
/// For a zone in which people are, or that is being made ready for them, in the season of cooling or heating:
///
///   dear now        | dear hours begin in           | limit | temperature | decision
///   ----------------+-------------------------------+-------+-------------+----------------------------------
///   by an event     | any                           | any   | any         | less than usual (Event)
///   by its rate     | any                           | any   | any         | less than usual (DearRate)
///   no              | nothing in sight, or more     | any   | any         | as usual
///                   | than the longest time         |       |             |
///   no              | less                          | any   | not good    | as usual (RoomUnknown)
///   no              | less                          | near  | good        | as usual (LimitNear), started or not
///   no              | more than the zone needs      | calm  | good        | as usual
///   no              | at most that, or started      | calm  | good        | further than usual (AheadOfRate, AheadOfEvent)
///
/// What the zone needs is the way to what is prepared, times the seconds a kelvin that its starts have taught
/// (<see cref="StartRates"/>), and the time that it shall have been there. A step of the clock out of reach ends what was started.
/// The limiter asks first: what it holds off is not to be used up by a zone that gets ready.
/// </remarks>
public sealed class SetpointShift
{
    private const int CentiPerKelvin = 100;
    private const int SecondsPerMinute = 60;

    private readonly ShiftOptions _options;
    private readonly TemperatureSensor _sensor;
    private readonly StartRates _rates;
    private bool _isStarted;

    /// <summary>Binds a shift to its zone.</summary>
    /// <param name="options">When and how far.</param>
    /// <param name="sensor">The zone's temperature.</param>
    /// <param name="rates">How long a kelvin takes in it.</param>
    public SetpointShift(ShiftOptions options, TemperatureSensor sensor, StartRates rates)
    {
        _options = options;
        _sensor = sensor;
        _rates = rates;
    }

    /// <summary>When and how far.</summary>
    public ShiftOptions Options => _options;

    /// <summary>The zone's temperature.</summary>
    public TemperatureSensor Sensor => _sensor;

    /// <summary>What was decided for a zone with people.</summary>
    public SetpointReason Reason { get; private set; } = SetpointReason.Occupied;

    /// <summary>True while energy is dear, whoever is there.</summary>
    public bool IsDear { get; private set; }

    /// <summary>Decides; called in every scan.</summary>
    /// <param name="signals">What is dear, and when.</param>
    /// <param name="season">The season.</param>
    /// <param name="isOccupied">What the setpoint's schedule says.</param>
    public void Judge(ShiftSignals signals, Season season, bool isOccupied)
    {
        IsDear = signals.IsEventActive || signals.IsDear;
        Reason = Decide(signals, season, isOccupied);
        _isStarted = Reason == SetpointReason.AheadOfRate || Reason == SetpointReason.AheadOfEvent;
    }

    /// <summary>The setpoint of a zone with people, in hundredths of a degree Celsius.</summary>
    /// <param name="season">Heating or Cooling.</param>
    /// <param name="usualCentiCelsius">What it is as usual.</param>
    public int CentiCelsius(Season season, int usualCentiCelsius) => Reason switch
    {
        SetpointReason.AheadOfRate or SetpointReason.AheadOfEvent => AheadCentiCelsius(season),
        SetpointReason.DearRate or SetpointReason.Event =>
            season == Season.Heating ? _options.HeatingDearCentiCelsius : _options.CoolingDearCentiCelsius,
        _ => usualCentiCelsius,
    };

    private SetpointReason Decide(ShiftSignals signals, Season season, bool isOccupied)
    {
        if (!isOccupied || season == Season.Between)
        {
            return SetpointReason.Occupied;
        }

        if (IsDear)
        {
            return signals.IsEventActive ? SetpointReason.Event : SetpointReason.DearRate;
        }

        bool isEventFirst = signals.MinutesToEvent != ShiftSignals.NotInSight
            && (signals.MinutesToDear == ShiftSignals.NotInSight || signals.MinutesToEvent <= signals.MinutesToDear);
        long lead = isEventFirst ? signals.MinutesToEvent : signals.MinutesToDear;
        if (lead == ShiftSignals.NotInSight || lead > _options.MaximumMinutes)
        {
            return SetpointReason.Occupied;
        }

        if (_sensor.Quality != Quality.Good)
        {
            return SetpointReason.RoomUnknown;
        }

        if (!signals.IsCalm)
        {
            return SetpointReason.LimitNear;
        }

        SetpointReason ahead = isEventFirst ? SetpointReason.AheadOfEvent : SetpointReason.AheadOfRate;
        return _isStarted || lead <= NeededMinutes(season) ? ahead : SetpointReason.Occupied;
    }

    private long NeededMinutes(Season season)
    {
        int way = season == Season.Heating ? AheadCentiCelsius(season) - _sensor.CentiCelsius : _sensor.CentiCelsius - AheadCentiCelsius(season);
        long seconds = way <= 0 ? 0 : (long)way * _rates.Of(season) / CentiPerKelvin;
        return _options.HoldMinutes + ((seconds + SecondsPerMinute - 1) / SecondsPerMinute);
    }

    private int AheadCentiCelsius(Season season) =>
        season == Season.Heating ? _options.HeatingAheadCentiCelsius : _options.CoolingAheadCentiCelsius;
}
