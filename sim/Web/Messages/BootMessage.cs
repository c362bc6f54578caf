namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>boots</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record BootMessage(
    long BootId, long Sequence, long? UtcMilliseconds);
