using CsCheck;
using Zibo.EdgeCtl.Device;

namespace Zibo.EdgeCtl.NanoApi.Tests.Device;

public sealed class RmsAccumulatorTests
{
    private const int FullScale = 4_095;
    private const long Microvolts = 3_300_000;

    [Fact]
    public void Nothing_sampled_and_a_steady_bias_are_zero()
    {
        Assert.Equal(0, new RmsAccumulator().Rms(Microvolts, FullScale));
        Assert.Equal(0, Rms(Enumerable.Repeat(2_048, 1_000)));
    }

    [Fact]
    public void A_sine_of_whole_cycles_gives_its_amplitude_over_the_root_of_two()
    {
        // 1000 counts of amplitude around mid-scale: 1000 / sqrt(2) * 3.3 V / 4095 = 569.84 mV.
        long microvolts = Rms(Enumerable.Range(0, 4_000).Select(i => (int)Math.Round(2_048 + (1_000 * Math.Sin(i * Math.Tau / 400)))));

        Assert.InRange(microvolts, 569_600, 570_100);
    }

    [Fact]
    public void The_largest_burst_at_full_swing_does_not_overflow()
    {
        Assert.InRange(Rms(Enumerable.Range(0, 40_000).Select(i => i % 2 * FullScale)), 1_649_990, 1_650_000);
    }

    [Fact]
    public void The_integers_agree_with_floating_point_to_a_microvolt_per_count()
    {
        Gen.Int[0, FullScale].Array[1, 500].Sample(samples =>
        {
            double mean = samples.Average();
            double exact = Math.Sqrt(samples.Average(s => (s - mean) * (s - mean))) * Microvolts / FullScale;

            // The root is rounded down: less than one part in n of a count, and the division by less than one microvolt.
            double tolerance = ((double)Microvolts / FullScale / samples.Length) + 1;
            Assert.InRange(Rms(samples), exact - tolerance - 0.001, exact + 0.001);
        });
    }

    private static long Rms(IEnumerable<int> samples)
    {
        RmsAccumulator accumulator = new();
        foreach (int sample in samples)
        {
            accumulator.Add(sample);
        }

        return accumulator.Rms(Microvolts, FullScale);
    }
}
