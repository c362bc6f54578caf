namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Time against which settings are tried, as the file describes it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="StandsForDays">Days that its results are scaled to; null for its own length.</param>
internal abstract record TuneScenario(string Id, double? StandsForDays);
