using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Water and dial readings at the end of a run.</summary>
internal static class MeteringSummary
{
    public static void Write(CommandContext context, IAnsiConsole console, RunReport report)
    {
        foreach (WaterReport water in report.Water)
        {
            console.MarkupLine(Summary.Text(context, CliTexts.WaterLine.Format(
                water.WaterMeter,
                water.MeteredLitres,
                water.TrueLitres.ToString("F0", CultureInfo.InvariantCulture),
                water.NightMinimumLitresPerHour?.ToString(CultureInfo.InvariantCulture) ?? "?")));
        }

        foreach (ReadingReport reading in report.Readings)
        {
            console.MarkupLine(Summary.Text(context, CliTexts.ReadingLine.Format(
                reading.Circuit,
                reading.LocalTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Kilo(reading.ReadingWattHours),
                Finding(reading))));
        }
    }

    private static Phrase Finding(ReadingReport reading)
    {
        if (reading.DriftWattHours is double drift)
        {
            return CliTexts.ReadingDrift.Format(Kilo(drift), reading.DriftPermille!);
        }

        return reading.Result == Names.Of(DialResult.First) ? CliTexts.ReadingFirst : CliTexts.ReadingRefused;
    }

    private static string Kilo(double wattHours) => (wattHours / 1000).ToString("F3", CultureInfo.InvariantCulture);
}
