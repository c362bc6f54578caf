using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>What lies on a channel, for programs.</summary>
/// <param name="Channel">The channel and its terminal.</param>
/// <param name="Names">Names in the site file.</param>
/// <param name="Purpose">What the wires are for, in both languages.</param>
internal sealed record WiringRowReport(BoardChannelReport Channel, IReadOnlyList<string> Names, Phrase Purpose)
{
    public static WiringRowReport Of(WiringRow row) => new(BoardChannelReport.Of(row.Channel), row.Names, row.Purpose);
}
