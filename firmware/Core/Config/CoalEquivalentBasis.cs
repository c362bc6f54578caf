namespace Zibo.EdgeCtl.Core.Config;

/// <summary>How electricity becomes coal equivalent. Figures of the two bases are never added or compared.</summary>
public enum CoalEquivalentBasis : byte
{
    /// <summary>By its heat: 0.1229 kgce/kWh.</summary>
    Calorific = 1,

    /// <summary>By the coal that its generation takes: 0.31 kgce/kWh in the quota standards of Shandong.</summary>
    Equivalent = 2,
}
