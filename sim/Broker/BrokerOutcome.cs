namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>What became of a request.</summary>
/// <param name="Plan">The directory's plan as it is now.</param>
/// <param name="Added">Clients that were added.</param>
/// <param name="Rotated">Who got new keys.</param>
public sealed record BrokerOutcome(BrokerPlan Plan, IReadOnlyList<string> Added, IReadOnlyList<string> Rotated);
