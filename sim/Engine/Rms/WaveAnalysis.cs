using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The firmware's estimator on captured waveforms, cut into bursts as long as the board's.</summary>
/// <remarks>The counts are taken for those of an ESP32 with a typical reference.</remarks>
public static class WaveAnalysis
{
    /// <summary>Least rate whose bursts the firmware accepts.</summary>
    public const int MinimumSamplesPerSecond = 500;

    /// <summary>Greatest rate.</summary>
    public const int MaximumSamplesPerSecond = 100_000;

    /// <summary>Samples of one burst.</summary>
    public static int SamplesPerBurst(int samplesPerSecond) =>
        (int)((long)samplesPerSecond * SyntheticConverter.BurstMicroseconds / 1_000_000);

    /// <summary>Compares the firmware with the reference.</summary>
    /// <param name="counts">At least one burst of counts.</param>
    /// <param name="samplesPerSecond">Rate at which they were taken.</param>
    public static WaveReport Analyse(IReadOnlyList<int> counts, int samplesPerSecond)
    {
        SamplingOptions options = new();
        WaveReference reference = new(counts, samplesPerSecond, options.Curve);
        SortedDictionary<string, int> statuses = new(StringComparer.Ordinal);
        double squares = 0;
        int bursts = 0;
        int usable = 0;
        Run(counts, samplesPerSecond, options, estimate =>
        {
            bursts++;
            string status = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(estimate.Status.ToString());
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (estimate.Status is BurstStatus.Good or BurstStatus.Undersampled)
            {
                usable++;
                squares += (double)estimate.RmsMicrovolts * estimate.RmsMicrovolts;
            }
        });
        double? measured = usable == 0 ? null : Math.Sqrt(squares / usable);
        return new WaveReport(
            counts.Count,
            bursts,
            usable,
            statuses,
            measured == null ? null : Math.Round(measured.Value, 1),
            Math.Round(reference.RmsMicrovolts, 1),
            measured == null || reference.RmsMicrovolts == 0 ? null : Math.Round(100 * ((measured.Value / reference.RmsMicrovolts) - 1), 3),
            Math.Round(reference.OffsetMicrovolts, 1),
            reference.FrequencyHertz == null ? null : Math.Round(reference.FrequencyHertz.Value, 3),
            Math.Round(reference.CrestFactor, 3),
            counts.Count(count => count is <= 0 or >= ConverterCurve.MaximumCount));
    }

    /// <summary>Measures the noise of an input whose circuit was off.</summary>
    /// <param name="counts">At least one burst of counts.</param>
    /// <param name="samplesPerSecond">Rate at which they were taken.</param>
    public static NoiseReport MeasureNoise(IReadOnlyList<int> counts, int samplesPerSecond)
    {
        NoiseFloor floor = new();
        Run(counts, samplesPerSecond, new SamplingOptions(), estimate => floor.Add(estimate));
        return new NoiseReport(floor.IsReady ? floor.Microvolts : 0, floor.BurstCount, floor.RefusedCount, floor.IsReady);
    }

    /// <summary>Measures the noise of the synthetic converter.</summary>
    public static NoiseReport MeasureNoise(int seed) =>
        new(RmsTrial.MeasureNoise(seed, RmsBench.CommissioningSamplesPerSecond, RmsBench.BurstCount), RmsBench.BurstCount, 0, true);

    private static void Run(IReadOnlyList<int> counts, int samplesPerSecond, SamplingOptions options, Action<BurstEstimate> take)
    {
        int length = SamplesPerBurst(samplesPerSecond);
        SampleBurst burst = new(length);
        BurstEstimator estimator = new(options);
        BurstEstimate estimate = new();
        for (int begin = 0; begin + length <= counts.Count; begin += length)
        {
            burst.Clear();
            for (int i = 0; i < length; i++)
            {
                burst.Add(counts[begin + i], (int)(i * 1_000_000L / samplesPerSecond));
            }

            estimator.Estimate(burst, estimate);
            take(estimate);
        }
    }
}
