namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>An interval of 90 % holds the truth in about nine of ten years, or it is no interval of 90 %.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private static readonly Period Before = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    [Theory]
    [InlineData(0.0, "2026-12-31")]
    [InlineData(0.5, "2026-12-31")]
    [InlineData(0.7, "2026-12-31")]
    [InlineData(0.5, "2026-03-31")]
    [InlineData(0.5, "2026-08-31")]
    public void Experiment(double memory, string end)
    {
        Period after = new(new DateOnly(2026, 1, 1), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));
        SyntheticYear year = new() { Memory = memory };
        int guideline = 0, regression = 0, boot = 0, count = 120;
        Dictionary<string, int> kinds = [];
        for (int seed = 0; seed < count; seed++)
        {
            BaselineModel model = BaselineFitter.Fit(year.Days(Before, 2 * seed), new FitOptions())!;
            IReadOnlyList<DailyReading> days = year.Days(after, (2 * seed) + 1, 0.08);
            double saved = days.Sum(d => model.Predict(d) - d.EnergyKilowattHours);
            double truth = days.Sum(d => 0.08 * year.TrueKilowattHours(d));
            double miss = Math.Abs(saved - truth);
            guideline += miss <= SavingsUncertainty.Guideline(model.Statistics, days.Count, days.Sum(model.Predict), 90) ? 1 : 0;
            regression += miss <= SavingsUncertainty.Regression(model, days, 90) ? 1 : 0;
            var errors = BlockBootstrap.Errors(model, days, true);
            boot += miss <= BlockBootstrap.HalfWidth(errors, 90) ? 1 : 0;
            string k = model.Form.Kind + "/" + model.Form.DayTypes;
            kinds[k] = kinds.GetValueOrDefault(k) + 1;
        }
        output.WriteLine($"{memory} {end}: g {guideline} r {regression} b {boot} of {count}; " + string.Join(", ", kinds));
    }
}
