namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How far the true saving may be from the computed one, on either side.</summary>
/// <param name="ConfidencePercent">The level.</param>
/// <param name="GuidelineKilowattHours">By ASHRAE Guideline 14 with the factor of Sun and Baltazar (2013).</param>
/// <param name="RegressionKilowattHours">By the covariance of the model's parameters.</param>
/// <param name="AdjustmentKilowattHours">What the adjustments' own uncertainty adds; part of the half width.</param>
public sealed record SavingsInterval(
    int ConfidencePercent, double GuidelineKilowattHours, double RegressionKilowattHours, double AdjustmentKilowattHours)
{
    /// <summary>Half the width of the interval: the wider of the two ways, and the adjustments' in quadrature.</summary>
    public double HalfWidthKilowattHours
    {
        get
        {
            double model = Math.Max(GuidelineKilowattHours, RegressionKilowattHours);
            return Math.Sqrt((model * model) + (AdjustmentKilowattHours * AdjustmentKilowattHours));
        }
    }
}
