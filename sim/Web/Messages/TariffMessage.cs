namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>tariff</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record TariffMessage(
    long BootId,
    long LiveSequence,
    long? UtcMilliseconds,
    string? Rate,
    long? PriceMicroYuanPerKilowattHour,
    string? NextRate,
    long? NextChangeUtcMilliseconds,
    bool IsInForce,
    long? DayEnergyMicroYuan = null,
    long? MonthEnergyMicroYuan = null,
    long? MonthMaximumDemandWatts = null,
    long? MonthDemandChargeMicroYuan = null);
