namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>why</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record WhyMessage(
    long BootId, long LiveSequence, long? UtcMilliseconds, string Record);
