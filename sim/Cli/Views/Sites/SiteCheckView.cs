using Spectre.Console;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views.Sites;

/// <summary>Shows what <c>edgectl site check</c> found in a file that may be used.</summary>
internal static class SiteCheckView
{
    public static void Write(CommandContext context, string path, SiteCheck check)
    {
        SiteConfiguration site = check.Site.Configuration;
        Say(SiteCliTexts.Usable.Format(
            path,
            site.SiteId,
            site.DeviceId,
            check.Site.Board.Id,
            site.Circuits.Length,
            site.Loads.Length,
            site.WaterMeters.Length,
            Kilo.Watts(site.Demand.LimitWatts),
            site.Demand.WindowSeconds / 60));
        WriteOrder(context, site);
        WriteWiring(context, check.Wiring);
        string used = string.Join(Separator(context), check.Channels.Select(
            use => SiteCliTexts.ChannelUse.Format(use.SortName, use.UsedCount, use.AvailableCount).In(context.Language)));
        Say(SiteCliTexts.Channels.Format(used));
        Say(check.Warnings.Count == 0 ? SiteCliTexts.NoWarnings : SiteCliTexts.Warnings.Format(check.Warnings.Count));
        foreach (SiteWarning warning in check.Warnings)
        {
            context.Output.WriteLine("  " + warning.Finding.Text(context.Language));
        }

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    /// <summary>The order in which loads are shed; steps of one load from the last to the first.</summary>
    public static void WriteOrder(CommandContext context, SiteConfiguration site)
    {
        if (site.Loads.Length == 0)
        {
            return;
        }

        string loads = string.Join(Separator(context), ShedOrder(site).Select(
            load => SiteCliTexts.ShedLoad.Format(load.Id, Kilo.Watts(load.Options.RatedWatts)).In(context.Language)));
        context.Output.WriteLine(SiteCliTexts.ShedOrder.Format(loads).In(context.Language));
    }

    /// <summary>What lies on each terminal.</summary>
    public static void WriteWiring(CommandContext context, WiringPlan plan)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Summary.Text(context, SiteCliTexts.SortColumn)).NoWrap());
        table.AddColumn(new TableColumn(Summary.Text(context, SiteCliTexts.ChannelColumn)).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(Summary.Text(context, WiringSheetTexts.Terminal)).NoWrap());
        table.AddColumn(Summary.Text(context, WiringSheetTexts.Name));
        table.AddColumn(Summary.Text(context, SiteCliTexts.PurposeColumn));
        ChannelSort? last = null;
        foreach (WiringRow row in plan.Rows)
        {
            table.AddRow(
                row.Channel.Sort == last ? string.Empty : Summary.Text(context, WiringTexts.SortName(row.Channel.Sort)),
                row.Channel.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Markup.Escape(row.Channel.Terminal),
                Markup.Escape(string.Join(", ", row.Names)),
                Summary.Text(context, row.Purpose));
            last = row.Channel.Sort;
        }

        Summary.Console(context).Write(table);
    }

    /// <summary>Loads as they are shed when the last moment has come for all of them.</summary>
    public static IEnumerable<LoadConfiguration> ShedOrder(SiteConfiguration site) =>
        site.Loads.Reverse().OrderBy(load => load.Options.ShedPriority);

    private static string Separator(CommandContext context) => context.Language == Language.Chinese ? "、" : ", ";
}
