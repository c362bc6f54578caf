using Zibo.EdgeCtl.Sim.Plant.Hvac;
using Zibo.EdgeCtl.Sim.Plant.Loads;
using Zibo.EdgeCtl.Sim.Plant.People;
using Zibo.EdgeCtl.Sim.Plant.Weather;

namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>What no relay changes: calendar, weather, people, and what people switch and draw. Moves by the minute.</summary>
internal sealed class Surroundings
{
    private const double PersonSensibleWatts = 75;

    // Fewer than a fifth of the staff neither open windows nor count for comfort.
    private const double OccupiedShare = 0.2;

    // Racks lose a tenth in supplies; room coolers do what the chiller does, all year.
    private const double DataRoomLossShare = 0.1;
    private const double SocketNoise = 0.03;

    private readonly OfficePlantOptions _options;
    private readonly OutdoorWeather _weather;
    private readonly Occupancy _occupancy;
    private readonly HotWaterUse _hotWater;
    private readonly WaterUse _water;

    /// <summary>Builds the surroundings at a midnight.</summary>
    public Surroundings(OfficePlantOptions options, DateTime originDate)
    {
        _options = options;
        _weather = new OutdoorWeather(options.Seed);
        _occupancy = new Occupancy(options);
        _hotWater = new HotWaterUse(options);
        _water = new WaterUse(options);
        Lighting = new Lighting(options);
        CarPlan = new CarPlan(options);
        EnterDay(originDate);
        EnterMinute(originDate, 0);
    }

    /// <summary>Weather and gains for the zone; the plant adds fans, air flow and lamps.</summary>
    public ThermalConditions Conditions { get; } = new();

    /// <summary>The lamps.</summary>
    public Lighting Lighting { get; }

    /// <summary>The cars of today.</summary>
    public CarPlan CarPlan { get; }

    /// <summary>Whether people work today.</summary>
    public bool IsWorkday => _occupancy.IsWorkday;

    /// <summary>Temperature outdoors in C.</summary>
    public double OutdoorCelsius => _weather.Celsius;

    /// <summary>Mean temperature of today outdoors in C.</summary>
    public double DayMeanCelsius => _weather.DayMeanCelsius;

    /// <summary>Power at the sockets in W.</summary>
    public double SocketsWatts { get; private set; }

    /// <summary>Power of servers and their cooling in W.</summary>
    public double DataRoomWatts { get; private set; }

    /// <summary>Heat of people in W.</summary>
    public double PeopleWatts { get; private set; }

    /// <summary>Hot water drawn at the taps in litres a minute.</summary>
    public double TapLitresPerMinute { get; private set; }

    /// <summary>Temperature of the water supply in C.</summary>
    public double ColdWaterCelsius { get; private set; }

    /// <summary>Domestic water drawn in litres a minute.</summary>
    public double WaterLitresPerMinute { get; private set; }

    /// <summary>Starts a day.</summary>
    public void EnterDay(DateTime date)
    {
        _occupancy.EnterDay(date);
        CarPlan.EnterDay(ZiboClimate.DayNumber(date), _occupancy.IsWorkday);
        Conditions.IsHeatingSeason = MonthDay.IsBetween(date, _options.HeatingSeasonStart, _options.HeatingSeasonEnd);
    }

    /// <summary>Starts a minute.</summary>
    /// <param name="time">Its begin.</param>
    /// <param name="minuteOfDay">0 to 1439.</param>
    public void EnterMinute(DateTime time, int minuteOfDay)
    {
        _weather.MoveTo(time);
        _occupancy.MoveTo(minuteOfDay);
        Lighting.MoveTo(_occupancy, _weather.HorizontalWattsPerSquareMetre);
        SetPeopleAndSockets(time.Ticks / TimeSpan.TicksPerMinute, minuteOfDay);

        double servers = _options.DataRoomWatts * (1 + DataRoomLossShare);
        DataRoomWatts = servers * (1 + (1 / ChillerPerformance.CoolingCop(_weather.Celsius)));

        // Mains water follows the ground, half as far as the air.
        ColdWaterCelsius = Math.Clamp(13 + (0.5 * (_weather.DayMeanCelsius - 13)), 6, 22);

        TimeOnly clock = TimeOnly.FromDateTime(time);
        TimeOnly start = Conditions.IsHeatingSeason ? _options.HeatingStart : _options.CoolingStart;
        Conditions.IsScheduled = _occupancy.IsWorkday && clock >= start && clock < _options.AirConditioningEnd;
        Conditions.IsOccupied = _occupancy.Share > OccupiedShare;
        Conditions.OutdoorCelsius = _weather.Celsius;
        Conditions.FacadeWattsPerSquareMetre = _weather.FacadeWattsPerSquareMetre;
        Conditions.RoofWattsPerSquareMetre = _weather.HorizontalWattsPerSquareMetre;
    }

    private void SetPeopleAndSockets(long minuteNumber, int minuteOfDay)
    {
        PeopleWatts = _options.Occupants * _occupancy.Share * PersonSensibleWatts;
        WaterLitresPerMinute = _water.LitresPerMinute(_occupancy, minuteNumber);
        TapLitresPerMinute = _hotWater.LitresPerMinute(_occupancy.IsWorkday, minuteOfDay, minuteNumber);
        double noise = SplitMix64.For(_options.Seed, RandomStream.Sockets, minuteNumber).NextBetween(-SocketNoise, SocketNoise);
        double sockets = _options.StandbyWattsPerSquareMetre + (_options.SocketsWattsPerSquareMetre * _occupancy.Share);
        SocketsWatts = _options.FloorAreaSquareMetres * sockets * (1 + noise);
    }
}
