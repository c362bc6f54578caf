namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How many channels of one sort a site takes.</summary>
/// <param name="Sort">The sort, as in <see cref="WiringRow.Sort"/>.</param>
/// <param name="SortName">The same for people.</param>
/// <param name="UsedCount">Channels that the site uses.</param>
/// <param name="AvailableCount">Channels that the board has.</param>
public sealed record ChannelUse(string Sort, Phrase SortName, int UsedCount, int AvailableCount)
{
    /// <summary>The use of each sort that the board has.</summary>
    internal static IReadOnlyList<ChannelUse> Of(SiteDocument site)
    {
        IReadOnlyList<WiringRow> rows = WiringTable.Of(site.Configuration);
        return
        [
            .. ChannelSort.All
                .Select(sort => new ChannelUse(
                    sort.Word,
                    sort.Channels.Name,
                    rows.Where(row => row.Sort == sort.Word).Select(row => row.Channel).Distinct().Count(),
                    sort.Channels.CountOf(site.Board)))
                .Where(use => use.AvailableCount > 0 || use.UsedCount > 0),
        ];
    }
}
