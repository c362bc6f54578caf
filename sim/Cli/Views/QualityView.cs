using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows gaps and quality.</summary>
internal static class QualityView
{
    private const int DoubtfulPercent = 99;

    public static void Write(CommandContext context, IReadOnlyList<GapRow> gaps, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, gaps);
            return;
        }

        if (gaps.Count == 0)
        {
            Say(context, IngestCliTexts.NoGaps);
            return;
        }

        Table table = NewTable(
            context,
            [IngestCliTexts.Site, IngestCliTexts.Device],
            [IngestCliTexts.Boot, IngestCliTexts.From, IngestCliTexts.To, IngestCliTexts.Missing]);
        foreach (GapRow gap in gaps)
        {
            table.AddRow(
                Markup.Escape(gap.Site), Markup.Escape(gap.Device), Plain(gap.BootId), Plain(gap.FromSequence), Plain(gap.ToSequence), Plain(gap.MissingCount));
        }

        Summary.Console(context).Write(table);
    }

    public static void Write(CommandContext context, QualityReport report, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, report);
            return;
        }

        Table table = NewTable(
            context,
            [IngestCliTexts.Site, IngestCliTexts.Device, IngestCliTexts.Day],
            [
                IngestCliTexts.Received, IngestCliTexts.Rate, IngestCliTexts.Late, IngestCliTexts.Replayed, IngestCliTexts.Restored,
                IngestCliTexts.WithGap, IngestCliTexts.Uncertain, IngestCliTexts.Lost, IngestCliTexts.Energy, IngestCliTexts.Balance,
            ]);
        foreach (QualityRow row in report.Days)
        {
            table.AddRow(
                Markup.Escape(row.Site),
                Markup.Escape(row.Device),
                row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"{Plain(row.ReceivedCount)}/{Plain(row.ExpectedCount)}",
                Rate(row.ReportingRatePercent),
                Plain(row.LateCount),
                Plain(row.ReplayedCount),
                Plain(row.RestoredCount),
                Plain(row.GapCount),
                Plain(row.UncertainCount + row.BadCount),
                Plain(row.LostCount),
                (row.EnergyMilliwattHours / 1_000_000.0).ToString("F1", CultureInfo.InvariantCulture),
                Summary.Text(
                    context,
                    row.UnreconciledCircuitCount == 0 ? IngestCliTexts.Agrees : IngestCliTexts.Differs.Format(row.UnreconciledCircuitCount)));
        }

        IAnsiConsole console = Summary.Console(context);
        if (!context.Terminal.IsOutput)
        {
            // A table of this many columns folded into the width of a pipe could not be read by anything.
            console.Profile.Width = 200;
        }

        console.Write(table);
        foreach (DeviceQuality device in report.Devices.Where(d => d.MissingCount + d.LostCount + d.UnplacedCount > 0))
        {
            Say(context, IngestCliTexts.Unplaced.Format(
                device.Site, device.Device, device.MissingCount, device.LostCount, device.UnplacedCount));
        }

        if (report.RejectedCount > 0)
        {
            Say(context, IngestCliTexts.Rejected.Format(report.RejectedCount));
        }
    }

    private static Table NewTable(CommandContext context, Phrase[] texts, Phrase[] numbers)
    {
        Table table = new() { Border = TableBorder.Rounded };
        foreach (Phrase text in texts)
        {
            table.AddColumn(new TableColumn(Summary.Text(context, text)).NoWrap());
        }

        foreach (Phrase number in numbers)
        {
            table.AddColumn(new TableColumn(Summary.Text(context, number)).RightAligned().NoWrap());
        }

        return table;
    }

    private static string Rate(double? percent) => percent switch
    {
        null => "-",
        < DoubtfulPercent => $"[red]{percent.Value.ToString("F2", CultureInfo.InvariantCulture)}[/]",
        _ => percent.Value.ToString("F2", CultureInfo.InvariantCulture),
    };

    private static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Say(CommandContext context, Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
