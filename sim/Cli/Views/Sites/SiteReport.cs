using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>A site for programs.</summary>
/// <param name="SiteId">Its name.</param>
/// <param name="DeviceId">The controller's name.</param>
/// <param name="Board">The board, null where it is not known.</param>
/// <param name="LimitWatts">The demand limit.</param>
/// <param name="WindowSeconds">Its window.</param>
/// <param name="Circuits">Names of the circuits.</param>
/// <param name="Loads">Loads, the one that is shed first at the beginning.</param>
/// <param name="Wiring">What lies on each channel; none where the board is not known.</param>
/// <param name="Channels">How many channels of each sort are used; none where the board is not known.</param>
internal sealed record SiteReport(
    string SiteId,
    string DeviceId,
    string? Board,
    long LimitWatts,
    int WindowSeconds,
    IReadOnlyList<string> Circuits,
    IReadOnlyList<SiteLoadReport> Loads,
    IReadOnlyList<WiringRowReport> Wiring,
    IReadOnlyList<ChannelUse> Channels)
{
    public static SiteReport Of(SiteCheck check) =>
        Of(check.Site.Configuration, check.Wiring) with { Board = check.Site.Board.Id, Channels = check.Channels };

    public static SiteReport Of(SiteConfiguration site, WiringPlan? plan) => new(
        site.SiteId,
        site.DeviceId,
        plan?.BoardId,
        site.Demand.LimitWatts,
        site.Demand.WindowSeconds,
        [.. site.Circuits.Select(circuit => circuit.Id)],
        [.. SiteCheckView.ShedOrder(site).Select(load => SiteLoadReport.Of(load, site))],
        plan == null ? [] : [.. plan.Rows.Select(WiringRowReport.Of)],
        []);
}
