namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What had been used of a month's quota at a moment.</summary>
/// <param name="UtcMilliseconds">UTC in ms since 1970.</param>
/// <param name="UsedCount">Used, in Wh or L.</param>
public readonly record struct BudgetPoint(long UtcMilliseconds, long UsedCount);
