namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Which days count.</summary>
public sealed class DaySelectionTests
{
    private static readonly Period Week = new(new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 10));

    [Fact]
    public void Whole_days_have_their_energy_temperature_and_kind()
    {
        MeterData data = Hours(day => 1_000 * day.Day, day => day.Day);
        DaySelection days = DaySelection.Of(data, Week, DayCalendar.Weekends);

        Assert.Equal((7, 0, 0), (days.Readings.Count, days.GapDayCount, days.NoConditionDayCount));
        Assert.All(days.Readings, reading => Assert.Equal(24.0 * reading.Day.Day, reading.EnergyKilowattHours, 1e-9));
        Assert.All(days.Readings, reading => Assert.Equal(reading.Day.Day, reading.TemperatureCelsius, 1e-9));
        Assert.Equal([9, 10], days.Readings.Where(reading => reading.Kind == DayKind.DayOff).Select(reading => reading.Day.Day));
    }

    [Fact]
    public void A_quarter_of_an_hour_that_lacks_or_comes_twice_takes_its_day_out()
    {
        MeterData data = Hours(_ => 1_000, _ => 20);
        List<TimedValue> powers = [.. data.Powers];
        powers[30] = powers[30] with { DurationMilliseconds = LocalTime.HourMilliseconds * 3 / 4 };
        powers.Add(powers[100] with { DurationMilliseconds = LocalTime.HourMilliseconds / 4 });
        DaySelection days = DaySelection.Of(data with { Powers = powers }, Week, DayCalendar.Weekends);

        Assert.Equal((5, 2), (days.Readings.Count, days.GapDayCount));
        Assert.DoesNotContain(days.Readings, reading => reading.Day.Day is 5 or 8);
    }

    [Fact]
    public void A_temperature_may_lack_a_fifth_of_the_day_and_no_more()
    {
        // Hours 0 to 3 of the 5th lack, a sixth of the day; of the 6th 0 to 4 and so more than a fifth.
        MeterData data = Hours(_ => 1_000, day => day is { Day: 5, Hour: < 4 } or { Day: 6, Hour: < 5 } ? null : day.Hour);
        DaySelection days = DaySelection.Of(data, Week, DayCalendar.Weekends);

        Assert.Equal((6, 0, 1), (days.Readings.Count, days.GapDayCount, days.NoConditionDayCount));
        Assert.Equal(13.5, days.Readings.First(reading => reading.Day.Day == 5).TemperatureCelsius, 1e-9);
    }

    [Theory]
    [InlineData("2025-01-01..2025-12-31", 365)]
    [InlineData("2025-01-01..2025-01-01", 1)]
    [InlineData("2025-01-02..2025-01-01", null)]
    [InlineData("2025-02-29..2025-03-01", null)]
    [InlineData("2025-01-01", null)]
    [InlineData("2025-01-01..2025-02-01..2025-03-01", null)]
    [InlineData("1/2/2025..3/2/2025", null)]
    public void A_period_is_two_days_in_order(string text, int? dayCount) => Assert.Equal(dayCount, Period.Parse(text)?.DayCount);

    private static MeterData Hours(Func<DateTime, double> wattsAt, Func<DateTime, double?> celsiusAt)
    {
        DateTime[] hours = [.. Enumerable.Range(0, 7 * 24).Select(i => Week.From.ToDateTime(TimeOnly.MinValue).AddHours(i))];
        return new MeterData(
            "week",
            Story.China,
            [.. hours.Select(hour => Value(hour, wattsAt(hour)))],
            [.. hours.Where(hour => celsiusAt(hour) is not null).Select(hour => Value(hour, celsiusAt(hour)!.Value))],
            []);

        TimedValue Value(DateTime hour, double value) => new(
            Story.China.StartOf(DateOnly.FromDateTime(hour)) + (hour.Hour * LocalTime.HourMilliseconds), LocalTime.HourMilliseconds, value);
    }
}
