namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>One price at all times, and the highest demand of the month.</summary>
internal sealed class FlatCost(TunePrices prices) : ICostModel
{
    private const double WattsPerKilowatt = 1_000;

    /// <inheritdoc/>
    public double EnergyYuan(long startUtcMilliseconds, double kilowattHours) => kilowattHours * prices.YuanPerKilowattHour;

    /// <inheritdoc/>
    public double DemandYuan(double peakWatts) => peakWatts / WattsPerKilowatt * prices.YuanPerKilowattMonth;
}
