using CsCheck;

namespace Zibo.EdgeCtl.Sim.Savings.Tests;

public sealed class SlotMeansTests
{
    [Fact]
    public void A_value_that_reaches_over_midnight_is_divided_there()
    {
        // Six hours from 22:00 in China, 480 min before UTC.
        LocalTime china = new(480);
        DateOnly day = new(2026, 1, 1);
        long start = china.StartOf(day) + (22 * LocalTime.HourMilliseconds);
        SlotMeans days = new([new TimedValue(start, 6 * LocalTime.HourMilliseconds, 5)], china, LocalTime.DayMilliseconds);
        long index = days.IndexAt(china.StartOf(day));

        Assert.Equal((2.0 / 24, 4.0 / 24, 0.0), (days.CoverageAt(index), days.CoverageAt(index + 1), days.CoverageAt(index + 2)));
        Assert.Equal((5.0, 5.0), (days.MeanAt(index), days.MeanAt(index + 1)));
        Assert.True(double.IsNaN(days.MeanAt(index + 2)));
        Assert.Equal(day, china.DayOf(start));
        Assert.Equal(day.AddDays(1), china.DayOf(start + (2 * LocalTime.HourMilliseconds)));
    }

    [Fact]
    public void Whatever_the_intervals_no_energy_is_lost_and_none_is_made()
    {
        Gen<(long Start, long Duration, double Watts)[]> values =
            Gen.Select(Gen.Long[-200_000_000, 200_000_000], Gen.Long[1, 300_000_000], Gen.Double[-1_000, 1_000]).Array[1, 20];
        Gen.Select(values, Gen.Int[-720, 840]).Sample(
            (rows, offsetMinutes) =>
            {
                SlotMeans slots = new(
                    rows.Select(row => new TimedValue(row.Start, row.Duration, row.Watts)), new LocalTime(offsetMinutes), LocalTime.HourMilliseconds);
                long first = slots.IndexAt(rows.Min(row => row.Start));
                long last = slots.IndexAt(rows.Max(row => row.Start + row.Duration));
                double sum = 0;
                for (long index = first; index <= last; index++)
                {
                    sum += slots.CoverageAt(index) > 0 ? slots.CoverageAt(index) * LocalTime.HourMilliseconds * slots.MeanAt(index) : 0;
                }

                Assert.Equal(0, (sum - rows.Sum(row => row.Watts * row.Duration)) / rows.Sum(row => 1 + (Math.Abs(row.Watts) * row.Duration)), 1e-9);
            },
            threads: 1);
    }
}
