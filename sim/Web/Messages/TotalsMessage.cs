namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>totals</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record TotalsMessage(
    long BootId,
    long Sequence,
    long? IntervalStartUtcMilliseconds,
    long? EnergyMilliwattHours,
    long? CoalEquivalentGrams,
    string CoalEquivalentBasis,
    long MilligramsCePerKilowattHour,
    long? Co2Grams,
    string Co2Basis,
    long MilligramsCo2PerKilowattHour,
    long? WaterLitres = null);
