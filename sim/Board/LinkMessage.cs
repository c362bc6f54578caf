namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A message that arrived at the other end of a virtual link.</summary>
/// <param name="Topic">Full topic.</param>
/// <param name="Payload">The bytes, as text.</param>
/// <param name="IsRetained">Whether the broker was asked to keep it.</param>
public sealed record LinkMessage(string Topic, string Payload, bool IsRetained)
{
    /// <summary>The bytes themselves, of a message that was sent with QoS 0; else none.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
