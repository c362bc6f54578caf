namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The model's fit in sums of months, which is what ASHRAE Guideline 14 has limits for.</summary>
/// <param name="MonthCount">Months with most of their days.</param>
/// <param name="CvRmsePercent">CV(RMSE) of the months' sums, with n - p degrees of freedom where there are as many.</param>
/// <param name="NmbePercent">Measured less fitted over measured.</param>
public sealed record MonthStatistics(int MonthCount, double CvRmsePercent, double NmbePercent)
{
    private const int LeastDays = 20;
    private const int LeastMonths = 6;

    /// <summary>Adds up months; null where there are too few.</summary>
    public static MonthStatistics? Of(BaselineModel model)
    {
        ArgumentNullException.ThrowIfNull(model);

        // A day's mean, not the sum: months lack different numbers of days.
        (double Measured, double Missed)[] months =
        [
            .. model.Days.Zip(model.Residuals)
                .GroupBy(pair => (pair.First.Day.Year * 12) + pair.First.Day.Month)
                .Where(month => month.Count() >= LeastDays)
                .Select(month => (month.Average(pair => pair.First.EnergyKilowattHours), month.Average(pair => pair.Second))),
        ];
        if (months.Length < LeastMonths)
        {
            return null;
        }

        double mean = months.Average(month => month.Measured);
        int freedom = Math.Max(1, months.Length - model.Form.ParameterCount);
        return new MonthStatistics(
            months.Length,
            100 * Math.Sqrt(months.Sum(month => month.Missed * month.Missed) / freedom) / mean,
            100 * months.Average(month => month.Missed) / mean);
    }
}
