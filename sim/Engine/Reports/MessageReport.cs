namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Messages from the outbox to the backend. What only a backend can know is null where there was none.</summary>
/// <param name="Published">Acknowledged by the broker.</param>
/// <param name="Received">Different messages that the backend received.</param>
/// <param name="Duplicates">Messages that it received once more.</param>
/// <param name="Missing">Sequence numbers that it never saw, up to the newest that it did.</param>
/// <param name="Dropped">Messages that found no room in the outbox.</param>
/// <param name="Connects">Sessions that were opened.</param>
/// <param name="UnreconciledCircuits">Circuits whose intervals do not add up to their total.</param>
public sealed record MessageReport(
    int Published, int? Received, int? Duplicates, long? Missing, int Dropped, int Connects, int? UnreconciledCircuits);
