namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>The setpoint of a zone, by season and hours.</summary>
/// <remarks>
///   local time | season          | schedule                                 | setpoint
///   -----------+-----------------+------------------------------------------+--------------------------------------------
///   unknown    | unknown         | any                                      | the middle between heating and cooling: it
///              |                 |                                          | neither freezes nor bakes anybody
///   known      | cooling         | unoccupied, people come within preCool   | cooling, occupied, less the offset
///   known      | cooling         | occupied (optimum start included)        | cooling, occupied
///   known      | cooling         | unoccupied                               | cooling, unoccupied
///   known      | heating         | occupied or unoccupied                   | heating, likewise
///   known      | neither         | any                                      | cooling, unoccupied: the plant rests
///
/// A command that says unoccupied ends pre-cooling too.
/// </remarks>
public sealed class Setpoint
{
    private const int FullPermille = 1_000;

    private readonly SetpointOptions _options;
    private readonly OccupancySchedule _schedule;

    /// <summary>Binds a setpoint to its schedule.</summary>
    public Setpoint(SetpointOptions options, OccupancySchedule schedule)
    {
        _options = options;
        _schedule = schedule;
        CentiCelsius = MiddleCentiCelsius;
    }

    /// <summary>The setpoint, in hundredths of a degree Celsius.</summary>
    public int CentiCelsius { get; private set; }

    /// <summary>What the output must be for it, in thousandths.</summary>
    public int Permille
    {
        get
        {
            int span = _options.HighCentiCelsius - _options.LowCentiCelsius;
            int permille = (((CentiCelsius - _options.LowCentiCelsius) * FullPermille) + (span / 2)) / span;
            return permille < 0 ? 0 : permille > FullPermille ? FullPermille : permille;
        }
    }

    private int MiddleCentiCelsius => (_options.HeatingOccupiedCentiCelsius + _options.CoolingOccupiedCentiCelsius) / 2;

    /// <summary>Sets it for this scan.</summary>
    public void Update(Season season)
    {
        if (_schedule.Source == ScheduleSource.Safe)
        {
            CentiCelsius = MiddleCentiCelsius;
        }
        else if (season == Season.Heating)
        {
            CentiCelsius = _schedule.IsOccupied ? _options.HeatingOccupiedCentiCelsius : _options.HeatingUnoccupiedCentiCelsius;
        }
        else if (season == Season.Cooling)
        {
            CentiCelsius = CoolingCentiCelsius();
        }
        else
        {
            CentiCelsius = _options.CoolingUnoccupiedCentiCelsius;
        }
    }

    private int CoolingCentiCelsius()
    {
        long lead = _schedule.LeadMinutes;
        bool isOrdered = _schedule.Source == ScheduleSource.Command;
        if (lead > 0 && lead <= _options.PreCoolMinutes && !isOrdered)
        {
            return _options.CoolingOccupiedCentiCelsius - _options.PreCoolCentiKelvin;
        }

        return _schedule.IsOccupied ? _options.CoolingOccupiedCentiCelsius : _options.CoolingUnoccupiedCentiCelsius;
    }
}
