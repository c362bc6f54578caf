using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The end of a replay for people.</summary>
internal static class ReplaySummary
{
    public static void Write(CommandContext context, ReplayReport report)
    {
        IAnsiConsole console = Summary.Console(context);
        console.MarkupLine(Summary.Text(context, CliTexts.ReplayTitle.Format(
            report.Data, report.RowCount, report.GapCount, Kilo.Watts(report.LimitWatts), report.WindowSeconds / 60)));
        console.Write(Summary.Demand(context, report.Controlled, report.Uncontrolled));
        console.Write(Summary.Loads(context, report.Loads));
        console.MarkupLine(Summary.Text(context, CliTexts.ReplayLine.Format(
            Kilo.Watts(report.WorstOverLimitWatts),
            report.UnkeepableWindowCount,
            report.UnknownWindowCount,
            Kilo.WattHours(report.UnservedWattHours))));
    }
}
