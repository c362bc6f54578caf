namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A controller.</summary>
/// <param name="Key">Its number in the store.</param>
/// <param name="Site">The site.</param>
/// <param name="Device">The device.</param>
/// <param name="CircuitCount">Circuits that its newest birth names; where none came, those whose intervals did.</param>
/// <param name="IsOnline">What its last status says; null where none came.</param>
public sealed record DeviceRow(long Key, string Site, string Device, long CircuitCount, bool? IsOnline);
