using CsCheck;
using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>When samples are due, and what a sampler that keeps to it sees.</summary>
public class SamplePacerTests
{
    private const int Capacity = 1_024;

    // Without pacing, 1,000 a second hit 20 phases of 50 Hz, 1 ms apart: the peaks of a rectifier fall between them.
    [Theory]
    [InlineData(600, 50_000)]
    [InlineData(1_000, 50_000)]
    [InlineData(1_000, 49_500)]
    [InlineData(2_000, 50_500)]
    [InlineData(4_000, 60_000)]
    [InlineData(100_000, 50_000)]
    public void Samples_of_ten_cycles_fall_on_evenly_spread_phases(int samplesPerSecond, int millihertz)
    {
        SamplePacer pacer = new(Capacity);
        pacer.Learn(millihertz);
        for (int burst = 0; burst < 2; burst++)
        {
            pacer.Begin(samplesPerSecond);
            double period = 1e9 / millihertz;
            double[] phases = [.. Times(pacer).Take(pacer.SamplesInCycles).Select(time => time % period).Order()];
            double step = period / pacer.SamplesInCycles;

            // Times are whole microseconds.
            Assert.All(phases.Zip(phases.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, step - 1.5, step + 1.5));
            Assert.InRange(phases[^1] - phases[0], period - step - 1.5, period - step + 1.5);
        }
    }

    [Fact]
    public void A_burst_holds_ten_cycles_and_no_eleventh_fits_its_buffer_and_keeps_below_the_rate() =>
        Gen.Select(Gen.Int[1, 20_000], Gen.Int[43_000, 66_000]).Sample((samplesPerSecond, millihertz) =>
        {
            SamplePacer pacer = new(Capacity);
            pacer.Learn(millihertz);
            pacer.Begin(samplesPerSecond);
            List<int> times = Times(pacer);
            double cycles = times[^1] * (millihertz / 1e9);

            Assert.InRange(cycles, 10.3, 10.51);
            Assert.InRange(times.Count, 100, Capacity);
            Assert.Equal(0, pacer.LateCount);
            Assert.True(pacer.SamplesInCycles <= Math.Max(109, samplesPerSecond * (10e3 / millihertz)));
        });

    [Fact]
    public void The_two_steps_change_by_turns()
    {
        SamplePacer pacer = new(Capacity);
        int[] samples = [.. Enumerable.Range(0, 4).Select(_ =>
        {
            pacer.Begin(1_000);
            return pacer.SamplesInCycles;
        })];
        Assert.Equal([197, 193, 197, 193], samples);
    }

    // 1,015 microseconds apart; the sampler is asked at the end of the sample before.
    [Fact]
    public void A_sampler_that_is_late_by_more_than_half_an_interval_misses_that_time()
    {
        SamplePacer pacer = new(Capacity);
        pacer.Begin(1_000);
        (int Elapsed, int Due, int Late)[] table =
        [
            (0, 0, 0),
            (100, 1_015, 0),
            (1_200, 2_030, 0),
            (3_500, 3_045, 0),
            (4_600, 5_076, 1),
            (5_100, 6_091, 1),
            (16_000, 16_243, 10),
            (16_300, 17_258, 10),
        ];
        Assert.All(table, row =>
        {
            Assert.True(pacer.TryNext(row.Elapsed, out int due));
            Assert.Equal((row.Due, row.Late), (due, pacer.LateCount));
        });
        Assert.False(pacer.TryNext(1_000_000, out _));

        pacer.Begin(1_000);
        Assert.Equal(0, pacer.LateCount);
        Assert.True(pacer.TryNext(0, out int first));
        Assert.Equal(0, first);
    }

    [Fact]
    public void The_first_frequency_counts_at_once_later_ones_by_and_by_and_none_not_at_all()
    {
        SamplePacer pacer = new(Capacity);
        Assert.Equal(210_000, End(pacer), 2_000.0);
        pacer.Learn(60_000);
        Assert.Equal(175_000, End(pacer), 2_000.0);
        pacer.Learn(0);
        Assert.Equal(175_000, End(pacer), 2_000.0);
        pacer.Learn(50_000);
        Assert.InRange(End(pacer), 174_000, 180_000);
        for (int i = 0; i < 100; i++)
        {
            pacer.Learn(50_000);
        }

        Assert.Equal(210_000, End(pacer), 2_000.0);
    }

    // 0.8 ms in each half cycle, once with samples at even times and once paced.
    [Fact]
    public void Narrow_peaks_are_seen_in_every_burst()
    {
        SamplePacer pacer = new(Capacity);
        pacer.Begin(1_000);
        int[] paced = [.. Times(pacer)];
        double worstPaced = 0;
        double worstEven = 0;
        for (int i = 0; i < 50; i++)
        {
            double phase = i / 50.0;
            worstPaced = Math.Max(worstPaced, Math.Abs(Ratio(phase, paced) - 1));
            worstEven = Math.Max(worstEven, Math.Abs(Ratio(phase, Burst.Every(1_000)) - 1));
        }

        Assert.InRange(worstPaced, 0, 0.04);
        Assert.InRange(worstEven, 0.2, 1);
    }

    // Of seven peaks in ten a beginning is seen, so that many intervals between beginnings are two cycles and more.
    [Fact]
    public void Half_of_the_bursts_tell_the_frequency_of_narrow_peaks_although_beginnings_are_missing()
    {
        SamplePacer pacer = new(Capacity);
        List<int> found = [];
        for (int i = 0; i < 100; i++)
        {
            pacer.Begin(1_000);
            int millihertz = Estimate(i / 100.0, Times(pacer)).FrequencyMillihertz;
            if (millihertz > 0)
            {
                found.Add(millihertz);
            }
        }

        Assert.InRange(found.Count, 50, 100);
        Assert.InRange(found.Average(), 49_900, 50_100);
    }

    private static double Ratio(double phase, IEnumerable<int> times) => Estimate(phase, times).RmsMicrovolts / 200_000.0;

    private static BurstEstimate Estimate(double phase, IEnumerable<int> times)
    {
        double Rectifier(double seconds)
        {
            double halves = ((seconds * 50) + phase) * 2;
            double within = halves - Math.Floor(halves);
            double sign = Math.Floor(halves) % 2 == 0 ? 1 : -1;
            return within is > 0.46 and < 0.54 ? sign * 1_000 * Math.Sin((within - 0.46) / 0.08 * Math.PI) : 0;
        }

        return Burst.Estimate(Burst.Sample(Rectifier, times));
    }

    // A sampler that is never late.
    private static List<int> Times(SamplePacer pacer)
    {
        List<int> times = [];
        int elapsed = 0;
        while (pacer.TryNext(elapsed, out int due))
        {
            times.Add(due);
            elapsed = due;
        }

        return times;
    }

    private static double End(SamplePacer pacer)
    {
        pacer.Begin(1_000);
        return Times(pacer)[^1];
    }
}
