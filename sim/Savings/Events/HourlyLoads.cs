namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Mean powers of whole local hours. An hour that the data does not cover wholly is unknown.</summary>
public sealed class HourlyLoads
{
    private const double WholeHour = 0.999;
    private const double OverlappingHour = 1.001;
    private const int HoursPerDay = 24;

    private readonly SlotMeans _hours;
    private readonly LocalTime _local;

    /// <summary>Takes a building's powers.</summary>
    public HourlyLoads(MeterData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _local = data.Local;
        _hours = new SlotMeans(data.Powers, data.Local, LocalTime.HourMilliseconds);
        FirstDay = data.Powers.Count == 0 ? DateOnly.MaxValue : data.Local.DayOf(data.Powers[0].StartUtcMilliseconds);
        LastDay = data.Powers.Count == 0 ? DateOnly.MinValue : data.Local.DayOf(data.Powers[^1].StartUtcMilliseconds);
    }

    /// <summary>The first day with data.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day with data.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Mean power of an hour in kW; NaN where it is not known.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="hourNumber">The hour, 0 to 23; below 0 it lies on the day before.</param>
    public double KilowattsAt(DateOnly day, int hourNumber)
    {
        long index = _hours.IndexAt(_local.StartOf(day)) + hourNumber;
        return _hours.CoverageAt(index) is >= WholeHour and <= OverlappingHour ? _hours.MeanAt(index) / 1_000 : double.NaN;
    }

    /// <summary>True where every hour of a day is known.</summary>
    public bool IsWhole(DateOnly day) => Enumerable.Range(0, HoursPerDay).All(hour => !double.IsNaN(KilowattsAt(day, hour)));
}
