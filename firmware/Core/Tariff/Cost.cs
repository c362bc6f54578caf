namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>Amounts times prices, exact to the millionth of a yuan and rounded half up.</summary>
public static class Cost
{
    private const long MilliwattHoursPerKilowattHour = 1_000_000;
    private const long WattsPerKilowatt = 1_000;

    /// <summary>What energy costs.</summary>
    /// <param name="milliwattHours">Not negative, to 92 GWh at the greatest price.</param>
    /// <param name="priceMicroYuanPerKilowattHour">0 to <see cref="TariffOptions.MaximumPriceMicroYuanPerKilowattHour"/>.</param>
    /// <returns>Millionths of a yuan.</returns>
    public static long OfEnergy(long milliwattHours, int priceMicroYuanPerKilowattHour) =>
        Times(milliwattHours, priceMicroYuanPerKilowattHour, MilliwattHoursPerKilowattHour);

    /// <summary>What a month of power or capacity costs.</summary>
    /// <param name="watts">W or VA, not negative.</param>
    /// <param name="priceMicroYuanPerKilowattMonth">0 to <see cref="DemandChargeOptions.MaximumPriceMicroYuanPerKilowattMonth"/>.</param>
    /// <returns>Millionths of a yuan.</returns>
    public static long OfPower(long watts, int priceMicroYuanPerKilowattMonth) =>
        Times(watts, priceMicroYuanPerKilowattMonth, WattsPerKilowatt);

    // The whole units first: their product fits 64 bits where that of the small ones would not.
    private static long Times(long amount, long price, long unit) =>
        (amount / unit * price) + (((amount % unit * price) + (unit / 2)) / unit);
}
