using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>Limit 100 kW, buckets of 60 s. The pair in front has the square of 2 kW and one more, 4,000,001.</summary>
public class DeviationMemoryTests
{
    private readonly SettableMeter _meter = new();
    private readonly SlidingDemand _sliding = new(PlainOptions.Make());
    private readonly PowerEstimate _power = new(PlainOptions.Make());
    private readonly DeviationMemory _memory = new(PlainOptions.Make());

    // From 80 kW to 102 kW in one scan of 60 s: the estimate takes 60 / 80 of it and stands at 96,500, the mean 60 / 660 and
    // stands at 82,000. x = 14,500. Over the five buckets that follow the import is so much on average that y is 6,000 more
    // than the mean, give or take a few watts: (14,500 y + 4,000,001) / 214,250.001 thousandths.
    [Theory]
    [InlineData(88_002, 424)]
    [InlineData(90_603, 600)]
    [InlineData(90_606, 1_000)] // 601 is taken as all
    [InlineData(75_999, 0)]     // what swings back is not made less than nothing
    public void The_share_that_stays_is_learned_from_five_buckets_to_the_next(int meanWatts, int sharePermille)
    {
        Peak();
        Assert.Equal(1_000, _memory.SharePermille);
        End(meanWatts);
        Assert.Equal(sharePermille, _memory.SharePermille);
    }

    // 10 kW off for all five buckets, or 10 kW off from 210 s on, which are half of their time.
    [Theory]
    [InlineData(60_000, 78_003)]
    [InlineData(210_000, 83_001)]
    public void A_switched_load_is_not_the_buildings_doing(int switchedAt, int meanWatts)
    {
        Peak();
        End(meanWatts, switchedAt);
        Assert.Equal(424, _memory.SharePermille);
    }

    // Without experience the estimate holds. With a share of 424, a peak of 14,500 over the mean loses 576 thousandths of it in
    // five minutes and for ever after, 8,352 W, and in one minute a fifth of that, 115 thousandths, 1,667 W.
    [Fact]
    public void What_is_expected_falls_back_to_the_mean_with_time()
    {
        Peak();
        Assert.Equal(96_500, _memory.ExpectedWatts(_power, 900_000));
        End(88_002);
        Scan(361_000, 0, 7_333_500, Quality.Bad);
        Scan(362_000, 80_000, 7_333_500);
        Scan(422_000, 102_000, 7_333_500);
        Assert.Equal(
            [96_500, 94_833, 88_148, 88_148],
            new long[] { 0, 60_000, 300_000, 900_000 }.Select(milliseconds => _memory.ExpectedWatts(_power, milliseconds)));
    }

    // With a share of 424, up to 127 kW: the estimate stands at 115,250 and the mean at 84,272, 30,978 apart, of which 17,843 go. Up to
    // 140 kW: 125,000 and 85,454, more than a third of the limit apart. Down from 80 kW to 20 it is as much the other way.
    [Theory]
    [InlineData(127_000, 97_407)]
    [InlineData(140_000, 125_000)]
    [InlineData(20_000, 35_000)]
    public void What_steps_by_more_than_a_third_of_the_limit_is_no_peak(int watts, int expectedWatts)
    {
        Peak();
        End(88_002);
        Scan(361_000, 0, 7_333_500, Quality.Bad);
        Scan(362_000, 80_000, 7_333_500);
        Scan(422_000, watts, 7_333_500);
        Assert.Equal((424, expectedWatts), (_memory.SharePermille, _memory.ExpectedWatts(_power, 900_000)));
    }

    // 20 kW more or less every twenty minutes: what has stepped stays, but for the few pairs that the next step cuts.
    [Fact]
    public void Steps_that_stay_are_taken_to_hold()
    {
        Live(minutes: 240, second => second / 1_200 % 2 == 0 ? 60_000 : 80_000);
        Assert.Equal(1_000, _memory.SharePermille);
    }

    // A minute in five draws 20 kW more, and a bucket ends amid it: five minutes later nothing of it is left.
    [Fact]
    public void Peaks_are_taken_to_go()
    {
        Live(minutes: 240, second => (second + 30) / 60 % 5 == 0 ? 80_000 : 60_000);
        Assert.InRange(_memory.SharePermille, 0, 50);
    }

    [Fact]
    public void What_was_seen_before_the_meter_failed_makes_no_pair_with_what_came_after()
    {
        Peak();
        Scan(120_000, 80_000, 0, Quality.Bad);
        End(75_999);
        Assert.Equal(1_000, _memory.SharePermille);
    }

    private void Peak()
    {
        Scan(0, 80_000, 0);
        Scan(60_000, 102_000, 0);
    }

    private void End(long meanWatts, long switchedAt = 0)
    {
        for (long now = 120_000; now <= 360_000; now += 60_000)
        {
            if (switchedAt >= now - 60_000 && switchedAt < now)
            {
                Scan(switchedAt, 80_000, switchedAt > 60_000 ? 1_000_000 : 0);
                _memory.Expect(-10_000, _sliding);
            }

            Scan(now, 80_000, now < 360_000 ? 1_000_000 : meanWatts * 300_000 / 3_600);
        }
    }

    private void Live(long minutes, Func<long, long> powerWatts)
    {
        long wattSeconds = 0;
        for (long second = 0; second <= minutes * 60; second++)
        {
            Scan(second * 1_000, powerWatts(second), wattSeconds * 1_000 / 3_600);
            wattSeconds += powerWatts(second);
        }
    }

    private void Scan(long now, long powerWatts, long energyMilliwattHours, Quality quality = Quality.Good)
    {
        _meter.Set(powerWatts, quality);
        _meter.SetEnergy(energyMilliwattHours);
        _sliding.Update(now, _meter);
        _power.Update(now, _meter);
        _memory.Update(_sliding, _power);
    }
}
