namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A model that was tried.</summary>
/// <param name="Kind">How use follows the temperature.</param>
/// <param name="DayTypes">What it makes of days off.</param>
/// <param name="ParameterCount">Number of parameters.</param>
/// <param name="AdjustedRSquared">R², adjusted for them.</param>
/// <param name="CvRmsePercent">CV(RMSE) of days.</param>
/// <param name="Bic">Bayesian information criterion; the least is chosen.</param>
public sealed record CandidateReport(
    string Kind, string DayTypes, int ParameterCount, double AdjustedRSquared, double CvRmsePercent, double Bic);
