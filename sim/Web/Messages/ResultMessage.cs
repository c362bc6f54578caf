namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The message <c>results</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record ResultMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    string? Id,
    string Kind,
    bool IsAccepted,
    string Reason);
