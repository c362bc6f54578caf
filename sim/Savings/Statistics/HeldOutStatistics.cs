namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// How well a shape predicts days that it has not seen: each month is predicted by a model of the others. A fit with a constant
/// has no bias on its own days, so only this says how far a prediction may be off.
/// </summary>
/// <param name="BlockCount">Months that were left out in turn.</param>
/// <param name="CvRmsePercent">Root mean square of what was missed, over the mean.</param>
/// <param name="NmbePercent">Measured less predicted over measured; positive: predicted too little.</param>
/// <param name="WorstMonthPercent">
/// The largest miss of a month's mean day, with its sign; over the mean day of all, since a chiller's month may have used nothing.
/// </param>
public sealed record HeldOutStatistics(int BlockCount, double CvRmsePercent, double NmbePercent, double WorstMonthPercent)
{
    private const int LeastBlocks = 3;

    // A model of the other months needs most of the days.
    private const double LeastPart = 0.5;

    /// <summary>Leaves out each month in turn; null where the days have too few months.</summary>
    public static HeldOutStatistics? Of(BaselineModel model, bool hasTemperature)
    {
        ArgumentNullException.ThrowIfNull(model);
        IGrouping<int, DailyReading>[] months = [.. model.Days.GroupBy(day => (day.Day.Year * 12) + day.Day.Month)];
        FitOptions options = new(model.Form.Kind, model.Form.DayTypes, hasTemperature, model.Form.HasOccupancy);
        List<double> misses = [];
        List<double> monthPercents = [];
        foreach (IGrouping<int, DailyReading> month in months)
        {
            DailyReading[] others = [.. model.Days.Except(month)];
            if (others.Length < LeastPart * model.Days.Count || BaselineFitter.Fit(others, options) is not { } fitted)
            {
                continue;
            }

            double[] missed = [.. month.Select(day => day.EnergyKilowattHours - fitted.Predict(day))];
            misses.AddRange(missed);
            monthPercents.Add(100 * missed.Average() / model.Statistics.MeanKilowattHours);
        }

        return monthPercents.Count < LeastBlocks
            ? null
            : new HeldOutStatistics(
                monthPercents.Count,
                100 * Math.Sqrt(misses.Average(miss => miss * miss)) / model.Statistics.MeanKilowattHours,
                100 * misses.Average() / model.Statistics.MeanKilowattHours,
                monthPercents.MaxBy(Math.Abs));
    }
}
