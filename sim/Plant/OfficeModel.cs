using Zibo.EdgeCtl.Sim.Plant.Hvac;
using Zibo.EdgeCtl.Sim.Plant.Loads;
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

    private readonly OfficePlantOptions _options;
    private readonly DateTime _origin;
    // Daylight has some 110 lm/W; a tenth of what falls on the facade reaches a desk by the window.
    private const double LumensPerWatt = 110;
    private const double DeskShare = 0.1;

    private readonly Surroundings _around;
    private readonly ThermalSystem _thermal;
    private readonly ThermalSystem _shadowThermal;
    private readonly AirHandler _air;
    private readonly LiftBank _lifts;
    private readonly WaterHeater _tank;
    private readonly WaterHeater _shadowTank;
    private readonly EvChargers _chargers;
    private readonly EvChargers _shadowChargers;
    private readonly bool[] _isConnected = new bool[OfficeLayout.LoadCount];
    private readonly double[] _shares = new double[OfficeLayout.LoadCount];
    private long _settledMilliseconds;
    private long _nextTickMilliseconds;
    private double _fanJoules;
    private double _waterLitres;
    private long _waterMilliseconds;

    /// <summary>Builds the model at a midnight, all relays closed.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="originDate">Midnight that counts as 0 ms.</param>
    public OfficeModel(OfficePlantOptions options, DateTime originDate)
    {
        _options = options;
        _origin = originDate;
        _around = new Surroundings(options, originDate);
        double startCelsius = Math.Clamp(_around.DayMeanCelsius, options.HeatingSetpointCelsius - 2, options.CoolingSetpointCelsius);
        _thermal = new ThermalSystem(options, startCelsius);
        _shadowThermal = new ThermalSystem(options, startCelsius);
        _air = new AirHandler(options.FanWatts);
        _lifts = new LiftBank(options);
        _tank = new WaterHeater(options.TankLitres, options.WaterHeaterWatts);
        _shadowTank = new WaterHeater(options.TankLitres, options.WaterHeaterWatts);
        _chargers = new EvChargers(options, _around.CarPlan);
        _shadowChargers = new EvChargers(options, _around.CarPlan);
        Array.Fill(_isConnected, true);
        Array.Fill(_shares, 1);
        _lifts.EnterDay(ZiboClimate.DayNumber(originDate));
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
    public double OutdoorCelsius => _around.OutdoorCelsius;

    /// <summary>True while somebody is in the house.</summary>
    public bool IsSomebodyThere => _around.Conditions.IsOccupied;

    /// <summary>Daylight in lux on a desk by the window.</summary>
    public double DaylightLux => _around.Conditions.FacadeWattsPerSquareMetre * LumensPerWatt * DeskShare;

    /// <summary>Temperature of the hot-water tank in C.</summary>
    public double TankCelsius => _tank.Celsius;

    /// <summary>Minutes with people in and the rooms outside the comfort band.</summary>
    public double MinutesOutsideComfort { get; private set; }

    /// <summary>Energy in Wh that cars lacked when they left.</summary>
    public double MissedChargeWattHours => _chargers.MissedJoules / 3600;

    /// <summary>Water in litres since the counters were restarted.</summary>
    /// <param name="nowMilliseconds">Now, within the tick that has begun.</param>
    public double WaterLitresAt(long nowMilliseconds) =>
        _waterLitres + (_around.WaterLitresPerMinute * (nowMilliseconds - _waterMilliseconds) / MinuteMilliseconds);

    /// <summary>Restarts the counters that reports read, after the warm-up.</summary>
    /// <param name="nowMilliseconds">Now, within the tick that has begun.</param>
    public void ResetCounters(long nowMilliseconds)
    {
        _waterLitres = 0;
        _waterMilliseconds = nowMilliseconds;
        MinutesOutsideComfort = 0;
        _chargers.ResetCounters();
    }

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

    /// <summary>True while a lift car waits for a call.</summary>
    public bool IsLiftParked(int car) => _lifts.IsParked(car);

    /// <summary>True while a lift car's doors are closed.</summary>
    public bool AreLiftDoorsClosed(int car) => _lifts.AreDoorsClosed(car);

    /// <summary>Sets what the rooms are conditioned to, from the next tick on; NaN leaves it to the building.</summary>
    public void SetSetpoint(double celsius) => _around.Conditions.SetpointCelsius = celsius;

    /// <summary>Asks a lift car to save while it waits, between two events.</summary>
    public void SetLiftEconomy(int car, bool isRequested)
    {
        _lifts.SetEconomy(car, isRequested);
        UpdateCircuits();
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
        BeginShadow(load);
        _isConnected[load] = isConnected;
        switch (load)
        {
            case OfficeLayout.ChillerLoad:
                _thermal.Chiller.SetConnected(isConnected, nowMilliseconds);
                break;
            case OfficeLayout.AirHandlerLoad:
                _air.SetConnected(isConnected, nowMilliseconds);
                break;
        }

        Update(nowMilliseconds);
    }

    /// <summary>Allows a load a part of its power between two events.</summary>
    /// <param name="load">Index by <see cref="OfficeLayout"/>.</param>
    /// <param name="share">The part, 0 to 1.</param>
    /// <param name="nowMilliseconds">Now.</param>
    public void SetShare(int load, double share, long nowMilliseconds)
    {
        if (_shares[load] == share)
        {
            return;
        }

        Settle(nowMilliseconds);
        BeginShadow(load);
        _shares[load] = share;
        switch (load)
        {
            case OfficeLayout.ChillerLoad:
                _thermal.Chiller.SetShare(share, nowMilliseconds);
                break;
            case OfficeLayout.WaterHeaterLoad:
                _tank.Share = share;
                break;
            case OfficeLayout.EvChargersLoad:
                _chargers.Share = share;
                _chargers.Control((_nextTickMilliseconds - nowMilliseconds) / 1000.0);
                break;
        }

        Update(nowMilliseconds);
    }

    // A shadow matters while its load is held off, or runs on a share: it starts as a copy at that moment.
    private bool HasShadow(int load) => !_isConnected[load] || _shares[load] < 1;

    private void BeginShadow(int load)
    {
        if (HasShadow(load))
        {
            return;
        }

        switch (load)
        {
            case OfficeLayout.ChillerLoad:
                _shadowThermal.CopyFrom(_thermal);
                break;
            case OfficeLayout.WaterHeaterLoad:
                _shadowTank.CopyFrom(_tank);
                break;
            case OfficeLayout.EvChargersLoad:
                _shadowChargers.CopyFrom(_chargers);
                break;
        }
    }

    private void Settle(long nowMilliseconds)
    {
        double seconds = (nowMilliseconds - _settledMilliseconds) / 1000.0;
        _settledMilliseconds = nowMilliseconds;
        _fanJoules += _air.PowerWatts * seconds;
        _thermal.Settle(seconds);
        _tank.Settle(seconds, _isConnected[OfficeLayout.WaterHeaterLoad]);
        _chargers.Settle(seconds, _isConnected[OfficeLayout.EvChargersLoad]);

        if (HasShadow(OfficeLayout.ChillerLoad))
        {
            _shadowThermal.Settle(seconds);
        }

        if (HasShadow(OfficeLayout.WaterHeaterLoad))
        {
            _shadowTank.Settle(seconds, true);
        }

        if (HasShadow(OfficeLayout.EvChargersLoad))
        {
            _shadowChargers.Settle(seconds, true);
        }
    }

    private void Tick(long nowMilliseconds)
    {
        IntegrateTick();
        _waterLitres = WaterLitresAt(nowMilliseconds);
        _waterMilliseconds = nowMilliseconds;
        if (nowMilliseconds % MinuteMilliseconds == 0)
        {
            DateTime time = _origin.AddTicks(nowMilliseconds * TimeSpan.TicksPerMillisecond);
            if (nowMilliseconds % DayMilliseconds == 0)
            {
                EnterDay(time);
            }

            EnterMinute(time, MinuteOfDay(nowMilliseconds));
        }

        FinishTick(nowMilliseconds);
    }

    private void IntegrateTick()
    {
        _around.Conditions.FanWatts = _fanJoules / TickSeconds;
        _fanJoules = 0;
        double litres = _around.TapLitresPerMinute * TickMilliseconds / MinuteMilliseconds;
        _thermal.Integrate(_around.Conditions, TickSeconds);
        _tank.Integrate(litres, _around.ColdWaterCelsius, TickSeconds);
        if (HasShadow(OfficeLayout.ChillerLoad))
        {
            _shadowThermal.Integrate(_around.Conditions, TickSeconds);
        }

        if (HasShadow(OfficeLayout.WaterHeaterLoad))
        {
            _shadowTank.Integrate(litres, _around.ColdWaterCelsius, TickSeconds);
        }

        if (_around.Conditions.IsOccupied && (IndoorCelsius < _options.ComfortLowCelsius || IndoorCelsius > _options.ComfortHighCelsius))
        {
            MinutesOutsideComfort += TickSeconds / 60;
        }
    }

    private void EnterDay(DateTime date)
    {
        _around.EnterDay(date);
        _lifts.EnterDay(ZiboClimate.DayNumber(date));
        _chargers.EnterDay();
        _shadowChargers.EnterDay();
    }

    private void EnterMinute(DateTime time, int minuteOfDay)
    {
        _around.EnterMinute(time, minuteOfDay);
        _chargers.MoveTo(minuteOfDay);
        _shadowChargers.MoveTo(minuteOfDay);
    }

    private void FinishTick(long nowMilliseconds)
    {
        _nextTickMilliseconds = nowMilliseconds + TickMilliseconds;
        _lifts.DrawCall(_around.IsWorkday, MinuteOfDay(nowMilliseconds), nowMilliseconds, TickMilliseconds);
        _air.SetWanted(_around.Conditions.IsScheduled || _thermal.WantsFan, nowMilliseconds);
        _around.Conditions.HasAirFlow = _air.HasAirFlow;
        double lamps = _around.Lighting.CoreWatts + (_isConnected[OfficeLayout.PerimeterLoad] ? _around.Lighting.PerimeterWatts * _shares[OfficeLayout.PerimeterLoad] : 0);
        _around.Conditions.InternalWatts = lamps + _around.SocketsWatts + _around.PeopleWatts;
        _thermal.Control(_around.Conditions, nowMilliseconds);
        _chargers.Control(TickSeconds);
        if (HasShadow(OfficeLayout.ChillerLoad))
        {
            _shadowThermal.Control(_around.Conditions, nowMilliseconds);
        }

        if (HasShadow(OfficeLayout.EvChargersLoad))
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
        _thermal.Chiller.UpdatePower(nowMilliseconds, _around.OutdoorCelsius, _air.HasAirFlow);
        if (HasShadow(OfficeLayout.ChillerLoad))
        {
            _shadowThermal.Chiller.UpdatePower(nowMilliseconds, _around.OutdoorCelsius, _air.HasAirFlow);
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
            (HasShadow(OfficeLayout.ChillerLoad) ? _shadowThermal : _thermal).Chiller.PowerWatts;
        WantedWatts[OfficeLayout.AirHandlerLoad] =
            _isConnected[OfficeLayout.AirHandlerLoad] ? _air.PowerWatts : _air.WantedWatts;
        WantedWatts[OfficeLayout.PerimeterLoad] = _around.Lighting.PerimeterWatts;
        WantedWatts[OfficeLayout.WaterHeaterLoad] =
            (HasShadow(OfficeLayout.WaterHeaterLoad) ? _shadowTank : _tank).UncappedWatts;
        WantedWatts[OfficeLayout.EvChargersLoad] =
            (HasShadow(OfficeLayout.EvChargersLoad) ? _shadowChargers : _chargers).UncappedWatts;
        Draw(OfficeLayout.ChillerLoad, _thermal.Chiller.PowerWatts);
        Draw(OfficeLayout.AirHandlerLoad, WantedWatts[OfficeLayout.AirHandlerLoad]);
        Draw(OfficeLayout.PerimeterLoad, _around.Lighting.PerimeterWatts * _shares[OfficeLayout.PerimeterLoad]);
        Draw(OfficeLayout.WaterHeaterLoad, _tank.WantedWatts);
        Draw(OfficeLayout.EvChargersLoad, _chargers.WantedWatts);
    }

    private void Draw(int load, double watts) => LoadWatts[load] = _isConnected[load] ? watts : 0;

    private void UpdateCircuits()
    {
        CircuitWatts[OfficeLayout.ChillerCircuit] = LoadWatts[OfficeLayout.ChillerLoad];
        CircuitWatts[OfficeLayout.AirHandlerCircuit] = LoadWatts[OfficeLayout.AirHandlerLoad];
        CircuitWatts[OfficeLayout.LightingCircuit] = _around.Lighting.CoreWatts + LoadWatts[OfficeLayout.PerimeterLoad];
        CircuitWatts[OfficeLayout.LiftsCircuit] = _lifts.PowerWatts;
        CircuitWatts[OfficeLayout.SocketsCircuit] = _around.SocketsWatts;
        CircuitWatts[OfficeLayout.DataRoomCircuit] = _around.DataRoomWatts;
        CircuitWatts[OfficeLayout.WaterHeaterCircuit] = LoadWatts[OfficeLayout.WaterHeaterLoad];
        CircuitWatts[OfficeLayout.EvChargersCircuit] = LoadWatts[OfficeLayout.EvChargersLoad];
    }

    private static int MinuteOfDay(long milliseconds) => (int)(milliseconds % DayMilliseconds / MinuteMilliseconds);
}
