namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>intervals</c>, of any length.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record IntervalMessage(
    long BootId,
    string Circuit,
    long? IntervalStartUtcMilliseconds,
    long DurationMilliseconds,
    long? EnergyMilliwattHours,
    long TotalMilliwattHours,
    long? MeanWatts,
    string Quality,
    bool IsWhole,
    bool HasGap,
    string? SubItemCode = null);
