namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What is known of a controller whatever the day.</summary>
/// <param name="Site">The site.</param>
/// <param name="Device">The device.</param>
/// <param name="MissingCount">Messages that are missing and that nobody gave up.</param>
/// <param name="LostCount">Messages that the controller says it gave up.</param>
/// <param name="UnplacedCount">Intervals that nobody knows the time of.</param>
public sealed record DeviceQuality(string Site, string Device, long MissingCount, long LostCount, long UnplacedCount);
