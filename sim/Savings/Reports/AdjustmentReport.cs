namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A non-routine adjustment.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Evidence">How that is known.</param>
/// <param name="DayCount">Whole days on which it counts.</param>
/// <param name="AddedKilowattHours">What it added to the baseline.</param>
/// <param name="UncertaintyKilowattHours">How far that may be off at 90 % confidence.</param>
public sealed record AdjustmentReport(
    DateOnly From,
    DateOnly To,
    string Reason,
    string Evidence,
    int DayCount,
    double AddedKilowattHours,
    double UncertaintyKilowattHours)
{
    internal static AdjustmentReport Of(AdjustmentEffect effect) => new(
        effect.Adjustment.Period.From,
        effect.Adjustment.Period.To,
        effect.Adjustment.Reason,
        effect.Adjustment.Evidence,
        effect.DayCount,
        effect.AddedKilowattHours,
        effect.UncertaintyKilowattHours);
}
