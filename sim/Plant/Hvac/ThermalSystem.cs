namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>
/// The zone and the machine that conditions it. The plant owns two: the real one, and a shadow that starts as a copy when
/// the relay opens and shows what the machine would have drawn.
/// </summary>
internal sealed class ThermalSystem
{
    // A brick house that cools down over a weekend takes all of Monday to warm up: outside the timetable it is kept here.
    private const double SetbackOnCelsius = 15;
    private const double SetbackOffCelsius = 16;

    // Below this outdoors no cooling runs: windows do it.
    private const double CoolingLockoutCelsius = 19;

    private const double WindowCelsius = 24.5;

    private readonly OfficePlantOptions _options;
    private double _machineJoules;
    private bool _isSetbackOn;

    /// <summary>Builds the system at a temperature.</summary>
    public ThermalSystem(OfficePlantOptions options, double startCelsius)
    {
        _options = options;
        Zone = new Zone(options.FloorAreaSquareMetres);
        Zone.Reset(startCelsius);
        Chiller = new Chiller(options);
    }

    /// <summary>The house.</summary>
    public Zone Zone { get; }

    /// <summary>The machine.</summary>
    public Chiller Chiller { get; }

    /// <summary>Whether heating at night or at the weekend wants the fans outside the timetable.</summary>
    public bool WantsFan => _isSetbackOn;

    /// <summary>Takes over another system's state.</summary>
    public void CopyFrom(ThermalSystem other)
    {
        Zone.CopyFrom(other.Zone);
        Chiller.CopyFrom(other.Chiller);
        _machineJoules = other._machineJoules;
        _isSetbackOn = other._isSetbackOn;
    }

    /// <summary>Books the machine's heat for a time with constant power.</summary>
    public void Settle(double seconds) => _machineJoules += Chiller.ZoneWatts * seconds;

    /// <summary>Moves the temperatures over the tick that ends now.</summary>
    public void Integrate(ThermalConditions conditions, double seconds)
    {
        bool hasOpenWindows = conditions.IsOccupied && !conditions.IsHeatingSeason && !Chiller.IsCalling
            && Zone.AirCelsius > WindowCelsius && conditions.OutdoorCelsius < Zone.AirCelsius - 1;
        Zone.Step(conditions, hasOpenWindows, _machineJoules, seconds);
        _machineJoules = 0;
    }

    /// <summary>Lets the controls decide for the tick that begins now.</summary>
    public void Control(ThermalConditions conditions, long nowMilliseconds)
    {
        double air = Zone.AirCelsius;
        bool isHeating = conditions.IsHeatingSeason;
        double error;
        bool isAllowed = conditions.IsScheduled;
        if (isHeating)
        {
            _isSetbackOn = !conditions.IsScheduled && air < (_isSetbackOn ? SetbackOffCelsius : SetbackOnCelsius);
            double setpoint = _isSetbackOn ? SetbackOffCelsius : Or(conditions.SetpointCelsius, _options.HeatingSetpointCelsius);
            isAllowed |= _isSetbackOn;
            error = setpoint - air;
        }
        else
        {
            _isSetbackOn = false;
            isAllowed &= conditions.OutdoorCelsius > CoolingLockoutCelsius;
            error = air - Or(conditions.SetpointCelsius, _options.CoolingSetpointCelsius);
        }

        Chiller.Control(nowMilliseconds, isAllowed, isHeating, error, conditions.HasAirFlow);
    }

    private static double Or(double celsius, double ownCelsius) => double.IsNaN(celsius) ? ownCelsius : celsius;
}
