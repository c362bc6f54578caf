namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>
/// What is billed once beside the excess where the contract demand is exceeded. The rule's wording, of 2016, has been read both
/// ways; the first is that of the whole demand once and the excess once more.
/// </summary>
public enum ExcessBase : byte
{
    /// <summary>The contract demand and its tolerance, 105 % of it.</summary>
    Tolerance = 0,

    /// <summary>The contract demand alone.</summary>
    Contract = 1,
}
