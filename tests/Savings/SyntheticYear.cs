namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Days of a building whose law is known: 5P with a shift on days off, seasonal weather, residuals that remember.</summary>
internal sealed record SyntheticYear
{
    public double BaseKilowattHours { get; init; } = 1_200;

    public double DayOffKilowattHours { get; init; } = -350;

    public double HeatingSlope { get; init; } = 28;

    public double CoolingSlope { get; init; } = 45;

    public double HeatingCelsius { get; init; } = 9;

    public double CoolingCelsius { get; init; } = 21;

    /// <summary>Standard deviation of the residuals.</summary>
    public double NoiseKilowattHours { get; init; } = 60;

    /// <summary>Correlation of the residuals of two days that follow each other.</summary>
    public double Memory { get; init; } = 0.4;

    /// <summary>What the law gives for a day, without noise.</summary>
    public double TrueKilowattHours(DailyReading day) => BaseKilowattHours + (DayOffKilowattHours * day.OffFlag)
        + (HeatingSlope * Math.Max(0, HeatingCelsius - day.TemperatureCelsius))
        + (CoolingSlope * Math.Max(0, day.TemperatureCelsius - CoolingCelsius));

    /// <summary>Days of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="seed">Of weather and noise.</param>
    /// <param name="savedPart">Part of the law's use that measures save.</param>
    public IReadOnlyList<DailyReading> Days(Period period, int seed, double savedPart = 0)
    {
        Random random = new(seed);
        List<DailyReading> days = [];
        double weather = Normal(random);
        double noise = Normal(random) * NoiseKilowattHours;
        for (DateOnly day = period.From; day <= period.To; day = day.AddDays(1))
        {
            weather = (0.7 * weather) + (Math.Sqrt(1 - (0.7 * 0.7)) * Normal(random));
            noise = (Memory * noise) + (Math.Sqrt(1 - (Memory * Memory)) * NoiseKilowattHours * Normal(random));
            double celsius = 13.5 - (14 * Math.Cos(2 * Math.PI * (day.DayOfYear - 18) / 365)) + (3.5 * weather);
            DailyReading reading = new(day, DayCalendar.Weekends.KindOf(day), double.NaN, celsius, 0);
            days.Add(reading with { EnergyKilowattHours = (TrueKilowattHours(reading) * (1 - savedPart)) + noise });
        }

        return days;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
