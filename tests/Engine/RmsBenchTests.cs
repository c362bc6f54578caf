using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>What the firmware's estimator makes of known currents behind a converter with errors.</summary>
public class RmsBenchTests
{
    // Every waveform, rate and level, once for all tests; a seed gives the same errors on every machine.
    private static readonly Lazy<RmsBenchReport> Report = new(() => RmsBench.Run(1));

    [Fact]
    public void What_the_firmware_trusts_is_right_to_one_percent_from_5_to_100_percent_of_the_range()
    {
        Assert.Equal(8 * 3 * 5, Report.Value.Rows.Count);
        Assert.Equal((5, 100), (Report.Value.Rows.Min(row => row.LevelPercent), Report.Value.Rows.Max(row => row.LevelPercent)));
        Assert.All(Report.Value.Rows.Where(row => row.IsTrusted), row => Assert.InRange(row.ErrorPercent, -1, 1));
        Assert.True(Report.Value.IsWithin);
    }

    [Fact]
    public void Real_power_that_the_firmware_trusts_is_right_to_one_percent_whatever_the_power_factor()
    {
        Assert.Equal(5 * 3 * 5, Report.Value.PowerRows.Count);
        Assert.All(Report.Value.PowerRows.Where(row => row.IsTrusted), row => Assert.InRange(row.ErrorPercent, -1, 1));
        Assert.All(Report.Value.PowerRows, row => Assert.Equal(row is not { Load: "rectifier-5", SamplesPerSecond: 1_000 }, row.IsTrusted));
        Assert.InRange(Report.Value.WorstPowerPercent, 0.1, 1);
    }

    [Theory]
    [InlineData("sine", 1_000)]
    [InlineData("sine, lagging", 500)]
    [InlineData("dimmer-90", 707)]
    [InlineData("rectifier-3", 590)]
    public void Loads_have_the_power_factors_that_they_stand_for(string name, int permille) =>
        Assert.InRange(Assert.Single(PowerLoad.All, load => load.Name == name).PowerFactorPermille, permille - 5, permille + 5);

    // 0.8 ms of current in each half cycle, a sample each millisecond: one burst is off by 4 to 5 %, and the firmware says so.
    [Fact]
    public void Only_the_spikiest_current_at_the_lowest_rate_is_doubted()
    {
        Assert.All(Report.Value.Rows, row => Assert.Equal(row is not { Waveform: "rectifier-5", SamplesPerSecond: 1_000 }, row.IsTrusted));
        Assert.All(Report.Value.Rows.Where(row => row.IsTrusted), row => Assert.InRange(row.DoubtfulPercent, 0, 10));
    }

    // It missed 1 % while samples of successive cycles fell on the same phases: 11 % a burst, 0.7 % in 225 of them.
    [Fact]
    public void What_it_doubts_is_right_to_one_percent_too_in_the_mean_of_five_minutes()
    {
        RmsBenchRow[] doubted = [.. Report.Value.Rows.Where(row => !row.IsTrusted)];
        Assert.Equal(5, doubted.Length);
        Assert.All(doubted, row => Assert.InRange(row.ErrorPercent, -1, 1));

        // The firmware's mean of the squares of eight bursts is in it.
        Assert.All(doubted, row => Assert.InRange(row.ScatterPercent, 0.5, 2.4));
    }

    [Fact]
    public void A_sample_is_never_early_and_at_most_a_fifth_of_a_period_late()
    {
        SamplePacer pacer = new(SyntheticConverter.Capacity);
        SampleBurst burst = new(SyntheticConverter.Capacity);
        new SyntheticConverter(7).Sample(burst, _ => 0, pacer, 1_000);
        int[] late = [.. Enumerable.Range(0, burst.Count).Select(i => burst.TimesMicroseconds[i] - (i * 200_000 / pacer.SamplesInCycles))];

        // The stamps are up to 5 microseconds off.
        Assert.All(late, microseconds => Assert.InRange(microseconds, 0, 206));
        Assert.True(late.Max() - late.Min() > 150);
    }

    [Fact]
    public void Without_the_converters_curve_the_bound_would_be_missed()
    {
        Assert.InRange(Report.Value.WorstWithoutCurvePercent, 3, 8);
        Assert.InRange(Report.Value.GainPercent, 0.1, 0.6);
    }

    // Four counts of 0.806 mV.
    [Fact]
    public void Commissioning_finds_the_noise_that_the_converter_has() =>
        Assert.InRange(Report.Value.NoiseFloorMicrovolts, 3_150, 3_300);

    [Fact]
    public void A_seed_gives_the_same_bursts_again_and_another_others()
    {
        int[] Counts(int seed)
        {
            SampleBurst burst = new(SyntheticConverter.Capacity);
            new SyntheticConverter(seed).Sample(burst, t => 500 * Math.Sin(Math.Tau * 50 * t), new SamplePacer(SyntheticConverter.Capacity), 2_000);
            return burst.Values[..burst.Count];
        }

        Assert.Equal(Counts(7), Counts(7));
        Assert.NotEqual(Counts(7), Counts(8));
        Assert.InRange(Counts(7).Length, 405, 425);
    }

    [Fact]
    public void Waveforms_have_the_crest_factors_of_their_names()
    {
        double Crest(string name) => Assert.Single(Waveform.All, waveform => waveform.Name == name).CrestFactor;

        Assert.Equal(Math.Sqrt(2), Crest("sine"), 4);
        Assert.Equal(2, Crest("dimmer-90"), 3);
        Assert.Equal(2, Crest("rectifier-2"), 3);
        Assert.Equal(3, Crest("rectifier-3"), 3);
        Assert.Equal(5, Crest("rectifier-5"), 3);
        Assert.All(Waveform.All, waveform => Assert.InRange(waveform.At(-3.25) + waveform.At(1.25), -1e-3, 1e-3));
    }

    // The same error in the same place shall be found by both, or by neither: they share nothing but the converter's curve.
    [Theory]
    [InlineData(0, 49.7)]
    [InlineData(2, 50.2)]
    [InlineData(7, 50.5)]
    public void A_captured_waveform_reads_what_double_precision_says(int waveform, double hertz)
    {
        WaveReport report = WaveAnalysis.Analyse(Capture(t => 900 * Waveform.All[waveform].At(hertz * t), 5_000, 4), 5_000);

        Assert.Equal((18, 18), (report.BurstCount, report.UsableBurstCount));
        Assert.InRange(report.ErrorPercent!.Value, -0.4, 0.4);
        Assert.InRange(report.ReferenceMicrovolts, 900_000 * Waveform.All[waveform].Rms * 0.99, 900_000 * Waveform.All[waveform].Rms * 1.01);
        Assert.InRange(report.FrequencyHertz!.Value, hertz - 0.05, hertz + 0.05);
        Assert.InRange(report.OffsetMicrovolts, 1_645_000, 1_655_000);
        Assert.Equal(0, report.ClippedCount);
    }

    [Fact]
    public void A_captured_waveform_that_is_cut_off_has_no_reading()
    {
        WaveReport report = WaveAnalysis.Analyse(Capture(t => 2_500 * Math.Sin(Math.Tau * 50 * t), 2_000, 1), 2_000);

        Assert.Equal((0, null, null), (report.UsableBurstCount, report.MeasuredMicrovolts, report.ErrorPercent));
        Assert.Equal(4, Assert.Single(report.Statuses, pair => pair.Key == "saturated").Value);
        Assert.True(report.ClippedCount > 500);
    }

    [Fact]
    public void The_noise_of_a_captured_waveform_is_measured_only_with_the_circuit_off()
    {
        NoiseReport off = WaveAnalysis.MeasureNoise(Capture(_ => 0, 2_000, 5), 2_000);
        Assert.True(off.IsReady);
        Assert.InRange(off.NoiseFloorMicrovolts, 3_100, 3_350);

        NoiseReport on = WaveAnalysis.MeasureNoise(Capture(t => 100 * Math.Sin(Math.Tau * 50 * t), 2_000, 5), 2_000);
        Assert.Equal((0, 0, 22, false), (on.NoiseFloorMicrovolts, on.BurstCount, on.RefusedCount, on.IsReady));
    }

    private static int[] Capture(Func<double, double> millivolts, int samplesPerSecond, int seconds)
    {
        SyntheticConverter converter = new(3);
        return [.. Enumerable.Range(0, samplesPerSecond * seconds).Select(i => converter.Convert(millivolts((double)i / samplesPerSecond)))];
    }
}
