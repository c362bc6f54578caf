using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>Shows an image.</summary>
internal static class SlotFileView
{
    /// <summary>What was built, and how it gets to the controller.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="file">The image.</param>
    /// <param name="deployment">The list for the flasher, or null where there is none.</param>
    /// <param name="isJson">For a program.</param>
    public static void WriteBuilt(CommandContext context, SlotFile file, string? deployment, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, SlotFileReport.Of(file));
            return;
        }

        Say(context, Line(file));
        if (deployment != null)
        {
            Say(context, SiteCliTexts.Deploy.Format(deployment));
            Say(context, SiteCliTexts.KeepFolder);
        }
    }

    /// <summary>What is in an image.</summary>
    public static void Write(CommandContext context, SlotFile file, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, SlotFileReport.Of(file));
            return;
        }

        if (file.Problem is SlotProblem.Empty or SlotProblem.Damaged)
        {
            Say(context, file.Problem == SlotProblem.Empty
                ? SiteCliTexts.ShownEmpty.Format(file.Path)
                : SiteCliTexts.ShownDamaged.Format(file.Path, file.LengthBytes));
            return;
        }

        Say(context, Line(file));
        if (file.Refusal is { } refusal)
        {
            context.Output.WriteLine(refusal.Text(context.Language));
        }
        else if (file.Configuration is { } site)
        {
            Say(context, SiteCliTexts.ShownSite.Format(
                site.SiteId,
                site.DeviceId,
                site.Circuits.Length,
                site.Loads.Length,
                site.WaterMeters.Length,
                Kilo.Watts(site.Demand.LimitWatts),
                site.Demand.WindowSeconds / 60));
            SiteCheckView.WriteOrder(context, site);
            if (file.Wiring is { } wiring)
            {
                SiteCheckView.WriteWiring(context, wiring);
            }

            Say(context, SiteCliTexts.ShownUsable);
        }
        else
        {
            Say(context, SiteCliTexts.ShownOtherVersion.Format(file.Version, SiteImage.Version));
        }
    }

    private static Phrase Line(SlotFile file) => SiteCliTexts.Built.Format(
        file.Path,
        file.LengthBytes,
        SiteSlot.MaximumBytes,
        file.Version,
        file.Generation,
        file.ImageCrc.ToString(CultureInfo.InvariantCulture));

    private static void Say(CommandContext context, Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
