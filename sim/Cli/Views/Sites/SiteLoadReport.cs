using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>A load for programs.</summary>
/// <param name="Id">Its name.</param>
/// <param name="RatedWatts">Its power.</param>
/// <param name="ShedPriority">1 is shed first.</param>
/// <param name="Circuit">The circuit that sees it alone, or null.</param>
internal sealed record SiteLoadReport(string Id, long RatedWatts, int ShedPriority, string? Circuit)
{
    public static SiteLoadReport Of(LoadConfiguration load, SiteConfiguration site) => new(
        load.Id,
        load.Options.RatedWatts,
        load.Options.ShedPriority,
        load.OwnCircuit == LoadConfiguration.NoCircuit ? null : site.Circuits[load.OwnCircuit].Id);
}
