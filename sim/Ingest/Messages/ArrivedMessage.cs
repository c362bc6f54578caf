namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A message as the broker handed it over.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Payload">Its bytes.</param>
/// <param name="ReceivedUtcMilliseconds">When it arrived here, in ms since 1970.</param>
public sealed record ArrivedMessage(string Topic, ReadOnlyMemory<byte> Payload, long ReceivedUtcMilliseconds);
