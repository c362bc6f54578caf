namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A relay moved, or its reason was told.</summary>
/// <param name="UtcMilliseconds">UTC in ms since 1970.</param>
/// <param name="Load">The load.</param>
/// <param name="IsShed">Whether it is held off from then on.</param>
/// <param name="Reason">Why, a word of the contract.</param>
public sealed record LoadChange(long UtcMilliseconds, string Load, bool IsShed, string Reason);
