namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Totals of a day.</summary>
/// <param name="StartUtcMilliseconds">Its start, UTC in ms since 1970, or null.</param>
/// <param name="EnergyMilliwattHours">Energy in mWh, or null.</param>
/// <param name="CoalEquivalentGrams">Coal equivalent in g, or null.</param>
/// <param name="Co2Grams">CO2 in g, or null.</param>
/// <param name="Co2Basis">Name of the CO2 factor.</param>
/// <param name="MilligramsCePerKilowattHour">Coal equivalent in mg a kWh.</param>
/// <param name="MilligramsCo2PerKilowattHour">CO2 in mg a kWh.</param>
/// <param name="WaterLitres">Water in L, or null.</param>
public sealed record DaySnapshot(
    long? StartUtcMilliseconds,
    long? EnergyMilliwattHours,
    long? CoalEquivalentGrams,
    long? Co2Grams,
    string Co2Basis,
    long MilligramsCePerKilowattHour,
    long MilligramsCo2PerKilowattHour,
    long? WaterLitres)
{
    /// <summary>What a message tells.</summary>
    internal static DaySnapshot Of(TotalsMessage totals) => new(
        totals.IntervalStartUtcMilliseconds,
        totals.EnergyMilliwattHours,
        totals.CoalEquivalentGrams,
        totals.Co2Grams,
        totals.Co2Basis,
        totals.MilligramsCePerKilowattHour,
        totals.MilligramsCo2PerKilowattHour,
        totals.WaterLitres);
}
