namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>loads</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record LoadMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    long MonotonicMilliseconds,
    string Load,
    bool IsShed,
    string Reason,
    int SwitchCount,
    long RestartWatts,
    int? LevelPermille = null);
