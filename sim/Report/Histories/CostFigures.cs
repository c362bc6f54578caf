namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What a time cost.</summary>
/// <param name="EnergyMicroYuan">The imported energy; null where no day told it.</param>
/// <param name="DemandChargeMicroYuan">The demand charge of the month; null where nothing told it.</param>
/// <param name="DayCount">Days that told their costs.</param>
/// <param name="IncompleteDayCount">Of these, days in which something may be missing.</param>
public sealed record CostFigures(long? EnergyMicroYuan, long? DemandChargeMicroYuan, int DayCount, int IncompleteDayCount)
{
    /// <summary>Nothing was told.</summary>
    public static CostFigures None { get; } = new(null, null, 0, 0);

    /// <summary>Energy and demand charge; null where neither is known.</summary>
    public long? TotalMicroYuan => Sum(EnergyMicroYuan, DemandChargeMicroYuan);

    /// <summary>Both together.</summary>
    public CostFigures And(CostFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CostFigures(
            Sum(EnergyMicroYuan, other.EnergyMicroYuan),
            Sum(DemandChargeMicroYuan, other.DemandChargeMicroYuan),
            Math.Max(DayCount, other.DayCount),
            Math.Max(IncompleteDayCount, other.IncompleteDayCount));
    }

    private static long? Sum(long? first, long? second) => first is null && second is null ? null : (first ?? 0) + (second ?? 0);
}
