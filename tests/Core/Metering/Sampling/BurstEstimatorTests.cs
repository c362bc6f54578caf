using CsCheck;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>What becomes of a burst, in a converter that has no errors of its own.</summary>
public class BurstEstimatorTests
{
    private const double Root2 = 1.4142135623730951;

    [Theory]
    [InlineData(45)]
    [InlineData(49.5)]
    [InlineData(50)]
    [InlineData(50.5)]
    [InlineData(55)]
    [InlineData(60)]
    public void A_sine_of_any_mains_gives_its_rms_and_its_frequency(double hertz)
    {
        BurstEstimate estimate = Burst.Estimate(Burst.Sine(1_000, hertz, 1));

        Burst.AssertRms(1_000 / Root2, estimate);
        Assert.InRange(estimate.FrequencyMillihertz, (hertz * 1_000) - 20, (hertz * 1_000) + 20);
        Assert.InRange(estimate.CrestFactorPermille, 1_405, 1_420);
        Assert.InRange(estimate.CycleCount, (int)(hertz * 0.22) - 2, (int)(hertz * 0.22));
    }

    // A tenth of a cycle more or less in the window would be wrong by percents: whole cycles are not.
    [Fact]
    public void Where_in_a_cycle_a_burst_begins_does_not_matter() =>
        Gen.Select(Gen.Double[0, Math.Tau], Gen.Double[47, 61], Gen.Double[50, 1_500], Gen.Int[150, 1_000])
            .Sample((phase, hertz, amplitude, step) =>
            {
                BurstEstimate estimate = Burst.Estimate(Burst.Sine(amplitude, hertz, phase), step);

                // Half a count of quantisation on top.
                Burst.AssertRms(amplitude / Root2, estimate, 4 + (500 / amplitude));
            });

    [Fact]
    public void Late_samples_weigh_by_the_time_that_they_stand_for() =>
        Gen.Int[100, 900].Array[400].Sample(steps =>
        {
            int time = 0;
            int[] times = [.. steps.Select(step => time += step).TakeWhile(t => t < 220_000)];
            Burst.AssertRms(1_000 / Root2, Burst.Estimate(Burst.Sample(Burst.Sine(1_000), times)), 6);
        });

    // A scan that took the processor for 9 ms: counting samples would make the rest of that cycle weigh double. Cycles are
    // taken from the first sample on; a hole in which one begins costs two.
    [Theory]
    [InlineData(64_000, 9)]
    [InlineData(60_500, 9)]
    [InlineData(55_000, 8)]
    public void A_hole_costs_its_cycle_and_nothing_else(int from, int cycles)
    {
        IEnumerable<int> times = Burst.Every(500).Where(t => t <= from || t > from + 9_000);
        BurstEstimate estimate = Burst.Estimate(Burst.Sample(Burst.Sine(1_000), times));

        Burst.AssertRms(1_000 / Root2, estimate);
        Assert.Equal(cycles, estimate.CycleCount);
    }

    [Fact]
    public void Holes_in_every_cycle_leave_no_value()
    {
        IEnumerable<int> times = Burst.Every(500).Where(t => t % 20_000 is < 12_000 or > 15_000);
        Assert.Equal(BurstStatus.TooFewSamples, Burst.Estimate(Burst.Sample(Burst.Sine(1_000), times)).Status);
    }

    [Fact]
    public void Too_few_samples_leave_no_value()
    {
        Assert.Equal(BurstStatus.TooFewSamples, Burst.Estimate(Burst.Sample(Burst.Sine(1_000), Burst.Every(2_300))).Status);
        Assert.Equal(BurstStatus.TooFewSamples, Burst.Estimate(Burst.Sample(Burst.Sine(1_000), [])).Status);
        Assert.Equal(BurstStatus.Good, Burst.Estimate(Burst.Sample(Burst.Sine(1_000), Burst.Every(1_900))).Status);
    }

    [Fact]
    public void Without_a_current_the_whole_burst_counts_and_no_mains_is_seen()
    {
        BurstEstimate silent = Burst.Estimate(_ => 0);
        Assert.Equal((BurstStatus.Good, 0, 0, 0), (silent.Status, silent.RmsMicrovolts, silent.CycleCount, silent.FrequencyMillihertz));

        Random random = new(1);
        BurstEstimate noise = Burst.Estimate(_ => random.Next(-3, 4));
        Burst.AssertRms(2, noise, 100);
        Assert.Equal(0, noise.CycleCount);
    }

    // Direct current, or 5 Hz: no mains, but no wrong number either.
    [Fact]
    public void What_is_no_mains_is_measured_over_the_whole_burst()
    {
        BurstEstimate estimate = Burst.Estimate(Burst.Sine(500, 200));
        Assert.Equal((BurstStatus.Good, 0), (estimate.Status, estimate.CycleCount));
        Burst.AssertRms(500 / Root2, estimate, 20);
    }

    [Theory]
    [InlineData(1_300)]
    [InlineData(1_650)]
    [InlineData(2_000)]
    public void The_bias_drops_out(double bias)
    {
        BurstEstimate estimate = Burst.Estimate(Burst.Sine(800), 500, bias);
        Burst.AssertRms(800 / Root2, estimate);
        Assert.InRange(estimate.OffsetMicrovolts / 1e3, bias - 40, bias + 40);
    }

    // Unplugged, the pull-down takes the input to the bottom; a lost supply of the bias to either end.
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(1_240)]
    [InlineData(2_060)]
    [InlineData(4_095)]
    public void An_input_off_its_bias_has_no_transformer(double bias) =>
        Assert.Equal(BurstStatus.OpenCircuit, Burst.Estimate(_ => 0, 500, bias).Status);

    [Theory]
    [InlineData(1_640, BurstStatus.Good)]
    [InlineData(1_800, BurstStatus.Saturated)]
    [InlineData(5_000, BurstStatus.Saturated)]
    public void A_current_beyond_the_range_is_not_believed(double amplitude, BurstStatus status)
    {
        BurstEstimate estimate = Burst.Estimate(Burst.Sine(amplitude));
        Assert.Equal(status, estimate.Status);
        Assert.Equal(status == BurstStatus.Saturated, estimate.ClippedCount > 0);
    }

    // 0.8 ms of every half cycle: crest factor 5.
    [Theory]
    [InlineData(1_000, BurstStatus.Undersampled)]
    [InlineData(300, BurstStatus.Good)]
    [InlineData(200, BurstStatus.Good)]
    public void Peaks_that_are_too_narrow_for_the_rate_make_a_burst_doubtful(int step, BurstStatus status)
    {
        static double Rectifier(double seconds)
        {
            double within = (seconds * 100) - Math.Floor(seconds * 100);
            double sign = Math.Floor(seconds * 100) % 2 == 0 ? 1 : -1;
            return within is > 0.46 and < 0.54 ? sign * 1_400 * Math.Sin((within - 0.46) / 0.08 * Math.PI) : 0;
        }

        int[] times = [.. Burst.Every(step).Select((t, i) => t + (i * 37 % (step / 3)))];
        BurstEstimate estimate = Burst.Estimate(Burst.Sample(Rectifier, times));
        Assert.Equal(status, estimate.Status);
        Assert.InRange(estimate.RmsMicrovolts, 150_000, 400_000);
    }

    [Fact]
    public void An_estimate_allocates_nothing()
    {
        BurstEstimator estimator = new(Burst.Options);
        BurstEstimate estimate = new();
        SampleBurst[] bursts = [.. Enumerable.Range(0, 31).Select(_ => Burst.Sample(Burst.Sine(900, 51), Burst.Every(400)))];
        int[] aligned = new int[4_096];
        estimator.Estimate(bursts[0], estimate);
        Assert.True(estimate.CycleCount > 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 1; i < bursts.Length; i += 3)
        {
            estimator.Estimate(bursts[i], estimate);
            estimator.EstimatePower(bursts[i + 1], bursts[i + 2], aligned, estimate);
            Assert.True(estimate.HasPower);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
