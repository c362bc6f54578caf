namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What electricity costs where the site states no tariff.</summary>
/// <param name="YuanPerKilowattHour">Price of energy.</param>
/// <param name="YuanPerKilowattMonth">Price of the highest demand of a month.</param>
internal sealed record TunePrices(double YuanPerKilowattHour, double YuanPerKilowattMonth)
{
    /// <summary>Prices where neither site nor tuning file state any: of the size that is usual in Shandong.</summary>
    public static TunePrices Default { get; } = new(0.65, 38);
}
