namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>responses</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record ResponseMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    string EventId,
    string State,
    int Level,
    long StartUtcMilliseconds,
    long EndUtcMilliseconds,
    string BaselineBasis,
    long? BaselineWattHours,
    long? MeasuredWattHours,
    long? ReductionWattHours,
    bool WasDeclined);
