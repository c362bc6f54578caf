using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows the wiring of a site as a table.</summary>
internal static class WiringView
{
    private const int PipeWidth = 200;

    public static void Write(CommandContext context, WiringPlan plan)
    {
        Say(context, BoardCliTexts.WiringHead.Format(
            plan.SiteId, plan.DeviceId, plan.BoardId, plan.ImageCrc < 0 ? "-" : plan.ImageCrc.ToString("X8", CultureInfo.InvariantCulture)));
        Table table = new() { Border = TableBorder.Rounded };
        foreach (Phrase head in (Phrase[])
        [
            WiringSheetTexts.Terminal, WiringSheetTexts.Channel, WiringSheetTexts.Line, WiringSheetTexts.Name, WiringSheetTexts.Purpose,
            WiringSheetTexts.Wire, WiringSheetTexts.Remark,
        ])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, head)));
        }

        foreach (WiringRow row in plan.Rows)
        {
            (string first, string second) = row.Clamps;
            string clamps = first.Length == 0 ? second : $"{first}, {second}";
            table.AddRow(
                Markup.Escape($"{row.Channel.Terminal} ({clamps}){(row.Channel.IsUnconfirmed ? " *" : "")}"),
                Channel(context, row.Channel),
                Markup.Escape(row.Channel.Line),
                Markup.Escape(string.Join(", ", row.Names)),
                Summary.Text(context, row.Purpose),
                Summary.Text(context, row.Wire),
                string.Join(context.Language == Language.Chinese ? "；" : "; ", row.Remarks.Select(remark => Summary.Text(context, remark))));
        }

        foreach (BoardChannel channel in plan.Free)
        {
            table.AddRow(
                Markup.Escape(channel.Terminal),
                Channel(context, channel),
                Markup.Escape(channel.Line),
                Summary.Text(context, WiringSheetTexts.FreeRow));
        }

        IAnsiConsole console = Summary.Console(context);
        if (!context.Terminal.IsOutput)
        {
            console.Profile.Width = PipeWidth;
        }

        console.Write(table);
        if (plan.Unconfirmed.Count > 0)
        {
            Say(context, BoardCliTexts.Starred);
        }

        foreach (Phrase warning in plan.Warnings)
        {
            Say(context, BoardCliTexts.Warning.Format(warning));
        }
    }

    private static string Channel(CommandContext context, BoardChannel channel) => string.Create(
        CultureInfo.InvariantCulture, $"{Summary.Text(context, WiringTexts.SortName(channel.Sort))} {channel.Number}");

    private static void Say(CommandContext context, Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
