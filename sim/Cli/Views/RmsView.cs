using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl bench rms</c> found.</summary>
internal sealed class RmsView(CommandContext context, bool isJson)
{
    public void Write(RmsBenchReport report)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, report);
            return;
        }

        Say(RmsTexts.Title.Format(report.BurstCount, string.Join(", ", report.FrequenciesHertz.Select(hertz => Plain(hertz))), report.Seed));
        IAnsiConsole console = Summary.Console(context);
        console.Write(Table(report));
        Say(RmsTexts.Commissioned.Format(report.NoiseFloorMicrovolts, Signed(report.GainPercent)));
        Say(RmsTexts.Worst.Format(Plain(report.WorstTrustedPercent), RmsBenchReport.AllowedPercent, Plain(report.WorstWithoutCurvePercent)));
        Say(RmsTexts.PowerTitle);
        console.Write(Table(report.PowerRows));
        Say(RmsTexts.WorstPower.Format(Plain(report.WorstPowerPercent), RmsBenchReport.AllowedPercent));
    }

    public void Write(WaveReport report)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, report);
            return;
        }

        Say(RmsTexts.Measured.Format(Plain(report.MeasuredMicrovolts), report.UsableBurstCount, report.BurstCount));
        Say(RmsTexts.Reference.Format(Plain(report.ReferenceMicrovolts), report.ErrorPercent is double error ? Signed(error) : "-"));
        Say(RmsTexts.Shape.Format(
            Plain(report.OffsetMicrovolts), Plain(report.FrequencyHertz), Plain(report.CrestFactor), report.ClippedCount, report.SampleCount));
        foreach ((string status, int count) in report.Statuses)
        {
            Say(RmsTexts.Status.Format(status, count));
        }
    }

    public void Write(NoiseReport report)
    {
        if (isJson)
        {
            JsonOutput.Write(context.Output, report);
            return;
        }

        Say(RmsTexts.Noise.Format(report.NoiseFloorMicrovolts, report.BurstCount));
    }

    private static string Plain(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private Table Table(RmsBenchReport report)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Summary.Text(context, RmsTexts.Waveform)).NoWrap());
        int[] levels = [.. report.Rows.Select(row => row.LevelPercent).Distinct()];
        Phrase[] headers =
        [
            RmsTexts.Crest, RmsTexts.Rate, .. levels.Select(level => RmsTexts.Level.Format(level)),
            RmsTexts.Scatter, RmsTexts.Straight, RmsTexts.Doubtful,
        ];
        foreach (Phrase header in headers)
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        foreach (IGrouping<(string Waveform, int SamplesPerSecond), RmsBenchRow> group in
            report.Rows.GroupBy(row => (row.Waveform, row.SamplesPerSecond)))
        {
            RmsBenchRow first = group.First();
            table.AddRow(
            [
                first.Waveform,
                Plain(first.CrestFactor),
                first.SamplesPerSecond.ToString(CultureInfo.InvariantCulture),
                .. group.Select(row => Signed(row.ErrorPercent)),
                group.Max(row => row.ScatterPercent).ToString("0.00", CultureInfo.InvariantCulture),
                Signed(group.MaxBy(row => Math.Abs(row.WithoutCurvePercent))!.WithoutCurvePercent),
                Plain(group.Max(row => row.DoubtfulPercent)),
            ]);
        }

        return table;
    }

    private Table Table(IReadOnlyList<PowerBenchRow> rows)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Summary.Text(context, RmsTexts.Load)).NoWrap());
        int[] levels = [.. rows.Select(row => row.LevelPercent).Distinct()];
        Phrase[] headers =
        [
            RmsTexts.PowerFactor, RmsTexts.Rate, .. levels.Select(level => RmsTexts.Level.Format(level)), RmsTexts.Scatter, RmsTexts.Doubtful,
        ];
        foreach (Phrase header in headers)
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        foreach (IGrouping<(string Load, int SamplesPerSecond), PowerBenchRow> group in rows.GroupBy(row => (row.Load, row.SamplesPerSecond)))
        {
            table.AddRow(
            [
                group.Key.Load,
                Plain(Math.Round(group.First().PowerFactorPermille / 1_000.0, 2)),
                group.Key.SamplesPerSecond.ToString(CultureInfo.InvariantCulture),
                .. group.Select(row => Signed(row.ErrorPercent)),
                group.Max(row => row.ScatterPercent).ToString("0.00", CultureInfo.InvariantCulture),
                Plain(group.Max(row => row.DoubtfulPercent)),
            ]);
        }

        return table;
    }

    private void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
