namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>What the fixed part of a two-part tariff is reckoned by; the user chooses, for a quarter of a year at least.</summary>
public enum DemandChargeMode : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>By the capacity of the transformers.</summary>
    Capacity = 1,

    /// <summary>By a contract demand; see <see cref="DemandCharge"/> for what exceeds it.</summary>
    Contract = 2,

    /// <summary>By the month's highest demand.</summary>
    Actual = 3,
}
