namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>reasons</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record ReasonMessage(
    long BootId,
    long LiveSequence,
    long? UtcMilliseconds,
    long MonotonicMilliseconds,
    string Load,
    bool IsShed,
    string Reason,
    int? LevelPermille = null);
