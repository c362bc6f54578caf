using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Real power by the firmware's estimator: one converter takes current and voltage in turn.</summary>
/// <remarks>
/// As <see cref="RmsBench"/>: five minutes, three frequencies, and commissioned with a sine at half load against an instrument
/// that is right. The voltage stands at 70 % of its input's range, as mains does that may rise.
/// </remarks>
internal sealed class PowerBench(int seed, int burstCount, double peakMillivolts, double gain)
{
    private const double VoltageLevel = 0.7;

    private static double MicrovoltsSquared(double millivolts, double otherMillivolts) => millivolts * otherMillivolts * 1e6;

    /// <summary>Measures one cell at the frequency at which it reads worst.</summary>
    public PowerBenchRow Measure(PowerLoad load, int samplesPerSecond, int levelPercent, IReadOnlyList<double> frequencies)
    {
        RmsTrialResult worst = frequencies
            .Select(hertz => Run(load, samplesPerSecond, levelPercent, hertz))
            .MaxBy(result => Math.Abs(result.MeanRatio - 1))!;
        return new PowerBenchRow(
            load.Name,
            load.PowerFactorPermille,
            samplesPerSecond,
            levelPercent,
            Math.Round(100 * (worst.MeanRatio - 1), 3),
            Math.Round(100 * worst.ScatterRatio, 3),
            Math.Round(100 * worst.DoubtfulShare, 1));
    }

    /// <summary>Measures a window of bursts.</summary>
    public RmsTrialResult Run(PowerLoad load, int samplesPerSecond, int levelPercent, double hertz)
    {
        SyntheticConverter converter = new(seed);
        BurstEstimator estimator = new(new SamplingOptions());
        BurstEstimate estimate = new();
        SampleBurst current = new(SyntheticConverter.Capacity);
        SampleBurst voltage = new(SyntheticConverter.Capacity);
        SamplePacer pacer = new(SyntheticConverter.Capacity);
        int[] aligned = new int[SyntheticConverter.Capacity];
        double currentMillivolts = peakMillivolts * levelPercent / 100;
        double voltageMillivolts = peakMillivolts * VoltageLevel;
        double truth = MicrovoltsSquared(currentMillivolts, voltageMillivolts) * load.MeanProduct * gain;
        double sum = 0;
        double squares = 0;
        int doubtful = 0;
        for (int i = 0; i < burstCount; i++)
        {
            converter.SamplePair(
                current,
                voltage,
                seconds => currentMillivolts * load.CurrentAt(seconds * hertz),
                seconds => voltageMillivolts * PowerLoad.VoltageAt(seconds * hertz),
                pacer,
                samplesPerSecond);
            estimator.EstimatePower(current, voltage, aligned, estimate);
            pacer.Learn(estimate.FrequencyMillihertz);
            double ratio = estimate.RealPowerSquareMicrovolts / truth;
            sum += ratio;
            squares += ratio * ratio;
            doubtful += estimate.Status == BurstStatus.Good && estimate.HasPower ? 0 : 1;
        }

        double mean = sum / burstCount;
        return new RmsTrialResult(mean, Math.Sqrt(Math.Max(0, (squares / burstCount) - (mean * mean))), (double)doubtful / burstCount);
    }
}
