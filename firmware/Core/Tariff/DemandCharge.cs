namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>The fixed part of a month's bill, from the highest demand of its windows.</summary>
/// <remarks>
///   mode     | highest demand        | billed
///   ---------+-----------------------+--------------------------------------------------------------------
///   none     | any                   | nothing
///   capacity | any                   | the capacity, in kVA
///   actual   | m                     | m
///   contract | m up to 105 % of c    | the contract demand c, used or not
///   contract | m above it            | 105 % of c, and what m is above that twice (1583 of 2016, NDRC); or c in the
///            |                       | place of 105 % of c, see ExcessBase
///
///   c = 1,000 kW, 36 yuan a kW: m = 800 or 1,050 kW costs 36,000 yuan, m = 1,200 kW (1,050 + 2 x 150) x 36 = 48,600 yuan.
/// </remarks>
public static class DemandCharge
{
    private const long Whole = 1_000;

    /// <summary>What is billed, in W, or in VA by capacity.</summary>
    /// <param name="options">The rule.</param>
    /// <param name="maximumWatts">Highest demand of the month, not negative.</param>
    public static long BilledWatts(DemandChargeOptions options, long maximumWatts)
    {
        switch (options.Mode)
        {
            case DemandChargeMode.Capacity:
                return options.CapacityVoltAmperes;
            case DemandChargeMode.Actual:
                return maximumWatts;
            case DemandChargeMode.Contract:
                return BilledOfContract(options, maximumWatts);
            default:
                return 0;
        }
    }

    /// <summary>What the month costs so, in millionths of a yuan.</summary>
    /// <param name="options">The rule and the price.</param>
    /// <param name="maximumWatts">Highest demand of the month, not negative.</param>
    public static long MicroYuan(DemandChargeOptions options, long maximumWatts) =>
        Cost.OfPower(BilledWatts(options, maximumWatts), options.PriceMicroYuanPerKilowattMonth);

    private static long BilledOfContract(DemandChargeOptions options, long maximumWatts)
    {
        long allowed = (long)options.ContractWatts * options.ContractTolerancePermille / Whole;
        if (maximumWatts <= allowed)
        {
            return options.ContractWatts;
        }

        long once = options.ExcessBase == ExcessBase.Contract ? options.ContractWatts : allowed;
        return once + ((maximumWatts - allowed) * options.ExcessMultiplierPermille / Whole);
    }
}
