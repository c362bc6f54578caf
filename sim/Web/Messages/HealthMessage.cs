namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>health</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record HealthMessage(
    long BootId,
    long LiveSequence,
    int ConnectCount,
    int LinkFailureCount,
    long? SessionSeconds,
    int WaitingMessageCount,
    int DroppedMessageCount,
    bool HasBacklog,
    int LossCount);
