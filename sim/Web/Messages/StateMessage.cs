namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>state</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record StateMessage(
    long BootId,
    long LiveSequence,
    long? UtcMilliseconds,
    long? PowerWatts,
    string Quality,
    long? WindowStartUtcMilliseconds,
    long WindowElapsedMilliseconds,
    long LimitWatts,
    long EffectiveLimitWatts,
    long? ProjectedWatts,
    long MarginWatts,
    string Phase,
    int ShedCount,
    int ActiveFaultCount,
    string? LimitedBy = null);
