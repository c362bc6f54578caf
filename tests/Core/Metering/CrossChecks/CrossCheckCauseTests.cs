using Zibo.EdgeCtl.Core.Metering.CrossChecks;

namespace Zibo.EdgeCtl.Core.Tests.Metering.CrossChecks;

/// <summary>1,000 seeded cases of each cause: how often it is named.</summary>
public class CrossCheckCauseTests
{
    private const int Cases = 1_000;
    private const int Gain = 8;
    private const int Noise = 20;

    [Theory]
    [InlineData(CrossCheckOptions.SensorTolerancePermille, CrossCheckOptions.SensorTrendPermille)]
    [InlineData(CrossCheckOptions.MeterTolerancePermille, CrossCheckOptions.MeterTrendPermille)]
    public void Healthy_pairs_are_never_accused(int tolerancePermille, int trendPermille)
    {
        PairGenerator pairs = new(1);
        pairs.Options.TolerancePermille = tolerancePermille;
        pairs.Options.TrendPermille = trendPermille;
        for (int i = 0; i < Cases; i++)
        {
            // The power factor may fall with the load, by a third of what is allowed.
            double slope = pairs.Random.NextDouble() * trendPermille / 3_000;
            double range = 1 + (9 * pairs.Random.NextDouble());
            CrossCheckVerdict verdict = pairs.Draw().Judge(
                x => x * (1 - (slope * (x - 1) / Math.Max(0.01, range - 1)) + (slope / 2)), tolerancePermille * 7 / 10, 30, range);
            Assert.True(verdict.Cause == CrossCheckCause.Agree, $"case {i} of seed 1: {verdict.Cause} at {verdict.RatioPermille}");
        }
    }

    [Fact]
    public void A_wrong_pulse_constant_is_named()
    {
        PairGenerator pairs = new(2);
        AssertNamed(pairs, CrossCheckCause.PulseConstant, () => Draw(pairs, pairs.WrongImpulses, CommonConstants.TransformerDistance));
    }

    [Fact]
    public void A_wrong_transformer_ratio_is_named()
    {
        PairGenerator pairs = new(3);
        AssertNamed(pairs, CrossCheckCause.TransformerRatio, () => Draw(pairs, pairs.WrongAmperes, CommonConstants.ImpulseDistance));
    }

    // Nothing in two totals tells 800 for 1,600 imp/kWh from 100 for 200 A: both are named.
    [Fact]
    public void A_ratio_that_both_constants_explain_names_both()
    {
        PairGenerator pairs = new(4);
        int named = 0;
        for (int i = 0; i < Cases; i++)
        {
            double ratio;
            do
            {
                ratio = pairs.Draw().WrongImpulses();
            }
            while (IsOutside(pairs, ratio) || CommonConstants.TransformerDistance((long)(ratio * 1000), pairs.Options) > 2);

            CrossCheckVerdict verdict = pairs.Judge(x => x * ratio, Gain, Noise, 4);
            CrossCheckCause[] both = [verdict.Cause, verdict.RunnerUp];
            named += both.Contains(CrossCheckCause.PulseConstant) && both.Contains(CrossCheckCause.TransformerRatio) ? 1 : 0;
        }

        Assert.InRange(named, Cases * 95 / 100, Cases);
    }

    [Fact]
    public void A_missing_phase_is_named()
    {
        PairGenerator pairs = new(5);
        AssertNamed(pairs, CrossCheckCause.MissingPhase, () =>
        {
            // Each phase carries its third within 5 %, differently in each pair.
            int seen = pairs.Draw().Random.Next(1, 3);
            return pairs.Judge(x => x * seen / 3 * (1 + pairs.Off(50)), 20, Noise, 1.2);
        });
    }

    [Fact]
    public void A_reversed_transformer_is_named()
    {
        PairGenerator pairs = new(6);
        AssertNamed(pairs, CrossCheckCause.Reversed, () => pairs.Draw().Judge(x => -x, 50, 50, 4));
    }

    [Fact]
    public void A_saturated_transformer_is_named()
    {
        PairGenerator pairs = new(7);
        AssertNamed(pairs, CrossCheckCause.Saturated, () =>
        {
            // Above the knee, which lies in the upper half of the range, a tenth of the rise comes through.
            double range = 3 + (5 * pairs.Draw().Random.NextDouble());
            double knee = Math.Pow(range, 0.4 + (0.2 * pairs.Random.NextDouble()));
            return pairs.Judge(x => x < knee ? x : knee + ((x - knee) / 10), 30, Noise, range);
        });
    }

    [Fact]
    public void Noise_that_is_counted_is_named()
    {
        PairGenerator pairs = new(8);
        AssertNamed(pairs, CrossCheckCause.NoiseFloor, () =>
        {
            // Noise adds in quadrature; it is of the size of the lowest load.
            double range = 4 + (6 * pairs.Draw().Random.NextDouble());
            double noise = 1 + pairs.Random.NextDouble();
            return pairs.Judge(x => Math.Sqrt((x * x) + (noise * noise)), 20, Noise, range);
        });
    }

    [Fact]
    public void Meters_of_different_things_are_called_unrelated()
    {
        PairGenerator pairs = new(9);
        AssertNamed(pairs, CrossCheckCause.Unrelated, () => pairs.Draw().Judge(_ => 5 * pairs.Random.NextDouble(), 0, 0, 3));
    }

    [Fact]
    public void A_dead_sensor_is_a_difference_of_everything()
    {
        CrossCheckVerdict verdict = new PairGenerator(10).Draw().Judge(_ => 0, 0, 0, 3);
        Assert.Equal((CrossCheckCause.Unrelated, 0L), (verdict.Cause, verdict.RatioPermille));
    }

    [Fact]
    public void Of_two_faults_at_once_the_second_comes_second()
    {
        PairGenerator pairs = new(11);
        int reversed = 0;
        int saturated = 0;
        for (int i = 0; i < Cases; i++)
        {
            double ratio = DrawRatio(pairs, pairs.WrongAmperes, CommonConstants.ImpulseDistance);
            CrossCheckVerdict verdict = pairs.Judge(x => -x * ratio, Gain, Noise, 2);
            reversed += Is(verdict, CrossCheckCause.Reversed, CrossCheckCause.TransformerRatio) ? 1 : 0;

            ratio = DrawRatio(pairs, pairs.WrongAmperes, CommonConstants.ImpulseDistance);
            verdict = pairs.Judge(x => ratio * (x < 2.5 ? x : 2.5 + ((x - 2.5) / 20)), Gain, Noise, 6);
            saturated += verdict.Cause == CrossCheckCause.Saturated ? 1 : 0;
        }

        Assert.InRange(reversed, Cases * 90 / 100, Cases);

        // Where neither end of the load has the right ratio, only the shape of the fall tells: about three in four.
        Assert.InRange(saturated, Cases * 70 / 100, Cases);
    }

    private static bool Is(CrossCheckVerdict verdict, CrossCheckCause cause, CrossCheckCause runnerUp) =>
        verdict.Cause == cause && verdict.RunnerUp == runnerUp;

    private static CrossCheckVerdict Draw(PairGenerator pairs, Func<double> draw, Func<long, CrossCheckOptions, int> otherDistance)
    {
        double ratio = DrawRatio(pairs, draw, otherDistance);
        return pairs.Judge(x => x * ratio, Gain, Noise, 1 + (4 * pairs.Random.NextDouble()));
    }

    // A ratio that only one kind of constant explains, and neither a missing phase nor the sensor's own tolerance.
    private static double DrawRatio(PairGenerator pairs, Func<double> draw, Func<long, CrossCheckOptions, int> otherDistance)
    {
        double ratio;
        do
        {
            pairs.Draw();
            ratio = draw();
        }
        while (IsOutside(pairs, ratio) || otherDistance((long)(ratio * 1000), pairs.Options) < 30);

        return ratio;
    }

    private static bool IsOutside(PairGenerator pairs, double ratio)
    {
        long permille = (long)(ratio * 1000);
        return Math.Abs(permille - 1000) < pairs.Options.TolerancePermille + 30
            || CommonConstants.DistanceFrom(permille, 333) < 30
            || CommonConstants.DistanceFrom(permille, 667) < 30;
    }

    private static void AssertNamed(PairGenerator pairs, CrossCheckCause cause, Func<CrossCheckVerdict> judge)
    {
        Dictionary<CrossCheckCause, int> named = [];
        for (int i = 0; i < Cases; i++)
        {
            CrossCheckVerdict verdict = judge();
            named[verdict.Cause] = named.GetValueOrDefault(verdict.Cause) + 1;
        }

        string all = string.Join(", ", named.Select(pair => $"{pair.Key} {pair.Value}"));
        Assert.True(named.GetValueOrDefault(cause) >= Cases * 95 / 100, $"{cause} with {pairs.Options.TolerancePermille} permille: {all}");
        TestContext.Current.SendDiagnosticMessage($"{cause}: {all}");
    }
}
