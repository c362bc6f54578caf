namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>
/// A building with 100 kW from 8 to 18 on workdays and 20 kW else, whose workdays grow by 1 kW from day to day: days that a person
/// can add up. 2026-07-15 is a Wednesday.
/// </summary>
public sealed class LikeDayTests
{
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly DateOnly Wednesday = new(2026, 7, 15);
    private static readonly EventWindow Event = new(Wednesday, 14, 16);

    [Fact]
    public void Ten_like_days_are_the_ten_latest_workdays_without_an_event()
    {
        EventBaseline found = Method([Wednesday, new(2026, 7, 10)], new LikeDayOptions(Adjustment: AdjustmentKind.None)).Of(Event)!;

        Assert.Equal([14, 13, 9, 8, 7, 6, 3, 2, 1, 30], found.LikeDays.Select(day => day.Day));
        Assert.DoesNotContain(new DateOnly(2026, 7, 10), found.LikeDays);

        // Growth on these days is 43, 42, 38 .. 35, 32 .. 29: 35.3 in the mean; the day itself has 44 and was cut by 30.
        Assert.All(found.Hours, hour => Assert.Equal(100 + 35.3, hour.BaselineKilowatts, 1e-9));
        Assert.All(found.Hours, hour => Assert.Equal(100 + 44 - 30, hour.MeasuredKilowatts, 1e-9));
        Assert.Equal(2 * (35.3 - 14), found.ReducedKilowattHours, 1e-9);
    }

    [Fact]
    public void The_hours_that_end_an_hour_before_the_event_correct_it()
    {
        EventBaseline found = Method([Wednesday], new LikeDayOptions()).Of(Event)!;

        // Like days: growth 36.3 in the mean; 144 / 136.3 makes up for it and the cut of 30 kW is found.
        Assert.Equal(100 * ((144 / 136.3) - 1), found.AppliedPercent, 1e-9);
        Assert.False(found.IsCapped);
        Assert.Equal(60, found.ReducedKilowattHours, 1e-9);
        Assert.Equal((30, 30), (Math.Round(found.MeanKilowatts, 9), Math.Round(found.LargestKilowatts, 9)));

        EventBaseline additive = Method([Wednesday], new LikeDayOptions(Adjustment: AdjustmentKind.Additive)).Of(Event)!;
        Assert.Equal(60, additive.ReducedKilowattHours, 1e-9);
    }

    [Fact]
    public void The_correction_is_cut_at_its_cap()
    {
        EventBaseline found = Method([Wednesday], new LikeDayOptions(CapPercent: 3)).Of(Event)!;

        Assert.True(found.IsCapped);
        Assert.Equal((3, true), (found.AppliedPercent, found.WantedPercent > 5));
        Assert.All(found.Hours, hour => Assert.Equal(1.03 * 136.3, hour.BaselineKilowatts, 1e-9));
    }

    [Fact]
    public void The_hour_right_before_the_event_corrects_nothing()
    {
        // Cooling ahead of the event at 13:00 would raise a baseline that looked at it.
        EventBaseline plain = Method([Wednesday], new LikeDayOptions()).Of(Event)!;
        EventBaseline ahead = Method([Wednesday], new LikeDayOptions(), (day, hour) => day == Wednesday && hour == 13 ? 500 : null).Of(Event)!;

        Assert.Equal(plain.ReducedKilowattHours, ahead.ReducedKilowattHours, 1e-9);
    }

    [Fact]
    public void The_hours_of_another_event_correct_nothing()
    {
        // 10 to 12 was cut to 40 kW: a correction by these hours would take the cut of 14 to 16 for a low day.
        double? Cut(DateOnly day, int hour) => day == Wednesday && hour is 10 or 11 ? 40 : null;
        EventWindow morning = new(Wednesday, 10, 12);
        EventBaseline plain = Method([Wednesday], new LikeDayOptions()).Of(Event)!;
        EventBaseline found = Method([Wednesday], new LikeDayOptions(CapPercent: 100), (day, hour) => hour is 6 or 7 && day >= First ? 50 : Cut(day, hour))
            .Of(Event.Beside([morning, Event]))!;

        // 6 to 8 and 8 to 9: the same but for growth in one of three hours.
        Assert.Equal(10, Event.Beside([morning, Event]).CorrectedBeforeHourNumber);
        Assert.InRange(found.AppliedPercent, 0, plain.AppliedPercent);
        Assert.Equal(8, Event.Beside([new(Wednesday, 12, 13), morning with { StartHourNumber = 8 }, Event]).CorrectedBeforeHourNumber);
        Assert.Equal(14, Event.Beside([Event, new(Wednesday, 8, 10), new(Wednesday.AddDays(-1), 10, 20), new(Wednesday, 16, 18)]).CorrectedBeforeHourNumber);
        Assert.Equal(-2, new EventWindow(Wednesday, 1, 3).Beside([new(Wednesday.AddDays(-1), 22, 24)]).CorrectedBeforeHourNumber);
    }

    [Fact]
    public void Hours_that_the_data_does_not_tell_apart_are_refused()
    {
        MeterData days = new("days", Story.China, [new TimedValue(Story.China.StartOf(Wednesday), LocalTime.DayMilliseconds, 1_000)], [], []);
        Site.InputException refusal = Assert.Throws<Site.InputException>(
            () => EventResult.Compute(days, DayCalendar.Weekends, [Event], new LikeDayOptions()));
        Assert.Contains("a value stands for 1440 minutes", refusal.Text(Site.Language.English), StringComparison.Ordinal);
        Assert.Contains("1440", refusal.Text(Site.Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void High_days_are_chosen_by_the_events_hours()
    {
        LikeDayOptions options = new(LikeDayMethod.HighFiveOfTen, AdjustmentKind.None);

        // Use grows, so the five with most use are the latest five; one early day is made the highest.
        EventBaseline found = Method([Wednesday], options, (day, hour) => day == new DateOnly(2026, 7, 2) && hour is 14 or 15 ? 400 : null).Of(Event)!;
        Assert.Equal([14, 13, 10, 9, 2], found.LikeDays.Select(day => day.Day));

        EventBaseline four = Method([Wednesday], options with { Method = LikeDayMethod.HighFourOfFive }).Of(Event)!;
        Assert.Equal([14, 13, 10, 9], four.LikeDays.Select(day => day.Day));
    }

    [Fact]
    public void A_day_off_looks_at_four_days_off()
    {
        EventBaseline found = Method([], new LikeDayOptions()).Of(new EventWindow(new DateOnly(2026, 7, 12), 10, 12))!;

        Assert.Equal(DayKind.DayOff, found.Kind);
        Assert.Equal([11, 5, 4, 28], found.LikeDays.Select(day => day.Day));
        Assert.Equal(0, found.ReducedKilowattHours, 1e-9);
    }

    [Fact]
    public void A_like_day_with_a_gap_is_passed_over_and_an_event_with_one_has_no_baseline()
    {
        EventBaseline found = Method([Wednesday], new LikeDayOptions(), (day, hour) => day.Day == 13 && day.Month == 7 && hour == 3 ? double.NaN : null).Of(Event)!;
        Assert.DoesNotContain(new DateOnly(2026, 7, 13), found.LikeDays);
        Assert.Equal(10, found.LikeDays.Count);

        Assert.Null(Method([Wednesday], new LikeDayOptions(), (day, hour) => day == Wednesday && hour == 10 ? double.NaN : null).Of(Event));
        Assert.Null(Method([], new LikeDayOptions()).Of(new EventWindow(First.AddDays(3), 14, 16)));
    }

    [Fact]
    public void Where_nothing_happens_the_method_finds_nothing()
    {
        DayCalendar calendar = DayCalendar.Weekends;
        PlaceboResult placebo = PlaceboResult.Of(Loads(null), calendar, new HashSet<DateOnly> { Wednesday }, new LikeDayOptions(), Event)!;
        PlaceboResult plain = PlaceboResult.Of(
            Loads(null), calendar, new HashSet<DateOnly> { Wednesday }, new LikeDayOptions(Adjustment: AdjustmentKind.None), Event)!;

        // The same factor holds in every hour, so the correction finds the growth; without it the past is too low.
        Assert.Equal((0.0, 0.0), (Math.Round(placebo.BiasPercent, 9), Math.Round(placebo.CvRmsePercent, 9)));
        Assert.InRange(plain.BiasPercent, -8, -4);
        Assert.True(plain.ErrorPercentAt(0.05) <= plain.ErrorPercentAt(0.95));
    }

    [Theory]
    [InlineData("2026-07-15T14:00..16:00", true)]
    [InlineData("2026-07-15T00:00..24:00", true)]
    [InlineData("2026-07-15T14:30..16:00", false)]
    [InlineData("2026-07-15T16:00..14:00", false)]
    [InlineData("2026-07-15T14:00..25:00", false)]
    [InlineData("2026-07-15", false)]
    public void An_event_is_whole_hours_of_one_day(string text, bool isOne)
    {
        EventWindow? window = EventWindow.Parse(text);
        Assert.Equal(isOne, window is not null);
        Assert.True(window is null || window.ToString() == text);
    }

    private static LikeDayBaseline Method(DateOnly[] eventDays, LikeDayOptions options, Func<DateOnly, int, double?>? change = null) =>
        new(Loads(change), DayCalendar.Weekends, new HashSet<DateOnly>(eventDays), options);

    private static HourlyLoads Loads(Func<DateOnly, int, double?>? change)
    {
        List<TimedValue> powers = [];
        for (DateOnly day = First; day <= Wednesday.AddDays(2); day = day.AddDays(1))
        {
            for (int hour = 0; hour < 24; hour++)
            {
                bool isWorked = DayCalendar.Weekends.KindOf(day) == DayKind.Workday && hour is >= 8 and < 18;
                double kilowatts = isWorked ? 100 + day.DayNumber - First.DayNumber : 20;
                kilowatts -= day == Wednesday && hour is 14 or 15 ? 30 : 0;
                double value = 1_000 * (change?.Invoke(day, hour) ?? kilowatts);
                powers.Add(new TimedValue(Story.China.StartOf(day) + (hour * LocalTime.HourMilliseconds), LocalTime.HourMilliseconds, value));
            }
        }

        return new HourlyLoads(new MeterData("hours", Story.China, powers, [], []));
    }
}
