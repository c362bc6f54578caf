namespace Zibo.EdgeCtl.Sim.Plant.Weather;

/// <summary>
/// The climate of Zibo (36.8 N, 118.05 E) as a few numbers: means of about -1 C in January, 27 C in July, 13 C over the
/// year; a wet summer with cloudy spells, a dry clear spring and autumn. Every value of a day comes from the seed and the
/// date alone.
/// </summary>
internal sealed class ZiboClimate(int seed)
{
    /// <summary>Latitude in degrees north.</summary>
    public const double LatitudeDegrees = 36.8;

    /// <summary>Solar time less clock time: four minutes per degree from 120 E. The equation of time is left out.</summary>
    public const double SolarOffsetHours = -0.13;

    private const double YearMeanCelsius = 13.6;
    private const double YearAmplitudeCelsius = 14.3;
    private const double WarmestDayOfYear = 196;
    private const double DaysPerYear = 365.25;

    // Spells last some days: the weights of today's and earlier days' chance fall by 0.65 a day (one-day correlation 0.65),
    // scaled so that the sum has a deviation of about 2.6 K.
    private const int SpellDays = 8;
    private const double SpellDecay = 0.65;
    private const double SpellScaleCelsius = 2.0;

    /// <summary>Mean temperature in C of a day, the spell included.</summary>
    /// <param name="date">Any time of the day.</param>
    public double DayMeanCelsius(DateTime date)
    {
        double season = PortableSine.Cos(2 * Math.PI * (date.DayOfYear - WarmestDayOfYear) / DaysPerYear);
        double spell = 0;
        double weight = SpellScaleCelsius;
        long day = DayNumber(date);
        for (int back = 0; back < SpellDays; back++)
        {
            spell += weight * SplitMix64.For(seed, RandomStream.Temperature, day - back).NextNormal();
            weight *= SpellDecay;
        }

        // Summer spells are milder: humid air and warm sea.
        return YearMeanCelsius + (YearAmplitudeCelsius * season) + (spell * (0.85 - (0.3 * season)));
    }

    /// <summary>Share of the clear sky's irradiance that a day gets, 0.2 to 1.</summary>
    /// <param name="date">Any time of the day.</param>
    public double DaySky(DateTime date)
    {
        double u = SplitMix64.For(seed, RandomStream.DaySky, DayNumber(date)).NextUnit();
        double season = PortableSine.Cos(2 * Math.PI * (date.DayOfYear - WarmestDayOfYear) / DaysPerYear);

        // Most days are rather clear, a few are dull; the monsoon takes a tenth off.
        return Math.Clamp(1.02 - (0.75 * u * u) - (0.05 * (1 + season)), 0.2, 1.0);
    }

    /// <summary>Factor around 1 for the clouds at the full hour.</summary>
    /// <param name="hourNumber">Hours since 0001-01-01T00:00.</param>
    public double HourSky(long hourNumber) => SplitMix64.For(seed, RandomStream.HourSky, hourNumber).NextBetween(0.8, 1.15);

    /// <summary>Days since 0001-01-01.</summary>
    public static long DayNumber(DateTime date) => date.Ticks / TimeSpan.TicksPerDay;
}
