namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>faults</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record FaultMessage(
    long BootId, long Sequence, long? UtcMilliseconds, string Fault, int Source, bool IsActive, int OccurrenceCount);
