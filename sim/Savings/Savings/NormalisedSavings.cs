namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// The saving of a typical year: what the models of both periods predict for it. The reporting period's model is fitted to its
/// measured use less the non-routine adjustments.
/// </summary>
/// <param name="DayCount">Days of the typical year.</param>
/// <param name="BaselineKilowattHours">Use before the measures.</param>
/// <param name="ReportingKilowattHours">Use after them.</param>
/// <param name="HalfWidthKilowattHours">Half the width of the saving's interval at 90 % confidence, from both models' parameters.</param>
/// <param name="ReportingModel">The reporting period's model.</param>
/// <param name="OutsideDayCount">Days whose temperature one of the two periods does not know.</param>
public sealed record NormalisedSavings(
    int DayCount,
    double BaselineKilowattHours,
    double ReportingKilowattHours,
    double HalfWidthKilowattHours,
    BaselineModel ReportingModel,
    int OutsideDayCount)
{
    /// <summary>Baseline less reporting.</summary>
    public double SavedKilowattHours => BaselineKilowattHours - ReportingKilowattHours;

    /// <summary>Computes it; null where the reporting period is too short for a model of its own.</summary>
    internal static NormalisedSavings? Of(
        BaselineModel baseline, IReadOnlyList<DailyReading> reported, IReadOnlyList<ReportedDay> days, IReadOnlyList<DailyReading> typical)
    {
        DailyReading[] adjusted =
            [.. reported.Zip(days, (reading, day) => reading with { EnergyKilowattHours = reading.EnergyKilowattHours - day.AdjustmentKilowattHours })];
        if (typical.Count == 0 || BaselineFitter.Fit(adjusted, new FitOptions()) is not { } after)
        {
            return null;
        }

        double before = typical.Sum(baseline.Predict);
        double variance = Variance(baseline, typical) + Variance(after, typical);
        TemperatureRange first = TemperatureRange.Of(baseline.Days);
        TemperatureRange second = TemperatureRange.Of(adjusted);
        return new NormalisedSavings(
            typical.Count,
            before,
            typical.Sum(after.Predict),
            Math.Sqrt(variance),
            after,
            typical.Count(day => first.IsBeyond(day.TemperatureCelsius) || second.IsBeyond(day.TemperatureCelsius)));
    }

    private static double Variance(BaselineModel model, IReadOnlyList<DailyReading> days)
    {
        FitStatistics fit = model.Statistics;
        double half = SavingsUncertainty.Student(fit, Confidence.Usual) * fit.RmseKilowattHours
            * Math.Sqrt(fit.VarianceFactor * model.LeverageOf(days));
        return half * half;
    }
}
