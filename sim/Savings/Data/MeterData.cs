using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What a building used, and under which conditions.</summary>
/// <param name="Name">What messages call the source.</param>
/// <param name="Local">Its local time.</param>
/// <param name="Powers">Mean powers in watts, import positive.</param>
/// <param name="Temperatures">Outdoor temperatures in degrees Celsius; empty where nobody measured.</param>
/// <param name="Occupancies">How much the building was used; empty where nobody counted.</param>
public sealed record MeterData(
    string Name,
    LocalTime Local,
    IReadOnlyList<TimedValue> Powers,
    IReadOnlyList<TimedValue> Temperatures,
    IReadOnlyList<TimedValue> Occupancies)
{
    /// <summary>Takes a recorded series: the sum of its base and its loads.</summary>
    public static MeterData Of(string name, ReplayMap map, SampleSeries series)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(series);
        return new MeterData(
            name,
            new LocalTime(map.UtcOffsetMinutes),
            Timed(series, i => series.BaseWatts[i] + series.Loads.Sum(load => load.Watts[i])),
            Timed(series, i => series.TemperaturesCelsius[i]),
            Timed(series, i => series.Occupancies[i]));
    }

    /// <summary>The outdoor temperatures of a series.</summary>
    public static IReadOnlyList<TimedValue> TemperaturesOf(SampleSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Timed(series, i => series.TemperaturesCelsius[i]);
    }

    private static List<TimedValue> Timed(SampleSeries series, Func<int, double> valueAt) =>
    [
        .. Enumerable.Range(0, series.Count)
            .Select(i => new TimedValue(series.StartUtcMilliseconds[i], series.IntervalMilliseconds, valueAt(i)))
            .Where(value => !double.IsNaN(value.Value)),
    ];
}
