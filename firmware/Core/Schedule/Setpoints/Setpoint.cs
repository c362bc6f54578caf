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
/// A command that says unoccupied ends pre-cooling too. Where a shift is configured, it has the word on occupied setpoints
/// (<see cref="SetpointShift"/>), and pre-cooling before people come waits while energy is dear.
/// </remarks>
public sealed class Setpoint
{
    private const int FullPermille = 1_000;

    private readonly SetpointOptions _options;
    private readonly OccupancySchedule _schedule;

    /// <summary>Binds a setpoint to its schedule.</summary>
    /// <param name="options">Its line, and what it is when.</param>
    /// <param name="schedule">When people are there.</param>
    /// <param name="shift">What moves it ahead of dear hours, or null.</param>
    public Setpoint(SetpointOptions options, OccupancySchedule schedule, SetpointShift shift)
    {
        _options = options;
        _schedule = schedule;
        Shift = shift;
        CentiCelsius = MiddleCentiCelsius;
    }

    /// <summary>What moves it ahead of dear hours, or null.</summary>
    public SetpointShift Shift { get; }

    /// <summary>True where its schedule says that people are there.</summary>
    public bool IsOccupied => _schedule.IsOccupied;

    /// <summary>Why it is what it is.</summary>
    public SetpointReason Reason { get; private set; }

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
        Reason = ReasonOf(season);
        CentiCelsius = Reason switch
        {
            SetpointReason.Safe => MiddleCentiCelsius,
            SetpointReason.Between => _options.CoolingUnoccupiedCentiCelsius,
            SetpointReason.Unoccupied => season == Season.Heating
                ? _options.HeatingUnoccupiedCentiCelsius : _options.CoolingUnoccupiedCentiCelsius,
            SetpointReason.Arrival => _options.CoolingOccupiedCentiCelsius - _options.PreCoolCentiKelvin,
            _ => OccupiedCentiCelsius(season),
        };
    }

    private SetpointReason ReasonOf(Season season)
    {
        if (_schedule.Source == ScheduleSource.Safe)
        {
            return SetpointReason.Safe;
        }

        if (season == Season.Between)
        {
            return SetpointReason.Between;
        }

        if (season == Season.Cooling && IsBeforeArrival())
        {
            return SetpointReason.Arrival;
        }

        return !_schedule.IsOccupied ? SetpointReason.Unoccupied : Shift == null ? SetpointReason.Occupied : Shift.Reason;
    }

    private bool IsBeforeArrival()
    {
        long lead = _schedule.LeadMinutes;
        bool isDear = Shift != null && Shift.IsDear;
        return lead > 0 && lead <= _options.PreCoolMinutes && _schedule.Source != ScheduleSource.Command && !isDear;
    }

    private int OccupiedCentiCelsius(Season season)
    {
        int usual = season == Season.Heating ? _options.HeatingOccupiedCentiCelsius : _options.CoolingOccupiedCentiCelsius;
        return Shift == null ? usual : Shift.CentiCelsius(season, usual);
    }
}
