using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The firmware's estimator behind a converter with errors, on known waveforms.</summary>
/// <remarks>
/// The window is five minutes: six inputs taken in turn give each some 225 bursts of 0.22 s in it. One burst decides nothing:
/// demand is held over 15 minutes. Before it the converter is commissioned as the site would be: the noise is measured without
/// a current, and the sensor's constant corrected at half load against a clamp meter that is right.
/// </remarks>
public static class RmsBench
{
    /// <summary>Bursts of the window.</summary>
    public const int BurstCount = 225;

    // 1.4 V around a bias of 1.65 V: what the range of the converter takes.
    private const double PeakMillivolts = 1_400;
    internal const int CommissioningSamplesPerSecond = 2_000;
    private const int CommissioningLevel = 50;
    private const double NominalHertz = 50;

    private static readonly int[] Rates = [1_000, 2_000, 5_000];
    private static readonly int[] Levels = [5, 10, 25, 50, 100];
    private static readonly double[] Frequencies = [49.5, NominalHertz, 50.5];

    /// <summary>Measures everything.</summary>
    public static RmsBenchReport Run(int seed)
    {
        int noiseMicrovolts = RmsTrial.MeasureNoise(seed, CommissioningSamplesPerSecond, BurstCount);
        RmsTrial uncommissioned = new(seed, BurstCount, noiseMicrovolts, 1);
        Waveform sine = Waveform.All[0];
        double gain = uncommissioned.Run(sine, CommissioningSamplesPerSecond, PeakMillivolts * CommissioningLevel / 100, NominalHertz, true).MeanRatio;
        double straightGain = uncommissioned.Run(sine, CommissioningSamplesPerSecond, PeakMillivolts * CommissioningLevel / 100, NominalHertz, false).MeanRatio;
        RmsTrial trial = new(seed, BurstCount, noiseMicrovolts, gain);
        RmsTrial straight = new(seed, BurstCount, noiseMicrovolts, straightGain);
        (Waveform Waveform, int Rate, int Level)[] cells =
        [
            .. from waveform in Waveform.All from rate in Rates from level in Levels select (waveform, rate, level),
        ];
        RmsBenchRow[] rows = new RmsBenchRow[cells.Length];

        // Each cell has its own sequence, so that the order in which they run changes nothing.
        Parallel.For(0, cells.Length, i => rows[i] = Measure(trial, straight, cells[i].Waveform, cells[i].Rate, cells[i].Level));
        return new RmsBenchReport(seed, BurstCount, Frequencies, noiseMicrovolts, Math.Round(100 * (gain - 1), 3), rows, RunPower(seed));
    }

    private static PowerBenchRow[] RunPower(int seed)
    {
        double gain = new PowerBench(seed, BurstCount, PeakMillivolts, 1)
            .Run(PowerLoad.All[0], CommissioningSamplesPerSecond, CommissioningLevel, NominalHertz).MeanRatio;
        PowerBench bench = new(seed, BurstCount, PeakMillivolts, gain);
        (PowerLoad Load, int Rate, int Level)[] cells =
        [
            .. from load in PowerLoad.All from rate in Rates from level in Levels select (load, rate, level),
        ];
        PowerBenchRow[] rows = new PowerBenchRow[cells.Length];
        Parallel.For(0, cells.Length, i => rows[i] = bench.Measure(cells[i].Load, cells[i].Rate, cells[i].Level, Frequencies));
        return rows;
    }

    private static RmsBenchRow Measure(RmsTrial trial, RmsTrial straight, Waveform waveform, int rate, int level)
    {
        double peak = PeakMillivolts * level / 100;
        RmsTrialResult worst = Frequencies
            .Select(frequency => trial.Run(waveform, rate, peak, frequency, true))
            .MaxBy(result => Math.Abs(result.MeanRatio - 1))!;
        RmsTrialResult withoutCurve = straight.Run(waveform, rate, peak, NominalHertz, false);
        return new RmsBenchRow(
            waveform.Name,
            Math.Round(waveform.CrestFactor, 2),
            rate,
            level,
            Math.Round(100 * (worst.MeanRatio - 1), 3),
            Math.Round(100 * worst.ScatterRatio, 3),
            Math.Round(100 * (withoutCurve.MeanRatio - 1), 3),
            Math.Round(100 * worst.DoubtfulShare, 1));
    }
}
