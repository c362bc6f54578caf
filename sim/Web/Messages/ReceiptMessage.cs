namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>receipts</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record ReceiptMessage(
    long BootId,
    long Sequence,
    long? UtcMilliseconds,
    string Load,
    long ExpectedWatts,
    long DroppedWatts,
    bool IsConfirmed,
    long DeclaredWatts,
    long LearnedWatts,
    int Confidence);
