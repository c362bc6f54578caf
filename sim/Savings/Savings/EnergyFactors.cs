namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What a kilowatt-hour stands for in money, carbon dioxide and coal. Frozen for the whole of a contract.</summary>
/// <param name="PricePerKilowattHour">Price, in any currency; 0 where nobody gives one.</param>
/// <param name="CarbonKilogramsPerKilowattHour">kg CO2; the default is Shandong's of 2023.</param>
/// <param name="CoalKilogramsPerKilowattHour">kg of coal equivalent; the default is the calorific one.</param>
public sealed record EnergyFactors(
    double PricePerKilowattHour = 0,
    double CarbonKilogramsPerKilowattHour = 0.6191,
    double CoalKilogramsPerKilowattHour = 0.1229);
