namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Which wires of a site go to which terminals of its board.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="DeviceId">The controller.</param>
/// <param name="BoardId">The board.</param>
/// <param name="ImageCrc">CRC-32 of the site image that fits; the controller reports the same number. -1 where the site has no image.</param>
/// <param name="Rows">A row for each channel in use, by sort and number.</param>
/// <param name="Free">Channels that nothing hangs on, by sort and number.</param>
/// <param name="Warnings">What to know before a wire is touched.</param>
public sealed record WiringPlan(
    string SiteId,
    string DeviceId,
    string BoardId,
    long ImageCrc,
    IReadOnlyList<WiringRow> Rows,
    IReadOnlyList<BoardChannel> Free,
    IReadOnlyList<Phrase> Warnings)
{
    /// <summary>Terminals in use of which nobody has confirmed where they lead or what they are called.</summary>
    public IReadOnlyList<BoardChannel> Unconfirmed =>
        [.. Rows.Select(row => row.Channel).Where(channel => channel.IsUnconfirmed)];

    /// <summary>Plans the wiring of a site.</summary>
    public static WiringPlan Of(SiteDocument site) => WiringPlanner.Plan(site);
}
