namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How many channels of one sort a site takes.</summary>
/// <param name="Sort">The sort, by the key of its list in the board file.</param>
/// <param name="SortName">The same for people.</param>
/// <param name="UsedCount">Channels that the site uses.</param>
/// <param name="AvailableCount">Channels that the board has.</param>
public sealed record ChannelUse(string Sort, Phrase SortName, int UsedCount, int AvailableCount)
{
    /// <summary>The use of each sort that the board has.</summary>
    internal static IReadOnlyList<ChannelUse> Of(WiringPlan plan) =>
    [
        .. TerminalReader.Keys
            .Select(sort => (sort.Key, sort.Value, Used: plan.Rows.Count(row => row.Channel.Sort == sort.Key),
                Free: plan.Free.Count(channel => channel.Sort == sort.Key)))
            .Where(sort => sort.Used + sort.Free > 0)
            .Select(sort => new ChannelUse(sort.Value, WiringTexts.SortName(sort.Key), sort.Used, sort.Used + sort.Free)),
    ];
}
