namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>powers</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record PowerMessage(
    long BootId,
    long LiveSequence,
    long? UtcMilliseconds,
    long MonotonicMilliseconds,
    string Circuit,
    long? PowerWatts,
    string Quality,
    int PeriodSeconds);
