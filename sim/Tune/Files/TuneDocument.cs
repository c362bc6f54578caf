using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A tuning file with the site that it starts from.</summary>
/// <param name="Name">The file as it was named.</param>
/// <param name="SiteName">The site file as messages name it.</param>
/// <param name="SiteText">Its text.</param>
/// <param name="Site">What it says.</param>
/// <param name="Scenarios">Against what settings are tried.</param>
/// <param name="Parameters">What is varied.</param>
/// <param name="Search">How.</param>
/// <param name="Objectives">What is wanted little of.</param>
/// <param name="Prices">Prices that the file states; null where it states none.</param>
/// <param name="Digest">A number of everything that results depend on but data files.</param>
internal sealed record TuneDocument(
    string Name,
    string SiteName,
    SiteText SiteText,
    SiteDocument Site,
    IReadOnlyList<TuneScenario> Scenarios,
    IReadOnlyList<TuneParameter> Parameters,
    TuneSearch Search,
    IReadOnlyList<Objective> Objectives,
    TunePrices? Prices,
    string Digest);
