using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>An image for programs.</summary>
/// <param name="File">The file.</param>
/// <param name="Problem">The word of the contract for what is wrong, none where nothing is.</param>
/// <param name="LengthBytes">Its bytes.</param>
/// <param name="Version">Version of the image.</param>
/// <param name="Generation">Its generation.</param>
/// <param name="Slot">The file that it belongs into, or null where it is damaged.</param>
/// <param name="ImageCrc">CRC-32 of the image: siteImageCrc of the controller's status.</param>
/// <param name="Refusal">The rule that it breaks, or null.</param>
/// <param name="Site">What is in it, or null.</param>
internal sealed record SlotFileReport(
    string File,
    string Problem,
    int LengthBytes,
    int Version,
    long Generation,
    string? Slot,
    long ImageCrc,
    FindingReport? Refusal,
    SiteReport? Site)
{
    public static SlotFileReport Of(SlotFile file) => new(
        file.Path,
        Names.Of(file.Problem),
        file.LengthBytes,
        file.Version,
        file.Generation,
        file.Generation == 0 ? null : SiteSlot.NameOf(SiteSlot.SlotOf(file.Generation)),
        file.ImageCrc,
        file.Refusal == null ? null : FindingReport.Of(null, file.Refusal),
        file.Configuration is { } site && file.Problem == SlotProblem.None ? SiteReport.Of(site, file.Wiring) : null);
}
