using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl bench heap</c> found.</summary>
internal static class HeapView
{
    private const int RowCount = 20;

    public static void Write(CommandContext context, HeapBenchReport report)
    {
        Say(HeapTexts.Title.Format(report.SiteId, report.CircuitCount, report.LoadCount));
        IAnsiConsole console = Summary.Console(context);
        Table parts = TableOf(HeapTexts.Part);
        AddPart(HeapTexts.SitePart, report.SiteBytes);
        AddPart(HeapTexts.ControllerPart, report.ControllerBytes);
        AddPart(HeapTexts.StaticPart, report.StaticBytes);
        AddPart(HeapTexts.LinkPart, report.LinkBytes);
        AddPart(HeapTexts.BurstPart, report.BurstBytes);
        AddPart(HeapTexts.TypesPart, report.TypeSystemBytes);
        AddPart(HeapTexts.TotalPart, report.TotalBytes);
        console.Write(parts);
        Table rows = TableOf(HeapTexts.Holder, HeapTexts.Count);
        foreach (DeviceHeapRow row in report.Rows.Take(RowCount))
        {
            rows.AddRow(Markup.Escape(row.Holder), Number(row.Count), Number(row.Bytes));
        }

        console.Write(rows);
        Say((report.FitsWithoutPsram ? HeapTexts.Fits : HeapTexts.FitsNot).Format(Number(report.AvailableBytes)));
        if (report.PsramKilobytes is int kilobytes && !report.FitsWithoutPsram)
        {
            Say(kilobytes > 0 ? HeapTexts.BoardFits.Format(report.Board, kilobytes) : HeapTexts.BoardFitsNot.Format(report.Board));
        }

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));

        void AddPart(Phrase name, long bytes) => parts.AddRow(Summary.Text(context, name), Number(bytes));

        Table TableOf(Phrase first, params Phrase[] more)
        {
            Table table = new() { Border = TableBorder.Rounded };
            table.AddColumn(Summary.Text(context, first));
            foreach (Phrase header in (Phrase[])[.. more, HeapTexts.Bytes])
            {
                table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
            }

            return table;
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
