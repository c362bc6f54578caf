namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A month's quota and what is left of it.</summary>
/// <param name="IsWater">In L; else in Wh.</param>
/// <param name="Month">1 to 12, or null without a clock.</param>
/// <param name="QuotaCount">Quota of the month, in Wh or L.</param>
/// <param name="YearQuotaCount">Quotas of all months together, or null.</param>
/// <param name="UsedCount">Used of it.</param>
/// <param name="DayTargetCount">Today's target, or null.</param>
/// <param name="DayUsedCount">Used of that.</param>
/// <param name="MissingCount">What half of the futures lack at the end of the month, or null.</param>
/// <param name="ExhaustionP10">Local time before which it runs out with a chance of 1 in 10, or null.</param>
/// <param name="ExhaustionP50">The same for 1 in 2.</param>
/// <param name="ExhaustionP90">The same for 9 in 10.</param>
/// <param name="HasGap">True where a part of the month was not seen.</param>
/// <param name="Points">How it went, oldest first.</param>
public sealed record BudgetSnapshot(
    bool IsWater,
    int? Month,
    long QuotaCount,
    long? YearQuotaCount,
    long UsedCount,
    long? DayTargetCount,
    long DayUsedCount,
    long? MissingCount,
    string? ExhaustionP10,
    string? ExhaustionP50,
    string? ExhaustionP90,
    bool HasGap,
    IReadOnlyList<BudgetPoint> Points)
{
    /// <summary>Part of the quota that is used, or null without one.</summary>
    public double? UsedShare => QuotaCount > 0 ? (double)UsedCount / QuotaCount : null;
}
