namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A message that could not be stored.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its bytes, cut where they are many.</param>
public sealed record RejectionRow(RejectReason Reason, string Topic, ReadOnlyMemory<byte> Payload);
