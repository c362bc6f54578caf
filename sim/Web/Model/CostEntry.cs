namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a day or a month that has ended imported and cost.</summary>
/// <param name="StartLocal">Its first day, as 2026-07-15.</param>
/// <param name="MilliwattHours">Import by rates in mWh: sharp, peak, flat, valley, deep.</param>
/// <param name="EnergyMicroYuan">Its energy in millionths of a yuan, or null.</param>
/// <param name="MaximumDemandWatts">Highest demand of a whole window in W; 0 where none was seen.</param>
/// <param name="BilledDemandWatts">What the demand charge of the month goes by.</param>
/// <param name="DemandMicroYuan">Demand charge of the month up to then in millionths of a yuan.</param>
/// <param name="IsComplete">False where a part was not seen.</param>
public sealed record CostEntry(
    string StartLocal,
    IReadOnlyList<long> MilliwattHours,
    long? EnergyMicroYuan,
    long MaximumDemandWatts,
    long BilledDemandWatts,
    long DemandMicroYuan,
    bool IsComplete)
{
    /// <summary>The highest demand in W, or null where no whole window was seen.</summary>
    public long? SeenDemandWatts => MaximumDemandWatts > 0 ? MaximumDemandWatts : null;

    /// <summary>The words of the rates, in the order of <see cref="MilliwattHours"/>.</summary>
    public static IReadOnlyList<string> Rates { get; } = ["sharp", "peak", "flat", "valley", "deep"];
}
