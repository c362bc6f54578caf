using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A model and how well it fits.</summary>
/// <param name="Kind">How use follows the temperature.</param>
/// <param name="DayTypes">What it makes of days off.</param>
/// <param name="Coefficients">Its parameters.</param>
/// <param name="DayCount">Days, n.</param>
/// <param name="ParameterCount">Parameters, p.</param>
/// <param name="RSquared">R².</param>
/// <param name="AdjustedRSquared">R², adjusted for the number of parameters.</param>
/// <param name="RmseKilowattHours">RMSE of a day.</param>
/// <param name="CvRmsePercent">CV(RMSE) of days.</param>
/// <param name="NmbePercent">NMBE of days; measured less fitted.</param>
/// <param name="Autocorrelation">Of the residuals of days that follow each other.</param>
/// <param name="EffectiveDayCount">Days that the residuals are worth, n'.</param>
/// <param name="Months">The fit in months.</param>
/// <param name="HeldOut">The fit of months that were left out.</param>
/// <param name="Candidates">What was tried.</param>
public sealed record ModelReport(
    string Kind,
    string DayTypes,
    IReadOnlyList<CoefficientReport> Coefficients,
    int DayCount,
    int ParameterCount,
    double RSquared,
    double AdjustedRSquared,
    double RmseKilowattHours,
    double CvRmsePercent,
    double NmbePercent,
    double Autocorrelation,
    double EffectiveDayCount,
    MonthStatistics? Months,
    HeldOutStatistics? HeldOut,
    IReadOnlyList<CandidateReport> Candidates)
{
    /// <summary>Makes a report.</summary>
    public static ModelReport Of(BaselineModel model, HeldOutStatistics? heldOut, MonthStatistics? months)
    {
        ArgumentNullException.ThrowIfNull(model);
        FitStatistics fit = model.Statistics;
        return new ModelReport(
            ModelNames.Of(model.Form.Kind),
            ModelNames.Of(model.Form.DayTypes),
            [
                .. model.Coefficients.Select(coefficient => new CoefficientReport(
                    ModelTexts.Of(coefficient.Term), coefficient.Value, coefficient.StandardError, ModelTexts.UnitOf(coefficient.Term))),
            ],
            fit.DayCount,
            fit.ParameterCount,
            fit.RSquared,
            fit.AdjustedRSquared,
            fit.RmseKilowattHours,
            fit.CvRmsePercent,
            fit.NmbePercent,
            fit.Autocorrelation,
            fit.EffectiveDayCount,
            months,
            heldOut,
            [
                .. model.Candidates.OrderBy(candidate => candidate.Bic).Select(candidate => new CandidateReport(
                    ModelNames.Of(candidate.Kind),
                    ModelNames.Of(candidate.DayTypes),
                    candidate.ParameterCount,
                    candidate.AdjustedRSquared,
                    candidate.CvRmsePercent,
                    candidate.Bic)),
            ]);
    }
}
