using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The end of a board on the desk for people.</summary>
internal static class BootSummary
{
    public static void Write(CommandContext context, BootReport report)
    {
        Language language = context.Language;
        context.Output.WriteLine(BootCliTexts.Title.Format(
            report.Site,
            report.Board,
            report.ElapsedSeconds.ToString("0.#", CultureInfo.InvariantCulture),
            (report.IsAlive ? BootCliTexts.Alive.Format(report.ScanCount) : BootCliTexts.NotAlive).In(language)).In(language));
        context.Output.WriteLine(BootCliTexts.Restarts.Format(report.RestartCount).In(language));
        context.Output.WriteLine(BootCliTexts.Power.Format(
            Kilo.Watts(report.PowerWatts),
            report.LoadsOff.Count == 0 ? CliTexts.Nothing.In(language) : string.Join(", ", report.LoadsOff)).In(language));
        if (report.ReceivedCount is { } received)
        {
            context.Output.WriteLine(
                BootCliTexts.Messages.Format(received, report.MissingCount ?? 0, report.DuplicateCount ?? 0).In(language));
        }
    }
}
