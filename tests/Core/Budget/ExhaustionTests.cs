using CsCheck;
using Zibo.EdgeCtl.Core.Budget;
using static Zibo.EdgeCtl.Core.Tests.Budget.Profiles;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class ExhaustionTests
{
    private const long Day = 96_000_000; // 96 kWh, 1 kWh a quarter

    [Fact]
    public void Without_deviation_the_quota_ends_in_the_quarter_that_uses_its_last()
    {
        ExhaustionEstimate estimate = new(Make(_ => 1_000_000, _ => 1_000_000, 0, 0), PlainWeek);
        int now = Quarter(2026, 7, 1);

        // Ten days and 5.5 kWh: the sixth quarter of the eleventh day.
        estimate.Update(now, (10 * Day) + 5_500_000, 0);
        int expected = Quarter(2026, 7, 11) + 5;
        Assert.Equal((expected, expected, expected), Quantiles(estimate));
        Assert.Equal((21 * Day) - 5_500_000, estimate.MissingMiddle);
        Assert.Equal(estimate.MissingMiddle, estimate.MissingEarly);

        estimate.Update(now, 31 * Day, 0);
        Assert.Equal(Quarter(2026, 7, 31) + 95, estimate.MiddleQuarterIndex);
        Assert.Equal(0, estimate.MissingMiddle);
        estimate.Update(now, (31 * Day) + 1, 0);
        Assert.Equal(ExhaustionEstimate.None, estimate.MiddleQuarterIndex);
    }

    [Fact]
    public void The_spread_is_that_of_independent_days()
    {
        // Mean deviation 9.6 kWh a day: standard deviation 12.03 kWh, after 16 days 48.1 kWh, times 1.2816 is 61.7 kWh.
        ExhaustionEstimate estimate = new(Make(_ => 1_000_000, _ => 1_000_000), PlainWeek);
        int now = Quarter(2026, 7, 16);
        estimate.Update(now, 16 * Day, 0);
        Assert.Equal(0, estimate.MissingMiddle);
        Assert.InRange(estimate.MissingEarly, 61_600_000, 61_800_000);
        Assert.Equal(ExhaustionEstimate.None, estimate.LateQuarterIndex);
        Assert.InRange(Quarter(2026, 7, 31) + 95 - estimate.EarlyQuarterIndex, 58, 64);
    }

    [Fact]
    public void P10_is_never_after_P50_nor_P50_after_P90() =>
        Gen.Select(Any, Gen.Long[0, 60_000_000_000], Gen.Long[1, 60_000_000_000], Gen.Int[0, (31 * Quarters) - 1])
            .Sample((profile, used, quota, quarter) =>
            {
                ExhaustionEstimate estimate = new(profile, PlainWeek);
                int now = Quarter(2026, 7, 1) + quarter;
                estimate.Update(now, quota, used);
                (int early, int middle, int late) = Quantiles(estimate);
                Assert.True(Order(early) <= Order(middle) && Order(middle) <= Order(late), $"{early} {middle} {late}");
                foreach (int index in new[] { early, middle, late }.Where(index => index != ExhaustionEstimate.None))
                {
                    Assert.InRange(index, now, Quarter(2026, 8, 1) - 1);
                }

                Assert.True(estimate.MissingEarly >= estimate.MissingMiddle && estimate.MissingMiddle >= 0);
                Assert.Equal(estimate.MissingMiddle > 0, middle != ExhaustionEstimate.None && Sum(profile, now) + used > quota);
            });

    [Fact]
    public void A_site_of_100_MW_does_not_overflow()
    {
        const long most = 25_000_000_000; // 100 MW for a quarter of an hour
        ExhaustionEstimate estimate = new(Make(_ => most, _ => most, 100, 100), PlainWeek);
        const long month = most * Quarters * 31;
        estimate.Update(Quarter(2026, 7, 1), month, 0);
        Assert.Equal(0, estimate.MissingMiddle);

        // 125.33 % of a day, times the root of 31, times 1.2816, in days: 8.94.
        Assert.InRange(estimate.MissingEarly * 100 / (most * Quarters), 893, 896);
    }

    private static int Order(int index) => index == ExhaustionEstimate.None ? int.MaxValue : index;

    private static (int Early, int Middle, int Late) Quantiles(ExhaustionEstimate estimate) =>
        (estimate.EarlyQuarterIndex, estimate.MiddleQuarterIndex, estimate.LateQuarterIndex);

    private static long Sum(DailyProfile profile, int now)
    {
        long sum = 0;
        for (int index = now; index < Quarter(2026, 8, 1); index++)
        {
            sum += profile.At(PlainWeek.KindOf(index / Quarters), index % Quarters);
        }

        return sum;
    }
}
