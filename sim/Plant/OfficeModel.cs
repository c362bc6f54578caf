using Zibo.EdgeCtl.Sim.Plant.Hvac;
using Zibo.EdgeCtl.Sim.Plant.Loads;
using Zibo.EdgeCtl.Sim.Plant.People;
using Zibo.EdgeCtl.Sim.Plant.Weather;

namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>
/// The building as a sequence of moments at which something changes; between two of them every power is constant. Slow
/// physics and all controls move on a tick of 10 s; lifts and motor starts have moments of their own in between.
/// </summary>
internal sealed class OfficeModel
{
    /// <summary>Length of a tick in ms.</summary>
    public const int TickMilliseconds = 10_000;

    private const double TickSeconds = TickMilliseconds / 1000.0;
    private const int MinuteMilliseconds = 60_000;
    private const int DayMilliseconds = 86_400_000;
    private const double PersonSensibleWatts = 75;
    private const double OccupiedShare = 0.2;

    // Racks lose a tenth in supplies; room coolers do what the chiller does, all year.
    private const double DataRoomLossShare = 0.1;
    private const double SocketNoise = 0.03;

    private readonly OfficePlantOptions _options;
    private readonly DateTime _origin;
    private readonly OutdoorWeather _weather;
    private readonly Occupancy _occupancy;
    private readonly ThermalConditions _conditions = new();
    private readonly ThermalSystem _thermal;
    private readonly ThermalSystem _shadowThermal;
    private readonly AirHandler _air;
    private readonly Lighting _lighting;
    private readonly LiftBank _lifts;
    private readonly HotWaterUse _hotWater;
    private readonly WaterHeater _tank;
    private readonly WaterHeater _shadowTank;
    private readonly CarPlan _carPlan;
    private readonly EvChargers _chargers;
    private readonly EvChargers _shadowChargers;
    private readonly bool[] _isConnected = new bool[OfficeLayout.LoadCount];
    private long _settledMilliseconds;
    private long _nextTickMilliseconds;
    private double _tapLitresPerMinute;
    private double _coldCelsius;
    private double _socketsWatts;
    private double _fanJoules;

    /// <summary>Builds the model at a midnight, all relays closed.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="originDate">Midnight that counts as 0 ms.</param>
    public OfficeModel(OfficePlantOptions options, DateTime originDate)
    {
        _options = options;
        _origin = originDate;
        _weather = new OutdoorWeather(options.Seed);
        _weather.MoveTo(originDate);
        double startCelsius = Math.Clamp(_weather.DayMeanCelsius, options.HeatingSetpointCelsius - 2, options.CoolingSetpointCelsius);
        _occupancy = new Occupancy(options);
        _thermal = new ThermalSystem(options, startCelsius);
        _shadowThermal = new ThermalSystem(options, startCelsius);
        _air = new AirHandler(options.FanWatts);
        _lighting = new Lighting(options);
        _lifts = new LiftBank(options);
        _hotWater = new HotWaterUse(options);
        _tank = new WaterHeater(options.TankLitres, options.WaterHeaterWatts);
        _shadowTank = new WaterHeater(options.TankLitres, options.WaterHeaterWatts);
        _carPlan = new CarPlan(options);
        _chargers = new EvChargers(options, _carPlan);
        _shadowChargers = new EvChargers(options, _carPlan);
        Array.Fill(_isConnected, true);
        EnterDay(0);
        EnterMinute(0);
        FinishTick(0);
        Update(0);
    }

    /// <summary>Power of each circuit in W from the last change on, by <see cref="OfficeLayout"/>; the sum is left to the meters.</summary>
    public double[] CircuitWatts { get; } = new double[OfficeLayout.CircuitCount];

    /// <summary>Power of each load in W from the last change on, by <see cref="OfficeLayout"/>.</summary>
    public double[] LoadWatts { get; } = new double[OfficeLayout.LoadCount];

    /// <summary>Power in W that each load would draw had its relay stayed closed.</summary>
    public double[] WantedWatts { get; } = new double[OfficeLayout.LoadCount];

    /// <summary>The moment in ms at which something changes next.</summary>
    public long NextEventMilliseconds { get; private set; }

    /// <summary>Temperature of the rooms in C.</summary>
    public double IndoorCelsius => _thermal.Zone.AirCelsius;

    /// <summary>Temperature outdoors in C.</summary>
    public double OutdoorCelsius => _weather.Celsius;

    /// <summary>Temperature of the hot-water tank in C.</summary>
    public double TankCelsius => _tank.Celsius;

    /// <summary>Minutes with people in and the rooms outside the comfort band.</summary>
    public double MinutesOutsideComfort { get; private set; }

    /// <summary>Energy in Wh that cars lacked when they left.</summary>
    public double MissedChargeWattHours => _chargers.MissedJoules / 3600;

    /// <summary>Restarts the counters that reports read, after the warm-up.</summary>
    public void ResetCounters() => MinutesOutsideComfort = 0;

    /// <summary>Does what is due at <see cref="NextEventMilliseconds"/>, which is now.</summary>
    public void Advance()
    {
        long now = NextEventMilliseconds;
        Settle(now);
        if (now == _nextTickMilliseconds)
        {
            Tick(now);
        }

        Update(now);
    }

    /// <summary>Opens or closes a relay between two events.</summary>
    /// <param name="load">Index by <see cref="OfficeLayout"/>.</param>
    /// <param name="isConnected">Whether it is closed now.</param>
    /// <param name="nowMilliseconds">Now.</param>
    public void SetConnected(int load, bool isConnected, long nowMilliseconds)
    {
        if (_isConnected[load] == isConnected)
        {
            return;
        }

        Settle(nowMilliseconds);
        _isConnected[load] = isConnected;
        switch (load)
        {
            case OfficeLayout.ChillerLoad:
                if (!isConnected)
                {
                    _shadowThermal.CopyFrom(_thermal);
                }

                _thermal.Chiller.SetConnected(isConnected, nowMilliseconds);
                break;
            case OfficeLayout.AirHandlerLoad:
                _air.SetConnected(isConnected, nowMilliseconds);
                break;
            case OfficeLayout.WaterHeaterLoad when !isConnected:
                _shadowTank.CopyFrom(_tank);
                break;
            case OfficeLayout.EvChargersLoad when !isConnected:
                _shadowChargers.CopyFrom(_chargers);
                break;
        }

        Update(nowMilliseconds);
    }

    private void Settle(long nowMilliseconds)
    {
        double seconds = (nowMilliseconds - _settledMilliseconds) / 1000.0;
        _settledMilliseconds = nowMilliseconds;
        _fanJoules += _air.PowerWatts * seconds;
        _thermal.Settle(seconds);
        _tank.Settle(seconds, _isConnected[OfficeLayout.WaterHeaterLoad]);
        _chargers.Settle(seconds, _isConnected[OfficeLayout.EvChargersLoad]);

        // Shadows matter only while their relay is open: each starts as a copy at that moment.
        if (!_isConnected[OfficeLayout.ChillerLoad])
        {
            _shadowThermal.Settle(seconds);
        }

        if (!_isConnected[OfficeLayout.WaterHeaterLoad])
        {
            _shadowTank.Settle(seconds, true);
        }

        if (!_isConnected[OfficeLayout.EvChargersLoad])
        {
            _shadowChargers.Settle(seconds, true);
        }
    }

    private void Tick(long nowMilliseconds)
    {
        IntegrateTick();
        int minuteMilliseconds = (int)(nowMilliseconds % MinuteMilliseconds);
        if (minuteMilliseconds == 0)
        {
            if (nowMilliseconds % DayMilliseconds == 0)
            {
                EnterDay(nowMilliseconds);
            }

            EnterMinute(nowMilliseconds);
        }

        FinishTick(nowMilliseconds);
    }

    private void IntegrateTick()
    {
        _conditions.FanWatts = _fanJoules / TickSeconds;
        _fanJoules = 0;
        double litres = _tapLitresPerMinute * TickMilliseconds / MinuteMilliseconds;
        _thermal.Integrate(_conditions, TickSeconds);
        _tank.Integrate(litres, _coldCelsius, TickSeconds);
        if (!_isConnected[OfficeLayout.ChillerLoad])
        {
            _shadowThermal.Integrate(_conditions, TickSeconds);
        }

        if (!_isConnected[OfficeLayout.WaterHeaterLoad])
        {
            _shadowTank.Integrate(litres, _coldCelsius, TickSeconds);
        }

        if (_conditions.IsOccupied && (IndoorCelsius < _options.ComfortLowCelsius || IndoorCelsius > _options.ComfortHighCelsius))
        {
            MinutesOutsideComfort += TickSeconds / 60;
        }
    }

    private void EnterDay(long nowMilliseconds)
    {
        DateTime date = TimeAt(nowMilliseconds);
        long day = ZiboClimate.DayNumber(date);
        _occupancy.EnterDay(date);
        _lifts.EnterDay(day);
        _carPlan.EnterDay(day, _occupancy.IsWorkday);
        _chargers.EnterDay();
        _shadowChargers.EnterDay();
        _conditions.IsHeatingSeason = MonthDay.IsBetween(date, _options.HeatingSeasonStart, _options.HeatingSeasonEnd);
    }

    private void EnterMinute(long nowMilliseconds)
    {
        DateTime time = TimeAt(nowMilliseconds);
        int minute = MinuteOfDay(nowMilliseconds);
        long minuteNumber = time.Ticks / TimeSpan.TicksPerMinute;
        _weather.MoveTo(time);
        _occupancy.MoveTo(minute);
        _lighting.MoveTo(_occupancy, _weather.HorizontalWattsPerSquareMetre);
        _tapLitresPerMinute = _hotWater.LitresPerMinute(_occupancy.IsWorkday, minute, minuteNumber);

        // Mains water follows the ground, half as far as the air.
        _coldCelsius = Math.Clamp(13 + (0.5 * (_weather.DayMeanCelsius - 13)), 6, 22);
        double noise = SplitMix64.For(_options.Seed, RandomStream.Sockets, minuteNumber).NextBetween(-SocketNoise, SocketNoise);
        double sockets = _options.StandbyWattsPerSquareMetre + (_options.SocketsWattsPerSquareMetre * _occupancy.Share);
        _socketsWatts = _options.FloorAreaSquareMetres * sockets * (1 + noise);
        _chargers.MoveTo(minute);
        _shadowChargers.MoveTo(minute);

        TimeOnly clock = TimeOnly.FromDateTime(time);
        TimeOnly start = _conditions.IsHeatingSeason ? _options.HeatingStart : _options.CoolingStart;
        _conditions.IsScheduled = _occupancy.IsWorkday && clock >= start && clock < _options.AirConditioningEnd;
        _conditions.IsOccupied = _occupancy.Share > OccupiedShare;
        _conditions.OutdoorCelsius = _weather.Celsius;
        _conditions.FacadeWattsPerSquareMetre = _weather.FacadeWattsPerSquareMetre;
        _conditions.RoofWattsPerSquareMetre = _weather.HorizontalWattsPerSquareMetre;
    }

    private void FinishTick(long nowMilliseconds)
    {
        _nextTickMilliseconds = nowMilliseconds + TickMilliseconds;
        _lifts.DrawCall(_occupancy.IsWorkday, MinuteOfDay(nowMilliseconds), nowMilliseconds, TickMilliseconds);
        _air.SetWanted(_conditions.IsScheduled || _thermal.WantsFan, nowMilliseconds);
        _conditions.HasAirFlow = _air.HasAirFlow;
        double lamps = _lighting.CoreWatts + (_isConnected[OfficeLayout.PerimeterLoad] ? _lighting.PerimeterWatts : 0);
        _conditions.InternalWatts = lamps + _socketsWatts + (_options.Occupants * _occupancy.Share * PersonSensibleWatts);
        _thermal.Control(_conditions, nowMilliseconds);
        _chargers.Control(TickSeconds);
        if (!_isConnected[OfficeLayout.ChillerLoad])
        {
            _shadowThermal.Control(_conditions, nowMilliseconds);
        }

        if (!_isConnected[OfficeLayout.EvChargersLoad])
        {
            _shadowChargers.Control(TickSeconds);
        }
    }

    private void Update(long nowMilliseconds)
    {
        if (nowMilliseconds >= _lifts.NextEventMilliseconds || nowMilliseconds == 0)
        {
            _lifts.MoveTo(nowMilliseconds);
        }

        _air.UpdatePower(nowMilliseconds);
        _thermal.Chiller.UpdatePower(nowMilliseconds, _weather.Celsius, _air.HasAirFlow);
        if (!_isConnected[OfficeLayout.ChillerLoad])
        {
            _shadowThermal.Chiller.UpdatePower(nowMilliseconds, _weather.Celsius, _air.HasAirFlow);
        }

        UpdateLoads();
        UpdateCircuits();
        long next = Math.Min(_nextTickMilliseconds, _lifts.NextEventMilliseconds);
        next = Math.Min(next, _thermal.Chiller.NextChangeMilliseconds(nowMilliseconds));
        NextEventMilliseconds = Math.Min(next, _air.NextChangeMilliseconds(nowMilliseconds));
    }

    private void UpdateLoads()
    {
        WantedWatts[OfficeLayout.ChillerLoad] =
            (_isConnected[OfficeLayout.ChillerLoad] ? _thermal : _shadowThermal).Chiller.PowerWatts;
        WantedWatts[OfficeLayout.AirHandlerLoad] =
            _isConnected[OfficeLayout.AirHandlerLoad] ? _air.PowerWatts : _air.WantedWatts;
        WantedWatts[OfficeLayout.PerimeterLoad] = _lighting.PerimeterWatts;
        WantedWatts[OfficeLayout.WaterHeaterLoad] =
            (_isConnected[OfficeLayout.WaterHeaterLoad] ? _tank : _shadowTank).WantedWatts;
        WantedWatts[OfficeLayout.EvChargersLoad] =
            (_isConnected[OfficeLayout.EvChargersLoad] ? _chargers : _shadowChargers).WantedWatts;
        for (int i = 0; i < LoadWatts.Length; i++)
        {
            LoadWatts[i] = _isConnected[i] ? WantedWatts[i] : 0;
        }
    }

    private void UpdateCircuits()
    {
        CircuitWatts[OfficeLayout.ChillerCircuit] = LoadWatts[OfficeLayout.ChillerLoad];
        CircuitWatts[OfficeLayout.AirHandlerCircuit] = LoadWatts[OfficeLayout.AirHandlerLoad];
        CircuitWatts[OfficeLayout.LightingCircuit] = _lighting.CoreWatts + LoadWatts[OfficeLayout.PerimeterLoad];
        CircuitWatts[OfficeLayout.LiftsCircuit] = _lifts.PowerWatts;
        CircuitWatts[OfficeLayout.SocketsCircuit] = _socketsWatts;
        double servers = _options.DataRoomWatts * (1 + DataRoomLossShare);
        CircuitWatts[OfficeLayout.DataRoomCircuit] = servers * (1 + (1 / ChillerPerformance.CoolingCop(_weather.Celsius)));
        CircuitWatts[OfficeLayout.WaterHeaterCircuit] = LoadWatts[OfficeLayout.WaterHeaterLoad];
        CircuitWatts[OfficeLayout.EvChargersCircuit] = LoadWatts[OfficeLayout.EvChargersLoad];
    }

    private DateTime TimeAt(long milliseconds) => _origin.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);

    private static int MinuteOfDay(long milliseconds) => (int)(milliseconds % DayMilliseconds / MinuteMilliseconds);
}
