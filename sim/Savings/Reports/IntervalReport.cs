namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>An interval of the saving.</summary>
/// <param name="ConfidencePercent">Its level, on two sides.</param>
/// <param name="HalfWidthKilowattHours">Half its width.</param>
/// <param name="UncertaintyPercent">The same over the saving; null without a saving.</param>
/// <param name="GuidelineKilowattHours">Half the width by ASHRAE Guideline 14.</param>
/// <param name="RegressionKilowattHours">Half the width by regression.</param>
public sealed record IntervalReport(
    int ConfidencePercent,
    double HalfWidthKilowattHours,
    double? UncertaintyPercent,
    double GuidelineKilowattHours,
    double RegressionKilowattHours)
{
    internal static IntervalReport Of(SavingsResult result, SavingsInterval interval)
    {
        double percent = result.UncertaintyPercentAt(interval.ConfidencePercent);
        return new IntervalReport(
            interval.ConfidencePercent,
            interval.HalfWidthKilowattHours,
            double.IsFinite(percent) ? percent : null,
            interval.GuidelineKilowattHours,
            interval.RegressionKilowattHours);
    }
}
