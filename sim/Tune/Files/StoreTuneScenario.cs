namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Quarters of an hour that a controller has reported into a store of the ingest.</summary>
/// <param name="Id">Its name.</param>
/// <param name="StandsForDays">Days that its results are scaled to; null for its own length.</param>
/// <param name="Address">The store.</param>
/// <param name="Site">The site in topics.</param>
/// <param name="Device">The controller in topics.</param>
/// <param name="From">The first local day.</param>
/// <param name="To">The last local day.</param>
internal sealed record StoreTuneScenario(
    string Id, double? StandsForDays, string Address, string Site, string Device, DateOnly From, DateOnly To)
    : TuneScenario(Id, StandsForDays);
