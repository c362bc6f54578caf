using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Sampling;

/// <summary>A transmitter's steady voltage on an input that is made for currents: far from the bias, and yet a mean.</summary>
public class BurstMeanTests
{
    private readonly BurstEstimator _estimator = new(new SamplingOptions());

    [Theory]
    [InlineData(500)]
    [InlineData(1_500)]
    [InlineData(3_000)]
    public void A_steady_voltage_has_a_mean_whatever_the_status_says(int counts)
    {
        AnalogReading reading = Read(counts, 400);
        Assert.True(reading.HasMean);
        Assert.InRange(reading.MeanMicrovolts, new SamplingOptions().Curve.Microvolts(counts) - 1_000, new SamplingOptions().Curve.Microvolts(counts) + 1_000);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(4_095, 400)]
    [InlineData(1_500, 3)]
    public void A_cut_wire_a_short_and_a_burst_of_nearly_nothing_have_none(int counts, int samples) =>
        Assert.False(Read(counts, samples).HasMean);

    private AnalogReading Read(int counts, int samples)
    {
        SampleBurst burst = new(1_024);
        for (int i = 0; i < samples; i++)
        {
            burst.Add(counts, i * 500);
        }

        BurstEstimate estimate = new();
        _estimator.Estimate(burst, estimate);
        AnalogReading reading = new();
        estimate.WriteTo(reading, 7);
        return reading;
    }
}
