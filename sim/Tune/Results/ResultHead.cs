namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The first line of a file of results: all that is needed to read, compare and apply the others.</summary>
/// <param name="FormatNumber">1.</param>
/// <param name="Digest">A number of tuning file, site file and data: only runs of the same may be taken over.</param>
/// <param name="Tuning">The tuning file.</param>
/// <param name="Site">The site file.</param>
/// <param name="Method">How settings were chosen.</param>
/// <param name="Pace">How often controllers scanned in the simulated office.</param>
/// <param name="Scenarios">Against what they were tried.</param>
/// <param name="Parameters">What was varied.</param>
/// <param name="Objectives">What little is wanted of.</param>
/// <param name="Factors">The site's factors.</param>
/// <param name="Prices">Where prices come from.</param>
/// <param name="SiteDigest">A number of what the site file says, comments and layout aside; null in files of earlier programs.</param>
internal sealed record ResultHead(
    int FormatNumber,
    string Digest,
    string Tuning,
    string Site,
    string Method,
    string Pace,
    IReadOnlyList<ScenarioHead> Scenarios,
    IReadOnlyList<ParameterHead> Parameters,
    IReadOnlyList<Objective> Objectives,
    FactorHead Factors,
    PriceHead Prices,
    string? SiteDigest = null)
{
    /// <summary>The format that this program writes.</summary>
    public const int PresentFormatNumber = 1;
}
