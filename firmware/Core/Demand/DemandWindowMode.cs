namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>Which windows the supplier's meter bills; the limit holds for each kind that is named.</summary>
public enum DemandWindowMode : byte
{
    /// <summary>Consecutive windows aligned to the clock.</summary>
    Fixed = 1,

    /// <summary>A window that ends every fifteenth of its length.</summary>
    Sliding = 2,

    /// <summary>Both at once; the larger required reduction counts.</summary>
    Both = 3,
}
