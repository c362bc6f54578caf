using MathNet.Numerics.Distributions;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// Two ways to the uncertainty of a sum of predictions less measurements. Both know that the residuals of days that follow each
/// other are alike.
/// </summary>
public static class SavingsUncertainty
{
    private const double DaysPerMonth = 30;
    private const double LeastFreedom = 2;

    /// <summary>
    /// ASHRAE Guideline 14-2014, annex B, after Reddy and Claridge (2000):
    /// t K CV(RMSE) sqrt(n / n' (1 + 2 / n') / m) times the adjusted baseline, K being 1.26 there and here the polynomial of Sun
    /// and Baltazar (2013) for daily data.
    /// </summary>
    /// <param name="statistics">The baseline's fit.</param>
    /// <param name="reportedDayCount">Days of the reporting period, m.</param>
    /// <param name="baselineKilowattHours">The adjusted baseline of these days.</param>
    /// <param name="confidencePercent">The level.</param>
    /// <returns>Half the width of the interval in kWh.</returns>
    public static double Guideline(
        FitStatistics statistics, int reportedDayCount, double baselineKilowattHours, double confidencePercent)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        double months = reportedDayCount / DaysPerMonth;
        double factor = (-0.00024 * months * months) + (0.03535 * months) + 1.00286;
        double effective = statistics.EffectiveDayCount;
        return Student(statistics, confidencePercent)
            * factor
            * (statistics.CvRmsePercent / 100)
            * Math.Sqrt(statistics.VarianceFactor * (1 + (2 / effective)) / reportedDayCount)
            * Math.Abs(baselineKilowattHours);
    }

    /// <summary>
    /// By regression: t RMSE sqrt(n / n' (m + g' (J'J)^-1 g)), g being how the sum of the predictions changes with each
    /// parameter. It knows what the guideline's formula does not: how far the reporting period's weather is from the baseline's.
    /// </summary>
    /// <returns>Half the width of the interval in kWh.</returns>
    public static double Regression(BaselineModel model, IReadOnlyCollection<DailyReading> reported, double confidencePercent)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reported);
        return Student(model.Statistics, confidencePercent)
            * model.Statistics.RmseKilowattHours
            * Math.Sqrt(model.Statistics.VarianceFactor * (reported.Count + model.LeverageOf(reported)));
    }

    /// <summary>Student's t for a level on two sides, with the degrees of freedom that the residuals are worth.</summary>
    public static double Student(FitStatistics statistics, double confidencePercent)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        double freedom = Math.Max(LeastFreedom, statistics.EffectiveDayCount - statistics.ParameterCount);
        return StudentT.InvCDF(0, 1, freedom, 0.5 + (confidencePercent / 200));
    }
}
