namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How well a model fits the days that it was fitted to.</summary>
/// <param name="DayCount">Days, n.</param>
/// <param name="ParameterCount">Parameters, p.</param>
/// <param name="MeanKilowattHours">Mean measured use of a day.</param>
/// <param name="SquareSum">Sum of the squared residuals in kWh².</param>
/// <param name="ResidualSum">Sum of measured less fitted in kWh.</param>
/// <param name="RSquared">Part of the variance that the model explains, 0 to 1.</param>
/// <param name="Autocorrelation">Correlation of the residuals of days that follow each other, 0 where it is negative.</param>
public sealed record FitStatistics(
    int DayCount,
    int ParameterCount,
    double MeanKilowattHours,
    double SquareSum,
    double ResidualSum,
    double RSquared,
    double Autocorrelation)
{
    // Beyond it the number of days that the residuals are worth is a guess.
    private const double MostAutocorrelation = 0.95;

    /// <summary>Root mean square of the residuals with n - p degrees of freedom.</summary>
    public double RmseKilowattHours => Math.Sqrt(SquareSum / (DayCount - ParameterCount));

    /// <summary>CV(RMSE) of ASHRAE Guideline 14: the RMSE over the mean.</summary>
    public double CvRmsePercent => 100 * RmseKilowattHours / MeanKilowattHours;

    /// <summary>
    /// NMBE of ASHRAE Guideline 14: measured less fitted, over (n - p) times the mean. Positive: the model predicts too little.
    /// </summary>
    public double NmbePercent => 100 * ResidualSum / ((DayCount - ParameterCount) * MeanKilowattHours);

    /// <summary>R², adjusted for the number of parameters.</summary>
    public double AdjustedRSquared => 1 - ((1 - RSquared) * (DayCount - 1) / (DayCount - ParameterCount));

    /// <summary>Days that the residuals are worth, n' = n (1 - r) / (1 + r).</summary>
    public double EffectiveDayCount => DayCount * (1 - Autocorrelation) / (1 + Autocorrelation);

    /// <summary>n / n': by how much autocorrelation multiplies the variance of sums.</summary>
    public double VarianceFactor => DayCount / EffectiveDayCount;

    internal static FitStatistics Of(IReadOnlyList<DailyReading> days, double[] residuals, int parameterCount)
    {
        double mean = days.Average(day => day.EnergyKilowattHours);
        double squares = residuals.Sum(r => r * r);
        double total = days.Sum(day => (day.EnergyKilowattHours - mean) * (day.EnergyKilowattHours - mean));
        return new FitStatistics(
            days.Count,
            parameterCount,
            mean,
            squares,
            residuals.Sum(),
            total > 0 ? 1 - (squares / total) : 0,
            Correlation(days, residuals));
    }

    // Only pairs of days of which one follows the other: over a gap nothing is known.
    private static double Correlation(IReadOnlyList<DailyReading> days, double[] residuals)
    {
        double products = 0;
        double squares = 0;
        for (int i = 1; i < residuals.Length; i++)
        {
            if (days[i].Day.DayNumber == days[i - 1].Day.DayNumber + 1)
            {
                products += residuals[i] * residuals[i - 1];
                squares += ((residuals[i] * residuals[i]) + (residuals[i - 1] * residuals[i - 1])) / 2;
            }
        }

        return squares > 0 ? Math.Clamp(products / squares, 0, MostAutocorrelation) : 0;
    }
}
