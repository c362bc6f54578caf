namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>A building's hours for tests of whole questions.</summary>
internal static class Story
{
    public static readonly LocalTime China = new(480);
    public static readonly Period Before = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
    public static readonly Period After = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));

    /// <summary>Hours of days: the day's mean power all day, and its mean temperature.</summary>
    public static MeterData Hours(IEnumerable<DailyReading> days, bool hasTemperature = true)
    {
        DailyReading[] all = [.. days];
        List<TimedValue> powers = [];
        List<TimedValue> temperatures = [];
        foreach (DailyReading day in all)
        {
            for (int hour = 0; hour < 24; hour++)
            {
                long start = China.StartOf(day.Day) + (hour * LocalTime.HourMilliseconds);
                powers.Add(new TimedValue(start, LocalTime.HourMilliseconds, day.EnergyKilowattHours * 1_000 / 24));
                if (hasTemperature)
                {
                    temperatures.Add(new TimedValue(start, LocalTime.HourMilliseconds, day.TemperatureCelsius));
                }
            }
        }

        return new MeterData("story", China, powers, temperatures, []);
    }

    /// <summary>A building that saves a part of its use from 2026 on.</summary>
    public static MeterData Saving(double part, SyntheticYear? law = null)
    {
        law ??= new SyntheticYear();
        return Hours([.. law.Days(Before, 21), .. law.Days(After, 22, part)]);
    }
}
