using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>Known answers of the baseline: a workday of 10 kWh a quarter of an hour, but 20 from 12:00 to 14:00.</summary>
public class ResponseBaselineTests
{
    private const long Kilowatthour = 1_000_000;
    private const long Quarter = 900_000;

    private static readonly int Wednesday = CivilDate.DayNumber(2026, 7, 15);

    private readonly DailyProfile _profile = new(400);
    private readonly WorkCalendar _calendar = new([], []);
    private readonly ResponseBaseline _baseline = new();

    public ResponseBaselineTests()
    {
        for (int quarter = 0; quarter < 96; quarter++)
        {
            _profile.Learn(DayKind.Work, quarter, (quarter is >= 48 and < 56 ? 20 : 10) * Kilowatthour);
        }

        _profile.Rebuild();
    }

    [Theory]
    [InlineData(10, 1_000)]
    [InlineData(11, 1_100)]
    [InlineData(15, 1_200)]
    [InlineData(5, 800)]
    public void Two_hours_before_the_notice_adjust_the_day_by_a_fifth_at_most(int kilowattHours, int expected)
    {
        Note(0, 40, 8, kilowattHours);
        Assert.Equal(expected, _baseline.AdjustmentPermille(_profile, _calendar));
    }

    [Fact]
    public void Less_than_two_whole_hours_adjust_nothing()
    {
        Note(0, 40, 7, 15);
        Assert.Equal(1_000, _baseline.AdjustmentPermille(_profile, _calendar));
        Note(0, 47, 1, 15);
        Assert.Equal(1_200, _baseline.AdjustmentPermille(_profile, _calendar));
        _baseline.Note((Wednesday * 96) + 48, 0, false);
        Assert.Equal(1_000, _baseline.AdjustmentPermille(_profile, _calendar));
        Assert.False(_baseline.HasQuarters);
    }

    // 11:50 to 14:10: 10 minutes of 10 kWh a quarter, two hours of 20, and 10 minutes of 10, times 1.1.
    [Fact]
    public void The_baseline_of_a_time_is_the_profile_of_its_quarters_times_the_adjustment()
    {
        long start = (Wednesday * 96L * Quarter) + (((11 * 60) + 50) * 60_000L);
        long baseline = ResponseBaseline.OfProfile(_profile, _calendar, 1_100, start, start + (140 * 60_000L));

        Assert.Equal(((2 * 10 * 10.0 / 15) + (8 * 20)) * 1.1 * Kilowatthour, baseline, 10.0);
    }

    // A workday on Friday, a weekend of 0.4 on Saturday.
    [Fact]
    public void A_time_over_midnight_takes_each_day_by_its_kind()
    {
        long midnight = (Wednesday + 3) * 96L * Quarter;

        Assert.Equal(14 * Kilowatthour, ResponseBaseline.OfProfile(_profile, _calendar, 1_000, midnight - Quarter, midnight + Quarter), 10.0);
    }

    [Fact]
    public void Without_a_profile_the_mean_of_the_last_quarters_stands_for_it()
    {
        Note(0, 30, 20, 12);
        Note(0, 50, 2, 18);
        Assert.Equal(((6 * 12) + (2 * 18)) * Kilowatthour / 8, _baseline.MeanMilliwattHours);
        Assert.Equal(27 * Kilowatthour, ResponseBaseline.OfMean(12 * Kilowatthour, 9 * Quarter / 4), 1.0);
    }

    private void Note(int day, int quarter, int count, int kilowattHours)
    {
        for (int i = 0; i < count; i++)
        {
            _baseline.Note(((Wednesday + day) * 96) + quarter + i, kilowattHours * Kilowatthour, true);
        }
    }
}
