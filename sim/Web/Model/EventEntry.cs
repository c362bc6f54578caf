namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Something that happened.</summary>
/// <param name="Kind">What.</param>
/// <param name="BootId">The boot that it was told from.</param>
/// <param name="Sequence">Its number in that boot, or 0.</param>
/// <param name="UtcMilliseconds">When, UTC in ms since 1970, or null.</param>
/// <param name="Subject">Load, fault or command that it is about.</param>
/// <param name="Word">Reason, a word of the contract; empty for none.</param>
/// <param name="Source">Of a fault: index of what it is about.</param>
/// <param name="Watts">Of a receipt: what dropped, in W.</param>
public sealed record EventEntry(
    EventKind Kind, long BootId, long Sequence, long? UtcMilliseconds, string Subject, string Word = "", int Source = 0, long Watts = 0);
