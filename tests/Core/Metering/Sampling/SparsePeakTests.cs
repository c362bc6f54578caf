using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>Peaks of 0.8 ms in each half cycle at some 1,000 samples a second: hit by chance, and right in the mean.</summary>
public class SparsePeakTests
{
    private const int BurstCount = 4_000;
    private const double Amplitude = 1_000;
    private static readonly double TrueMicrovolts = 1e3 * Amplitude / 5;

    // Cycles that begin at a peak which was hit would hold too much of it: 2 % too much before cycles began anywhere.
    [Fact]
    public void Squares_are_right_in_the_mean_and_roots_are_not()
    {
        Random random = new(1);
        double squares = 0;
        double roots = 0;
        for (int i = 0; i < BurstCount; i++)
        {
            BurstEstimate estimate = Take(random);
            squares += (double)estimate.RmsMicrovolts * estimate.RmsMicrovolts;
            roots += estimate.RmsMicrovolts;
        }

        // The standard error of so many bursts is 0.2 %.
        Assert.InRange(Math.Sqrt(squares / BurstCount) / TrueMicrovolts, 0.994, 1.006);
        Assert.InRange(roots / BurstCount / Math.Sqrt(squares / BurstCount), 0.990, 0.997);
    }

    [Fact]
    public void A_mean_of_the_last_bursts_is_steadier_and_not_low()
    {
        Random random = new(2);
        SparseSquares sparse = new();
        List<double> single = [];
        List<double> mean = [];
        for (int i = 0; i < BurstCount; i++)
        {
            BurstEstimate estimate = Take(random);
            single.Add(estimate.RmsMicrovolts / TrueMicrovolts);
            mean.Add(sparse.Take(BurstStatus.Undersampled, estimate.RmsMicrovolts) / TrueMicrovolts);
        }

        Assert.InRange(Deviation(single), 0.08, 0.14);
        Assert.InRange(Deviation(mean), 0.015, 0.04);
        Assert.InRange(mean.Average(), 0.993, 1.006);
    }

    [Fact]
    public void A_burst_that_is_dense_enough_stands_for_itself_and_ends_the_mean()
    {
        SparseSquares sparse = new();
        Assert.Equal(300, sparse.Take(BurstStatus.Undersampled, 300));
        Assert.Equal(360, sparse.Take(BurstStatus.Undersampled, 412));
        Assert.Equal(1_000, sparse.Take(BurstStatus.Good, 1_000));
        Assert.Equal(50, sparse.Take(BurstStatus.Undersampled, 50));
    }

    [Fact]
    public void A_current_that_changes_is_followed_within_some_bursts()
    {
        SparseSquares sparse = new();
        for (int i = 0; i < 100; i++)
        {
            sparse.Take(BurstStatus.Undersampled, 100_000);
        }

        int rms = 0;
        for (int i = 0; i < 20; i++)
        {
            rms = sparse.Take(BurstStatus.Undersampled, 200_000);
        }

        Assert.InRange(rms, 190_000, 200_000);
    }

    private static BurstEstimate Take(Random random)
    {
        double phase = random.NextDouble();
        List<int> times = [];
        double time = 0;
        while (time < 220_000)
        {
            times.Add((int)time);
            time += 1_000 * (0.8 + (0.4 * random.NextDouble()));
        }

        // A half sine of 1/25 of a cycle at the top of each half cycle has a crest factor of 5.
        double Rectifier(double seconds)
        {
            double cycles = (seconds * 50) + phase;
            double within = (cycles * 2) - Math.Floor(cycles * 2);
            double sign = Math.Floor(cycles * 2) % 2 == 0 ? 1 : -1;
            return within is > 0.46 and < 0.54 ? sign * Amplitude * Math.Sin((within - 0.46) / 0.08 * Math.PI) : 0;
        }

        return Burst.Estimate(Burst.Sample(Rectifier, times));
    }

    private static double Deviation(List<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
