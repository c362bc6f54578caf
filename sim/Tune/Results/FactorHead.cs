namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The site's factors in a file of results.</summary>
/// <param name="MilligramsCePerKilowattHour">Coal equivalent.</param>
/// <param name="MilligramsCo2PerKilowattHour">CO2.</param>
/// <param name="CoalEquivalentBasis">How electricity becomes coal equivalent.</param>
/// <param name="Co2Basis">Whose CO2 factor it is and of which year.</param>
internal sealed record FactorHead(
    int MilligramsCePerKilowattHour, int MilligramsCo2PerKilowattHour, string CoalEquivalentBasis, string Co2Basis);
