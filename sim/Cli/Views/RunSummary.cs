using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The end of a run for people.</summary>
internal static class RunSummary
{
    public static void Write(CommandContext context, RunReport report)
    {
        IAnsiConsole console = Summary.Console(context);
        console.MarkupLine(Summary.Text(context, CliTexts.RunTitle.Format(
            report.Site,
            report.StartLocalTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            (report.SimulatedSeconds / 3600.0).ToString("0.##", CultureInfo.InvariantCulture),
            report.Seed,
            Kilo.Watts(report.LimitWatts),
            report.WindowSeconds / 60)));
        console.Write(Summary.Demand(context, report.Controlled, report.Uncontrolled));
        console.Write(Summary.Loads(context, report.Loads));
        console.MarkupLine(Summary.Text(context, CliTexts.ComfortLine.Format(
            Minutes(report.Comfort.ControlledMinutesOutside), Minutes(report.Comfort.UncontrolledMinutesOutside))));
        console.MarkupLine(Summary.Text(context, MessagesLine(report.Messages)));
        MeteringSummary.Write(context, console, report);
        BudgetSummary.Write(context, console, report.Budget);
        CostSummary.Write(context, console, report.Cost);
    }

    private static Phrase MessagesLine(MessageReport messages) =>
        messages is { Received: { } received, Missing: { } missing, Duplicates: { } duplicates }
            ? CliTexts.MessagesLine.Format(messages.Published, received, missing, duplicates, messages.Dropped)
            : BrokerCliTexts.UnreadMessagesLine.Format(messages.Published, messages.Dropped);

    private static string Minutes(double minutes) => minutes.ToString("F0", CultureInfo.InvariantCulture);
}
