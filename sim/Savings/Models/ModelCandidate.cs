namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A model that was tried.</summary>
/// <param name="Kind">How use follows the temperature.</param>
/// <param name="DayTypes">What it makes of days off.</param>
/// <param name="ParameterCount">Number of parameters.</param>
/// <param name="AdjustedRSquared">R², adjusted for the number of parameters.</param>
/// <param name="CvRmsePercent">CV(RMSE).</param>
/// <param name="Bic">Bayesian information criterion; the least is chosen.</param>
public sealed record ModelCandidate(
    ModelKind Kind, DayTypeUse DayTypes, int ParameterCount, double AdjustedRSquared, double CvRmsePercent, double Bic)
{
    // Of a mean day's square: a fit that leaves nothing would have a criterion without bound.
    private const double LeastPart = 1e-18;

    internal static ModelCandidate Of(BaselineModel model, double effectiveDayCount) => new(
        model.Form.Kind,
        model.Form.DayTypes,
        model.Form.ParameterCount,
        model.Statistics.AdjustedRSquared,
        model.Statistics.CvRmsePercent,
        (effectiveDayCount * Math.Log(Math.Max(
            model.Statistics.SquareSum / model.Statistics.DayCount,
            LeastPart * model.Statistics.MeanKilowattHours * model.Statistics.MeanKilowattHours)))
        + (model.Form.ParameterCount * Math.Log(effectiveDayCount)));
}
