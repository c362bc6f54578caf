namespace Zibo.EdgeCtl.Sim.Plant.People;

/// <summary>A quantity over the hours of a day: points joined by straight lines, tabulated by the minute.</summary>
internal sealed class DayProfile
{
    private const int MinutesPerDay = 1440;

    private readonly double[] _values = new double[MinutesPerDay];

    /// <summary>Builds the table.</summary>
    /// <param name="points">Hour of the day (rising, 0 first, 24 last) and value.</param>
    public DayProfile(params (double Hour, double Value)[] points)
    {
        int next = 1;
        for (int minute = 0; minute < MinutesPerDay; minute++)
        {
            double hour = minute / 60.0;
            while (next < points.Length - 1 && points[next].Hour <= hour)
            {
                next++;
            }

            (double startHour, double startValue) = points[next - 1];
            (double endHour, double endValue) = points[next];
            _values[minute] = startValue + ((endValue - startValue) * (hour - startHour) / (endHour - startHour));
        }
    }

    /// <summary>Value at a minute of the day, 0 to 1439.</summary>
    public double At(int minuteOfDay) => _values[minuteOfDay];
}
