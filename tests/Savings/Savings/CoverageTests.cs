namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>An interval of 90 % holds the truth in about nine of ten years, or it is no interval of 90 %.</summary>
public sealed class CoverageTests
{
    private const int YearCount = 250;
    private const double SavedPart = 0.08;

    private static readonly Period Before = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    // The share of 250 years has a standard error of 1.9 %: 85 to 95 % are two and a half of them on either side.
    [Theory]
    [InlineData(0.0, 12)]
    [InlineData(0.5, 12)]
    [InlineData(0.5, 3)]
    [InlineData(0.7, 8)]
    public void The_interval_holds_the_saving_that_is_there(double memory, int months)
    {
        SyntheticYear law = new() { Memory = memory };
        FitOptions options = new(ModelKind.FiveParameter, DayTypeUse.Shift);
        Period after = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1).AddMonths(months).AddDays(-1));
        int held = 0;
        for (int seed = 0; seed < YearCount; seed++)
        {
            BaselineModel model = BaselineFitter.Fit(law.Days(Before, 2 * seed), options)!;
            IReadOnlyList<DailyReading> days = law.Days(after, (2 * seed) + 1, SavedPart);
            double baseline = days.Sum(model.Predict);
            double error = baseline - days.Sum(day => day.EnergyKilowattHours) - days.Sum(day => SavedPart * law.TrueKilowattHours(day));
            SavingsInterval interval = new(
                90,
                SavingsUncertainty.Guideline(model.Statistics, days.Count, baseline, 90),
                SavingsUncertainty.Regression(model, days, 90),
                0);
            held += Math.Abs(error) <= interval.HalfWidthKilowattHours ? 1 : 0;
        }

        Assert.InRange(held / (double)YearCount, 0.85, 0.95);
    }

    [Fact]
    public void Drawing_weeks_again_gives_an_interval_of_the_same_size()
    {
        SyntheticYear law = new() { Memory = 0.5 };
        BaselineModel model = BaselineFitter.Fit(law.Days(Before, 3), new FitOptions())!;
        IReadOnlyList<DailyReading> days = law.Days(new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), 4);
        IReadOnlyList<double> errors = BlockBootstrap.Errors(model, days, true);

        Assert.Equal(BlockBootstrap.DrawCount, errors.Count);
        double ratio = BlockBootstrap.HalfWidth(errors, 90)!.Value / SavingsUncertainty.Regression(model, days, 90);
        Assert.InRange(ratio, 0.6, 1.3);
        Assert.Equal(errors, BlockBootstrap.Errors(model, days, true));
    }
}
