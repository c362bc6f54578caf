namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What the bytes of a message turned out to be: one of the members is set, or the reason, or none for a command.</summary>
/// <param name="Durable">A message that is kept.</param>
/// <param name="Live">A message that the next one replaces.</param>
/// <param name="Status">A birth or a last will.</param>
/// <param name="Reason">Why it is none of them.</param>
public sealed record ReadMessage(
    DurableMessage? Durable = null, LiveMessage? Live = null, StatusMessage? Status = null, RejectReason Reason = RejectReason.None);
