namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Days of the simulated office.</summary>
/// <param name="Id">Its name.</param>
/// <param name="StandsForDays">Days that its results are scaled to; null for its own length.</param>
/// <param name="Seed">Chooses weather, people and traffic.</param>
/// <param name="Start">The first day; it begins at midnight.</param>
/// <param name="Days">How many.</param>
internal sealed record OfficeTuneScenario(string Id, double? StandsForDays, int Seed, DateOnly Start, int Days)
    : TuneScenario(Id, StandsForDays);
