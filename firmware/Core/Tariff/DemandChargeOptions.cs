namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>The fixed part of a two-part tariff.</summary>
public sealed class DemandChargeOptions
{
    /// <summary>Greatest price, 1,000 yuan a kW and month.</summary>
    public const int MaximumPriceMicroYuanPerKilowattMonth = 1_000_000_000;

    /// <summary>Greatest <see cref="ContractTolerancePermille"/>.</summary>
    public const int MaximumTolerancePermille = 2_000;

    /// <summary>Greatest <see cref="ExcessMultiplierPermille"/>.</summary>
    public const int MaximumMultiplierPermille = 10_000;

    /// <summary>What it is reckoned by.</summary>
    public DemandChargeMode Mode { get; set; } = DemandChargeMode.None;

    /// <summary>Price of a kW, or of a kVA by capacity, for a month, in millionths of a yuan.</summary>
    public int PriceMicroYuanPerKilowattMonth { get; set; }

    /// <summary>The contract demand in W; in mode contract.</summary>
    public int ContractWatts { get; set; }

    /// <summary>Capacity of the transformers in VA; in mode capacity.</summary>
    public int CapacityVoltAmperes { get; set; }

    /// <summary>Demand up to this part of the contract, in thousandths, is billed as the contract: 105 %.</summary>
    public int ContractTolerancePermille { get; set; } = 1_050;

    /// <summary>What is above that counts so many times, in thousandths: twice.</summary>
    public int ExcessMultiplierPermille { get; set; } = 2_000;

    /// <summary>What is billed beside the excess.</summary>
    public ExcessBase ExcessBase { get; set; } = ExcessBase.Tolerance;
}
