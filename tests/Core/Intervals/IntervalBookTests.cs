using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Intervals;

public class IntervalBookTests
{
    private const long Start = IntervalBench.StartUtcMilliseconds;

    [Fact]
    public void Each_length_ends_on_its_own_boundary_and_the_day_at_local_midnight()
    {
        IntervalBench bench = new();
        bench.Scan(0);
        bench.Run(16 * 3_600, 100);

        // 08:00 to 24:00 in Zibo: the day was not seen from its beginning, and began eight hours before the start.
        Assert.Equal(960, bench.EndedIntervals.Count(ended => ended.Period == IntervalPeriod.Minute));
        Assert.Equal(192, bench.EndedIntervals.Count(ended => ended.Period == IntervalPeriod.FiveMinutes));
        Assert.Equal(64, bench.EndedIntervals.Count(ended => ended.Period == IntervalPeriod.Quarter));
        Assert.All(bench.EndedIntervals, ended => Assert.Equal(ended.Period != IntervalPeriod.Day, ended.IsWhole));
        Ended day = Assert.Single(bench.EndedIntervals, ended => ended.Period == IntervalPeriod.Day);
        Assert.Equal(new Ended(IntervalPeriod.Day, Start - 28_800_000, 57_600_000, 5_760_000, 5_760_000, false), day);
        Assert.Equal(
            new Ended(IntervalPeriod.Quarter, Start, 900_000, 90_000, 90_000, true),
            bench.EndedIntervals.First(ended => ended.Period == IntervalPeriod.Quarter));
    }

    [Fact]
    public void A_quarter_is_a_quarter_where_the_demand_window_is_half_an_hour()
    {
        IntervalBench bench = new(site => site.Demand.WindowSeconds = 1_800);
        bench.Scan(0);
        bench.Run(3_600, 1);

        Assert.Equal([Start, Start + 900_000, Start + 1_800_000, Start + 2_700_000],
            bench.EndedIntervals.Where(ended => ended.Period == IntervalPeriod.Quarter).Select(ended => ended.StartUtcMilliseconds));
    }

    [Fact]
    public void Power_has_a_mean_over_time_a_least_and_a_greatest_value()
    {
        IntervalBench bench = new();
        bench.Meter.Set(1_000, Quality.Good);
        bench.Scan(0);
        bench.Run(600);
        bench.Meter.Set(4_000, Quality.Good);
        bench.Run(300);

        PowerSums power = bench.Quarter.Power(0);
        Assert.Equal((2_000, 1_000, 4_000, 901), (power.MeanWatts, power.MinimumWatts, power.MaximumWatts, power.SampleCount));
        Assert.Equal((Quality.Good, 0, 0, false), (power.Quality, power.UncertainSeconds, power.WithoutDataSeconds, power.HasGap));
    }

    [Fact]
    public void Time_without_data_is_neither_zero_power_nor_part_of_the_mean()
    {
        IntervalBench bench = new();
        bench.Meter.Set(3_000, Quality.Good);
        bench.Scan(0);
        bench.Run(300, 10);
        bench.Meter.Set(0, Quality.Bad);
        bench.Meter.SetGap();
        bench.Run(500);
        bench.Meter.Set(3_000, Quality.Uncertain);
        bench.Run(100, 10);

        PowerSums power = bench.Quarter.Power(0);
        Assert.Equal((3_000, 3_000, 3_000), (power.MeanWatts, power.MinimumWatts, power.MaximumWatts));
        Assert.Equal((500, 100, 401), (power.WithoutDataSeconds, power.UncertainSeconds, power.SampleCount));
        Assert.Equal((Quality.Uncertain, true, true), (power.Quality, power.HasGap, bench.Quarter.IsEnergyKnown(0)));
    }

    [Fact]
    public void An_interval_in_which_nothing_was_read_says_so_and_its_energy_is_unknown_until_some_is_counted()
    {
        IntervalBench bench = new();
        bench.Meter.Set(0, Quality.Bad);
        bench.Scan(0);
        for (int i = 0; i < 900; i++)
        {
            bench.Meter.SetGap();
            bench.Run(1);
        }

        Assert.Equal((0, Quality.Bad, 900), (bench.Quarter.Power(0).SampleCount, bench.Quarter.Power(0).Quality, bench.Quarter.Power(0).WithoutDataSeconds));
        Assert.False(bench.Quarter.IsEnergyKnown(0));

        bench.Meter.SetGap();
        bench.Run(900, 5);
        Assert.True(bench.Quarter.IsEnergyKnown(0));
    }

    [Fact]
    public void A_gap_marks_the_minute_in_which_it_was_and_the_longer_intervals_around_it_alone()
    {
        IntervalBench bench = new();
        bench.Meter.Set(1_000, Quality.Good);
        bench.Scan(0);
        bench.Run(90);
        bench.Meter.SetGap();
        List<bool> minutes = [];
        for (int i = 0; i < 14; i++)
        {
            bench.Run(60);
            minutes.Add(bench.Book.Of(IntervalPeriod.Minute).Power(0).HasGap);
        }

        Assert.Equal([true, .. Enumerable.Repeat(false, 13)], minutes);
        Assert.False(bench.Book.Of(IntervalPeriod.FiveMinutes).Power(0).HasGap);
        Assert.True(bench.Quarter.Power(0).HasGap);
    }

    [Fact]
    public void Shed_time_is_that_in_which_the_relay_held_the_load_off()
    {
        IntervalBench bench = new();
        bench.Scan(0);
        bench.Run(100);
        bench.Load.RequestShed(1, DecisionReason.DemandLimit);
        bench.Load.Apply(bench.NowMilliseconds);
        bench.Run(1);
        bench.Run(250);
        bench.Load.RequestRelease(1, DecisionReason.Restored);
        bench.Load.Apply(bench.NowMilliseconds);
        bench.Run(549);

        Assert.Equal(251, bench.Quarter.ShedSeconds(0));
        bench.Run(900);
        Assert.Equal(0, bench.Quarter.ShedSeconds(0));
    }

    [Fact]
    public void A_clock_that_becomes_known_cuts_what_began_before_the_boundary_and_nothing_else()
    {
        IntervalBench bench = new() { IsUtcValid = false };
        bench.Scan(0);
        bench.Run(130, 7);

        // By the clock the open minute began a little before a minute did; the five minutes and all that is longer did not.
        bench.UtcMilliseconds += 59_999;
        bench.IsUtcValid = true;
        bench.Run(1, 7);

        Assert.All(bench.EndedIntervals, ended => Assert.Equal((IntervalPeriod.Minute, -1), (ended.Period, ended.StartUtcMilliseconds)));
        Assert.Equal([60_000, 60_000, 11_000], bench.EndedIntervals.Select(ended => ended.DurationMilliseconds));
        Assert.Equal(131 * 7, bench.EndedIntervals.Sum(ended => ended.EnergyMilliwattHours));
    }

    [Theory]
    [InlineData(900)]
    [InlineData(60)]
    public void A_start_that_lacks_the_time_for_seconds_makes_no_interval_of_seconds(int windowSeconds)
    {
        IntervalBench bench = new(site => site.Demand.WindowSeconds = windowSeconds) { IsUtcValid = false };
        bench.UtcMilliseconds += 5_000;
        bench.Scan(0, 7);
        bench.Run(20, 7);
        bench.IsUtcValid = true;
        bench.Run(1, 7);
        Assert.Empty(bench.EndedIntervals);

        bench.Run(900 - 5 - 21, 7);
        Ended first = bench.EndedIntervals[0];
        Assert.Equal(new Ended(IntervalPeriod.Minute, Start, 55_000, 56 * 7, 56 * 7, false), first);
        Ended quarter = bench.EndedIntervals.Single(ended => ended.Period == IntervalPeriod.Quarter);
        Assert.Equal(new Ended(IntervalPeriod.Quarter, Start, 895_000, 896 * 7, 896 * 7, false), quarter);
        Assert.Equal(15, bench.EndedIntervals.Count(ended => ended.Period == IntervalPeriod.Minute));
        Assert.All(bench.EndedIntervals.Where(ended => ended.Period == IntervalPeriod.Minute).Skip(1), ended => Assert.True(ended.IsWhole));
    }

    [Fact]
    public void A_quarter_that_went_on_is_told_with_its_start_though_the_clock_is_lost_again()
    {
        IntervalBench bench = new() { IsUtcValid = false };
        bench.Scan(0);
        bench.Run(20, 7);
        bench.IsUtcValid = true;
        bench.Run(20, 7);
        bench.IsUtcValid = false;
        bench.Run(1, 7);

        Ended quarter = bench.EndedIntervals.Single(ended => ended.Period == IntervalPeriod.Quarter);
        Assert.Equal(new Ended(IntervalPeriod.Quarter, Start, 41_000, 41 * 7, 41 * 7, false), quarter);
    }

    [Theory]
    [InlineData(1_000_000, 122_900, 122)]
    [InlineData(2_400_000_000_000, 340_000, 816_000_000)]
    [InlineData(1_999_999, 619_100, 1_238)]
    [InlineData(4_000_000_000_000_000_000, 2_000_000, 8_000_000_000_000_000)]
    [InlineData(0, 310_000, 0)]
    public void Grams_are_energy_times_factor_rounded_down(long milliwattHours, int milligrams, long grams) =>
        Assert.Equal(grams, Emissions.Grams(milliwattHours, milligrams));
}
