namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A scenario in a file of results.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Days">Days that it has.</param>
/// <param name="StandsForDays">Days that its results are scaled to.</param>
/// <param name="Kind">Where its powers come from: office, replay or store.</param>
internal sealed record ScenarioHead(string Id, double Days, double StandsForDays, string Kind)
{
    /// <summary>What sums are multiplied with.</summary>
    internal double Scale => StandsForDays / Days;
}
