namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Recorded powers of a CSV file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="StandsForDays">Days that its results are scaled to; null for its own length.</param>
/// <param name="DataPath">The CSV file.</param>
/// <param name="MapPath">The map that says what its columns are.</param>
/// <param name="Days">Days from the first row on; null for all.</param>
internal sealed record ReplayTuneScenario(string Id, double? StandsForDays, string DataPath, string MapPath, int? Days)
    : TuneScenario(Id, StandsForDays);
