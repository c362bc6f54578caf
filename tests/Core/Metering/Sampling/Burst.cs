using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>
/// Bursts of a converter without noise or error, 1 mV a count, biased to 1,650 counts: what is off is the estimator's.
/// </summary>
internal static class Burst
{
    public const int Bias = 1_650;

    public static SamplingOptions Options => new() { Curve = ConverterCurve.Linear(4_095_000) };

    /// <summary>A sine of an amplitude in mV.</summary>
    public static Func<double, double> Sine(double millivolts, double hertz = 50, double radians = 0) =>
        seconds => millivolts * Math.Sin((Math.Tau * hertz * seconds) + radians);

    /// <summary>Samples a signal in mV at some instants.</summary>
    public static SampleBurst Sample(Func<double, double> millivolts, IEnumerable<int> microseconds, double bias = Bias)
    {
        SampleBurst burst = new(4_096);
        foreach (int time in microseconds)
        {
            burst.Add((int)Math.Round(Math.Clamp(bias + millivolts(time / 1e6), 0, ConverterCurve.MaximumCount)), time);
        }

        return burst;
    }

    /// <summary>Evenly spaced instants.</summary>
    public static IEnumerable<int> Every(int microseconds, int from = 0, int length = 220_000) =>
        Enumerable.Range(0, length / microseconds).Select(i => from + (i * microseconds));

    public static BurstEstimate Estimate(SampleBurst burst)
    {
        BurstEstimate estimate = new();
        new BurstEstimator(Options).Estimate(burst, estimate);
        return estimate;
    }

    public static BurstEstimate Estimate(Func<double, double> millivolts, int stepMicroseconds = 500, double bias = Bias) =>
        Estimate(Sample(millivolts, Every(stepMicroseconds), bias));

    /// <summary>Fails unless a burst is good and its RMS within so many thousandths of what it should be.</summary>
    public static void AssertRms(double millivolts, BurstEstimate estimate, double permille = 1)
    {
        Assert.Equal(BurstStatus.Good, estimate.Status);
        Assert.InRange(estimate.RmsMicrovolts / 1e3, millivolts * (1 - (permille / 1e3)), millivolts * (1 + (permille / 1e3)));
    }
}
