namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The rate that holds, and what day and month cost so far.</summary>
/// <param name="UtcMilliseconds">When the controller said so, UTC in ms since 1970, or null.</param>
/// <param name="Rate">The rate, a word of the contract; null without a clock.</param>
/// <param name="PriceMicroYuan">Its price in millionths of a yuan a kWh, or null.</param>
/// <param name="NextRate">The rate after it, or null.</param>
/// <param name="NextChangeUtcMilliseconds">When that begins, or null.</param>
/// <param name="IsInForce">False where the periods are not stated for today.</param>
/// <param name="DayMicroYuan">Energy of the day so far in millionths of a yuan, or null.</param>
/// <param name="MonthMicroYuan">Energy of the month so far, or null.</param>
/// <param name="MaximumDemandWatts">Highest demand of the month so far in W, or null.</param>
/// <param name="DemandMicroYuan">Demand charge of the month so far, or null.</param>
public sealed record TariffSnapshot(
    long? UtcMilliseconds,
    string? Rate,
    long? PriceMicroYuan,
    string? NextRate,
    long? NextChangeUtcMilliseconds,
    bool IsInForce,
    long? DayMicroYuan,
    long? MonthMicroYuan,
    long? MaximumDemandWatts,
    long? DemandMicroYuan);
