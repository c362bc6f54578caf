namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The daily temperatures that a model has seen.</summary>
/// <param name="LeastCelsius">The coldest day.</param>
/// <param name="MostCelsius">The warmest day.</param>
public sealed record TemperatureRange(double LeastCelsius, double MostCelsius)
{
    // Beyond the range by this part of its width a model is carried on where nothing supports it.
    private const double Tolerance = 0.1;

    /// <summary>The range of some days.</summary>
    public static TemperatureRange Of(IReadOnlyCollection<DailyReading> days) =>
        new(days.Min(day => day.TemperatureCelsius), days.Max(day => day.TemperatureCelsius));

    /// <summary>True for a temperature that lies beyond the range by more than a tenth of its width.</summary>
    public bool IsBeyond(double celsius)
    {
        double margin = Tolerance * (MostCelsius - LeastCelsius);
        return celsius < LeastCelsius - margin || celsius > MostCelsius + margin;
    }
}
