using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Measures windows of bursts with a commissioned converter.</summary>
/// <param name="seed">Of noise, phases and jitter.</param>
/// <param name="burstCount">Bursts of a window.</param>
/// <param name="noiseMicrovolts">Noise floor that is taken out.</param>
/// <param name="gain">What the converter reads of 1, by which readings are divided.</param>
internal sealed class RmsTrial(int seed, int burstCount, int noiseMicrovolts, double gain)
{
    // What one takes the converter for who does not know its curve.
    private const int StraightFullScaleMicrovolts = 3_300_000;

    /// <summary>The noise of a converter whose circuit is off.</summary>
    public static int MeasureNoise(int seed, int samplesPerSecond, int burstCount)
    {
        SyntheticConverter converter = new(seed);
        SampleBurst burst = new(SyntheticConverter.Capacity);
        BurstEstimator estimator = new(new SamplingOptions());
        BurstEstimate estimate = new();
        NoiseFloor floor = new();
        SamplePacer pacer = new(SyntheticConverter.Capacity);
        for (int i = 0; i < burstCount; i++)
        {
            converter.Sample(burst, _ => 0, pacer, samplesPerSecond);
            estimator.Estimate(burst, estimate);
            floor.Add(estimate);
        }

        return floor.IsReady ? floor.Microvolts : throw new InvalidOperationException("an input without a current shows one");
    }

    /// <summary>Measures one current.</summary>
    /// <param name="waveform">Its waveform.</param>
    /// <param name="samplesPerSecond">Mean rate of the converter.</param>
    /// <param name="peakMillivolts">Its greatest value at the terminal.</param>
    /// <param name="hertz">Its frequency.</param>
    /// <param name="knowsCurve">False where the converter is taken for straight.</param>
    public RmsTrialResult Run(Waveform waveform, int samplesPerSecond, double peakMillivolts, double hertz, bool knowsCurve)
    {
        SyntheticConverter converter = new(seed);
        SamplingOptions options = new();
        if (!knowsCurve)
        {
            options.Curve = ConverterCurve.Linear(StraightFullScaleMicrovolts);
        }

        BurstEstimator estimator = new(options);
        BurstEstimate estimate = new();
        SparseSquares sparse = new();
        SampleBurst burst = new(SyntheticConverter.Capacity);
        SamplePacer pacer = new(SyntheticConverter.Capacity);
        double trueMicrovolts = peakMillivolts * 1_000 * waveform.Rms;
        double sum = 0;
        double squares = 0;
        int doubtful = 0;
        for (int i = 0; i < burstCount; i++)
        {
            converter.Sample(burst, seconds => peakMillivolts * waveform.At(seconds * hertz), pacer, samplesPerSecond);
            estimator.Estimate(burst, estimate);
            pacer.Learn(estimate.FrequencyMillihertz);
            int microvolts = sparse.Take(estimate.Status, estimate.RmsMicrovolts);
            double ratio = NoiseFloor.Remove(microvolts, noiseMicrovolts) / gain / trueMicrovolts;
            sum += ratio;
            squares += ratio * ratio;
            doubtful += estimate.Status == BurstStatus.Good ? 0 : 1;
        }

        double mean = sum / burstCount;
        double variance = Math.Max(0, (squares / burstCount) - (mean * mean));
        return new RmsTrialResult(mean, Math.Sqrt(variance), (double)doubtful / burstCount);
    }
}
