namespace Zibo.EdgeCtl.Sim.Plant.Weather;

/// <summary>Outdoor temperature and sun for one minute after another.</summary>
internal sealed class OutdoorWeather(int seed)
{
    private const double SolarConstantWattsPerSquareMetre = 1367;
    private const double GroundReflectance = 0.2;

    private readonly ZiboClimate _climate = new(seed);
    private long _day = -1;
    private double _yesterdayCelsius;
    private double _todayCelsius;
    private double _tomorrowCelsius;
    private double _daySky;
    private double _sinDeclination;
    private double _cosDeclination;

    /// <summary>Air temperature in C.</summary>
    public double Celsius { get; private set; }

    /// <summary>Global irradiance on the horizontal in W/m2.</summary>
    public double HorizontalWattsPerSquareMetre { get; private set; }

    /// <summary>Irradiance in W/m2 on a vertical surface, averaged over all directions of the compass.</summary>
    public double FacadeWattsPerSquareMetre { get; private set; }

    /// <summary>Mean temperature of today in C.</summary>
    public double DayMeanCelsius => _todayCelsius;

    /// <summary>Computes the weather at a moment.</summary>
    /// <param name="localTime">Local wall-clock time.</param>
    public void MoveTo(DateTime localTime)
    {
        long day = ZiboClimate.DayNumber(localTime);
        if (day != _day)
        {
            EnterDay(localTime.Date);
            _day = day;
        }

        double hour = localTime.TimeOfDay.Ticks / (double)TimeSpan.TicksPerHour;
        Celsius = TemperatureAt(hour);
        SetSun(localTime, hour);
    }

    private void EnterDay(DateTime date)
    {
        _yesterdayCelsius = _climate.DayMeanCelsius(date.AddDays(-1));
        _todayCelsius = _climate.DayMeanCelsius(date);
        _tomorrowCelsius = _climate.DayMeanCelsius(date.AddDays(1));
        _daySky = _climate.DaySky(date);

        // Cooper 1969.
        double declination = 23.45 * Math.PI / 180 * PortableSine.Sin(2 * Math.PI * (284 + date.DayOfYear) / 365);
        _sinDeclination = PortableSine.Sin(declination);
        _cosDeclination = PortableSine.Cos(declination);
    }

    private double TemperatureAt(double hour)
    {
        // Day means belong to noon and are joined by straight lines, so midnight has no step.
        double mean = hour < 12
            ? _yesterdayCelsius + ((_todayCelsius - _yesterdayCelsius) * (hour + 12) / 24)
            : _todayCelsius + ((_tomorrowCelsius - _todayCelsius) * (hour - 12) / 24);

        // Warmest at 15:00; clear days swing by 11 K, dull ones by 7 K. The amplitude is the same every midnight, for the same reason.
        double swing = PortableSine.Cos(2 * Math.PI * (hour - 15) / 24);
        double nearNoon = 0.5 - (0.5 * PortableSine.Cos(2 * Math.PI * hour / 24));
        double amplitude = 4.0 + (((5.5 * _daySky) - 2.2) * nearNoon);
        return mean + (amplitude * swing);
    }

    private void SetSun(DateTime localTime, double hour)
    {
        const double Latitude = ZiboClimate.LatitudeDegrees * Math.PI / 180;
        double hourAngle = 2 * Math.PI * (hour + ZiboClimate.SolarOffsetHours - 12) / 24;
        double sinHeight = (PortableSine.Sin(Latitude) * _sinDeclination)
            + (PortableSine.Cos(Latitude) * _cosDeclination * PortableSine.Cos(hourAngle));

        // Clear sky: Kasten and Czeplak, Solar Energy 24 (1980): 910 sin h - 30.
        double clear = (910 * sinHeight) - 30;
        if (clear <= 0)
        {
            HorizontalWattsPerSquareMetre = 0;
            FacadeWattsPerSquareMetre = 0;
            return;
        }

        long hourNumber = localTime.Ticks / TimeSpan.TicksPerHour;
        double within = localTime.Ticks % TimeSpan.TicksPerHour / (double)TimeSpan.TicksPerHour;
        double clouds = _climate.HourSky(hourNumber);
        clouds += (_climate.HourSky(hourNumber + 1) - clouds) * within;
        double global = clear * Math.Min(1.05, _daySky * clouds);
        double diffuse = global * DiffuseFraction(global / (SolarConstantWattsPerSquareMetre * sinHeight));

        // A beam from height h puts cos h / pi of its normal irradiance on a round facade; a wall sees half of the sky and
        // half of the ground. Below 5 degrees the neighbours shade.
        double beamNormal = (global - diffuse) / Math.Max(sinHeight, 0.087);
        double cosHeight = Math.Sqrt(Math.Max(0, 1 - (sinHeight * sinHeight)));
        HorizontalWattsPerSquareMetre = global;
        FacadeWattsPerSquareMetre = (beamNormal * cosHeight / Math.PI) + (0.5 * diffuse) + (0.5 * GroundReflectance * global);
    }

    /// <summary>Diffuse part of the global irradiance by clearness: Erbs, Klein, Duffie, Solar Energy 28 (1982).</summary>
    private static double DiffuseFraction(double clearness)
    {
        if (clearness <= 0.22)
        {
            return 1 - (0.09 * clearness);
        }

        if (clearness > 0.8)
        {
            return 0.165;
        }

        double k = clearness;
        return 0.9511 + (k * (-0.1604 + (k * (4.388 + (k * (-16.638 + (k * 12.336)))))));
    }
}
