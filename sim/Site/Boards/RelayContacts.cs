namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a board's relays can switch.</summary>
/// <param name="Contact">Which contacts are led out.</param>
/// <param name="RatedAmperes">Greatest current in A.</param>
/// <param name="RatedVolts">Greatest voltage in V.</param>
public sealed record RelayContacts(RelayContact Contact, int RatedAmperes, int RatedVolts);
