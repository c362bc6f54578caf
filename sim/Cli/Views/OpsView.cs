using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl bench ops</c> counted.</summary>
internal static class OpsView
{
    private const int RowCount = 30;

    public static void Write(CommandContext context, OperationsBenchReport report)
    {
        Say(OpsTexts.Title.Format(report.CircuitCount, report.LoadCount, Number(report.ScanCount)));
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(Summary.Text(context, OpsTexts.Method));
        foreach (Phrase header in (Phrase[])[OpsTexts.Entries, OpsTexts.Instructions, OpsTexts.Calls])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        foreach (OperationsRow row in report.Rows.Take(RowCount))
        {
            table.AddRow(
                Markup.Escape(row.Method),
                row.EntriesPerScan.ToString("F2", CultureInfo.InvariantCulture),
                Number(row.InstructionsPerScan),
                Number(row.CallsPerScan));
        }

        table.AddRow(
            Summary.Text(context, OpsTexts.Total),
            string.Empty,
            Number(report.InstructionsPerScan),
            Number(report.CallsPerScan));
        Summary.Console(context).Write(table);
        Say(OpsTexts.Turns.Format(Number(report.TurnsPerScan), OperationsBenchReport.TurnsPerInstruction));

        void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
