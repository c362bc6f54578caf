namespace Zibo.EdgeCtl.Sim.Savings.Tests;

/// <summary>Statistics that a person can add up.</summary>
public sealed class FitStatisticsTests
{
    [Fact]
    public void The_figures_of_four_days_are_those_of_the_hand()
    {
        // Measured 100, 110, 90, 120 against 98, 113, 92, 116: residuals 2, -3, -2, 4; one parameter.
        double[] measured = [100, 110, 90, 120];
        FitStatistics fit = FitStatistics.Of(Days(measured), [2, -3, -2, 4], 1);

        Assert.Equal(33, fit.SquareSum);
        Assert.Equal(Math.Sqrt(33.0 / 3), fit.RmseKilowattHours, 1e-12);
        Assert.Equal(100 * Math.Sqrt(11) / 105, fit.CvRmsePercent, 1e-9);

        // Positive: the model predicts too little.
        Assert.Equal(100 * 1 / (3 * 105.0), fit.NmbePercent, 1e-9);
        Assert.Equal(1 - (33.0 / 500), fit.RSquared, 1e-12);

        // Products -6, 6, -8 add up to less than nothing: no days are taken away.
        Assert.Equal((0, 4), (fit.Autocorrelation, fit.EffectiveDayCount));
    }

    [Fact]
    public void Residuals_that_remember_are_worth_fewer_days_and_a_gap_parts_them()
    {
        double[] measured = [100, 100, 100, 100];

        // Products 4, 4, -4 over the mean squares of each pair, 4: a third; (1 - 1/3) / (1 + 1/3) is a half.
        FitStatistics fit = FitStatistics.Of(Days(measured), [2, 2, 2, -2], 1);
        Assert.Equal(1.0 / 3, fit.Autocorrelation, 1e-12);
        Assert.Equal(2, fit.EffectiveDayCount, 1e-12);
        Assert.Equal(2, fit.VarianceFactor, 1e-12);

        DailyReading[] parted = [.. Days(measured)];
        parted[3] = parted[3] with { Day = parted[3].Day.AddDays(5) };
        Assert.Equal(0.95, FitStatistics.Of(parted, [2, 2, 2, -2], 1).Autocorrelation, 1e-12);
    }

    [Fact]
    public void The_guideline_gives_what_its_formula_gives_by_hand()
    {
        // n = 365, r = 0.25: n' = 219; CV(RMSE) 10 %, p = 5; m = 180 days, 6 months; t for 214 degrees and 90 % is 1.652.
        FitStatistics fit = new(365, 5, 1_000, 360 * 100 * 100, 0, 0.9, 0.25);
        Assert.Equal(219, fit.EffectiveDayCount, 1e-9);
        Assert.Equal(10, fit.CvRmsePercent, 1e-9);
        double factor = (-0.00024 * 36) + (0.03535 * 6) + 1.00286;
        double expected = 1.652 * factor * 0.10 * Math.Sqrt(365.0 / 219 * (1 + (2 / 219.0)) / 180) * 180_000;
        Assert.Equal(1, SavingsUncertainty.Guideline(fit, 180, 180_000, 90) / expected, 0.0005);

        // For a year the factor is near the 1.26 of Reddy and Claridge that it replaces; 68 % is one standard error.
        Assert.InRange((-0.00024 * 144) + (0.03535 * 12) + 1.00286, 1.26, 1.45);
        Assert.Equal(1, SavingsUncertainty.Student(fit, 68), 0.01);
    }

    [Fact]
    public void The_regression_of_a_mean_gives_the_interval_of_a_difference_of_means()
    {
        // For independent days and a mean: t s sqrt(m + m² / n).
        SyntheticYear flat = new() { HeatingSlope = 0, CoolingSlope = 0, DayOffKilowattHours = 0, Memory = 0 };
        Period period = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 10));
        BaselineModel model = BaselineFitter.Fit(flat.Days(period, 4), new FitOptions(ModelKind.Mean, DayTypeUse.None))!;
        FitStatistics fit = model.Statistics;
        IReadOnlyList<DailyReading> after = flat.Days(new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 25)), 9);
        double expected = SavingsUncertainty.Student(fit, 95) * fit.RmseKilowattHours
            * Math.Sqrt(fit.VarianceFactor * (25 + (25.0 * 25 / 100)));

        Assert.Equal(expected, SavingsUncertainty.Regression(model, after, 95), 1e-6 * expected);
    }

    [Fact]
    public void Months_that_were_left_out_show_a_bias_that_the_fit_hides()
    {
        // A building that is used more and more: each month is missed, though the residuals of the fit add up to nothing.
        SyntheticYear law = new() { NoiseKilowattHours = 5 };
        Period year = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        DailyReading[] days =
            [.. law.Days(year, 1).Select(day => day with { EnergyKilowattHours = day.EnergyKilowattHours + day.Day.DayOfYear })];
        BaselineModel model = BaselineFitter.Fit(days, new FitOptions(ModelKind.FiveParameter, DayTypeUse.Shift))!;
        HeldOutStatistics heldOut = HeldOutStatistics.Of(model, true)!;

        Assert.Equal(0, model.Statistics.NmbePercent, 1e-6);
        Assert.Equal(12, heldOut.BlockCount);
        Assert.True(heldOut.CvRmsePercent > model.Statistics.CvRmsePercent);
        Assert.True(Math.Abs(heldOut.WorstMonthPercent) > 8, $"{heldOut.WorstMonthPercent}");
    }

    private static DailyReading[] Days(double[] energies) =>
        [.. energies.Select((energy, i) => new DailyReading(new DateOnly(2025, 1, 1).AddDays(i), DayKind.Workday, energy, 0, 0))];
}
