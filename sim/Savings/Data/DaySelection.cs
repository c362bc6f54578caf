namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The whole days of a period, and the days that are left out because something of them is missing.</summary>
/// <param name="Period">The period.</param>
/// <param name="Readings">Whole days in order.</param>
/// <param name="GapDayCount">Days whose energy is not known for the whole day.</param>
/// <param name="NoConditionDayCount">Days with energy whose temperature or occupancy is not known.</param>
/// <param name="HasTemperature">True where the source has outdoor temperatures at all.</param>
/// <param name="HasOccupancy">True where the source has an occupancy at all.</param>
public sealed record DaySelection(
    Period Period,
    IReadOnlyList<DailyReading> Readings,
    int GapDayCount,
    int NoConditionDayCount,
    bool HasTemperature,
    bool HasOccupancy)
{
    // A scan's worth of milliseconds may be missing where a controller's clock was set.
    private const double WholeDay = 0.9999;
    private const double OverlappingDay = 1.0001;

    // A mean of a day's temperature from fewer hours would lean to the night or to the afternoon.
    private const double EnoughOfConditions = 0.8;

    /// <summary>Selects the days of a period.</summary>
    public static DaySelection Of(MeterData data, Period period, DayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        SlotMeans powers = Days(data.Powers, data.Local);
        SlotMeans temperatures = Days(data.Temperatures, data.Local);
        SlotMeans occupancies = Days(data.Occupancies, data.Local);
        bool hasTemperature = data.Temperatures.Count > 0;
        bool hasOccupancy = data.Occupancies.Count > 0;
        List<DailyReading> readings = [];
        int gaps = 0;
        int noConditions = 0;
        for (DateOnly day = period.From; day <= period.To; day = day.AddDays(1))
        {
            long index = powers.IndexAt(data.Local.StartOf(day));
            if (powers.CoverageAt(index) is < WholeDay or > OverlappingDay)
            {
                gaps++;
            }
            else if ((hasTemperature && temperatures.CoverageAt(index) < EnoughOfConditions)
                || (hasOccupancy && occupancies.CoverageAt(index) < EnoughOfConditions))
            {
                noConditions++;
            }
            else
            {
                readings.Add(new DailyReading(
                    day,
                    calendar.KindOf(day),
                    powers.MeanAt(index) * 24 / 1_000,
                    hasTemperature ? temperatures.MeanAt(index) : 0,
                    hasOccupancy ? occupancies.MeanAt(index) : 0));
            }
        }

        return new DaySelection(period, readings, gaps, noConditions, hasTemperature, hasOccupancy);
    }

    /// <summary>Days of a year of weather, for which a model is asked what it would predict.</summary>
    public static IReadOnlyList<DailyReading> OfWeather(IReadOnlyList<TimedValue> temperatures, LocalTime local, DayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(temperatures);
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(calendar);
        SlotMeans days = Days(temperatures, local);
        return
        [
            .. temperatures.Select(value => local.DayOf(value.StartUtcMilliseconds)).Distinct().Order()
                .Where(day => days.CoverageAt(days.IndexAt(local.StartOf(day))) >= EnoughOfConditions)
                .Select(day => new DailyReading(
                    day, calendar.KindOf(day), double.NaN, days.MeanAt(days.IndexAt(local.StartOf(day))), 0)),
        ];
    }

    private static SlotMeans Days(IReadOnlyList<TimedValue> values, LocalTime local) => new(values, local, LocalTime.DayMilliseconds);
}
