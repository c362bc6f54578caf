using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>
/// A run as lines that fit a terminal, down to 80 columns and 24 rows and below: window first, since that is what it is about; circuits in
/// as many columns as there is room for; loads with what holds them. What has no room is counted.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="language">The language.</param>
/// <param name="head">Site, speed, broker: what stands above, a text a line.</param>
public sealed class TerminalPicture(OfficeRun run, Language language, IReadOnlyList<string> head)
{
    private const int CircuitWidth = 38;
    private const int NumberWidth = 8;
    private const int BarWidth = 30;
    private const int LoadWidth = 20;
    private const int LeastLoadCount = 5;

    /// <summary>The lines, in the markup of Spectre.</summary>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Its rows; there are never more lines.</param>
    public IReadOnlyList<string> Lines(int width, int height)
    {
        List<string> lines = [.. head.Select((line, i) => i == 0 ? $"[bold]{Escaped(line, width)}[/]" : Escaped(line, width)), .. Window(width)];
        string[] foot = [.. Verdict().Select(line => Escaped(line, width)), $"[grey]{Escaped(CliTexts.CtrlC.In(language), width)}[/]"];
        int rest = Math.Max(0, height - lines.Count - foot.Length);
        int loadCount = run.Simulation.Site.Loads.Length;
        List<string> circuits = Circuits(width, rest - Math.Min(loadCount, LeastLoadCount) - 1);
        lines.AddRange(circuits);
        lines.AddRange(Loads(width, rest - circuits.Count));
        lines.AddRange(foot);
        return lines.Count > height ? lines.GetRange(0, Math.Max(0, height)) : lines;
    }

    private IEnumerable<string> Window(int width)
    {
        EdgeController controller = run.Simulation.Controller;
        DemandWindow window = controller.Window;
        double used = (double)window.ConsumedWattMilliseconds / window.LimitWattMilliseconds;
        double passed = (double)window.ElapsedMilliseconds / window.WindowMilliseconds;
        string projected = controller.Forecast.IsValid ? Kilo.Watts(controller.Forecast.ProjectedWatts) : "?";
        yield return Escaped(
            CliTexts.WindowState.Format(
                Kilo.Watts(run.Simulation.Site.Demand.LimitWatts),
                projected,
                Kilo.Watts(controller.Forecast.MarginWatts),
                LoadTexts.Of(controller.Limiter.Phase)).In(language),
            width);
        yield return Bar(used, used > passed ? "yellow" : "green", CliTexts.EnergyUsed.Format(Percent(used)), width);
        yield return Bar(passed, "blue", CliTexts.TimePassed.Format(Percent(passed)), width);
    }

    private List<string> Circuits(int width, int height)
    {
        int columns = Math.Max(1, (width + 2) / (CircuitWidth + 2));
        int column = Math.Min(CircuitWidth, width);
        List<string> lines = [string.Join("  ", Enumerable.Repeat(Grey(Row(CliTexts.Circuit, CliTexts.PowerColumn, CliTexts.EnergyColumn, CliTexts.QualityColumn)), columns))];
        int all = run.Simulation.Site.Circuits.Length;
        int rows = Math.Max(1, Math.Min((all + columns - 1) / columns, height - 1));
        int shown = Math.Min(all, rows * columns);
        rows = shown < all && rows > 1 ? rows - 1 : rows;
        shown = Math.Min(all, rows * columns);
        for (int row = 0; row < rows; row++)
        {
            lines.Add(string.Join("  ", Enumerable.Range(0, columns).Select(i => row + (i * rows)).Where(i => i < shown).Select(Circuit)));
        }

        return AddOmitted(lines, all - shown, width);

        string Row(Phrase name, Phrase power, Phrase energy, Phrase quality) =>
            Cells.Left(name.In(language), NameOf(column)) + Cells.Right(power.In(language), NumberWidth)
            + Cells.Right(energy.In(language), NumberWidth) + "  " + Cells.Left(quality.In(language), QualityOf(column));

        string Circuit(int index)
        {
            Meter meter = run.Simulation.Controller.Meters.At(index);
            bool isKnown = meter.PowerQuality != Quality.Bad;
            string line = Markup.Escape(Row(
                Phrase.Same(run.Simulation.Site.Circuits[index].Id),
                Phrase.Same(isKnown ? Kilo.Watts(meter.PowerWatts) : "?"),
                Phrase.Same(Kilo.WattHours(meter.EnergyMilliwattHours / 1000.0)),
                LoadTexts.Of(meter.PowerQuality)));
            return isKnown ? line : $"[red]{line}[/]";
        }
    }

    private List<string> Loads(int width, int height)
    {
        int all = run.Simulation.Site.Loads.Length;
        if (all == 0 || height < 2)
        {
            return [];
        }

        int state = Math.Max(Cells.Of(CliTexts.StateColumn.In(language)), Cells.Of(CliTexts.Off.In(language)));
        int why = Math.Max(0, width - LoadWidth - NumberWidth - state - 4);
        int shown = all <= height - 1 ? all : height - 2;
        List<string> lines = [Grey(Row(CliTexts.LoadColumn, CliTexts.PowerColumn, CliTexts.StateColumn, CliTexts.WhyColumn))];
        for (int i = 0; i < shown; i++)
        {
            Load load = run.Simulation.Controller.Loads.At(i);
            string line = Markup.Escape(Row(
                Phrase.Same(run.Simulation.Site.Loads[i].Id),
                Phrase.Same(Kilo.Watts(load.PresentWatts)),
                load.IsShed ? CliTexts.Off : CliTexts.On,
                LoadTexts.Of(load.Reason)));
            lines.Add(load.IsShed ? $"[red]{line}[/]" : line);
        }

        return AddOmitted(lines, all - shown, width);

        string Row(Phrase name, Phrase power, Phrase switched, Phrase reason) => Cells.Cap(
            Cells.Left(name.In(language), LoadWidth) + Cells.Right(power.In(language), NumberWidth) + "  "
            + Cells.Left(switched.In(language), state) + "  " + Cells.Cap(reason.In(language), why),
            width);
    }

    private List<string> AddOmitted(List<string> lines, int count, int width)
    {
        if (count > 0)
        {
            lines.Add(Grey(Cells.Cap(CliTexts.Omitted.Format(count).In(language), width)));
        }

        return lines;
    }

    private string[] Verdict()
    {
        DemandAudit with = run.Simulation.Audit;
        DemandAudit without = run.UncontrolledAudit;
        return
        [
            CliTexts.KeptSoFar.Format(with.KeptCount, with.WindowCount, Kilo.Watts(with.WorstWatts)).In(language),
            CliTexts.WithoutSoFar.Format(without.KeptCount, without.WindowCount, Kilo.Watts(without.WorstWatts)).In(language),
        ];
    }

    private string Bar(double part, string colour, Phrase text, int width)
    {
        int bar = Math.Max(0, Math.Min(BarWidth, width - 2));
        int filled = (int)Math.Round(Math.Clamp(part, 0, 1) * bar);
        return $"[{colour}]{new string('█', filled)}[/][grey]{new string('░', bar - filled)}[/] {Escaped(text.In(language), width - bar - 1)}";
    }

    private static int NameOf(int column) => Math.Max(0, column - (2 * NumberWidth) - 2 - QualityOf(column));

    private static int QualityOf(int column) => Math.Clamp(column - (2 * NumberWidth) - 2 - 4, 0, 8);

    private static string Grey(string text) => $"[grey]{Markup.Escape(text)}[/]";

    private static string Escaped(string text, int width) => Markup.Escape(Cells.Cap(text, Math.Max(0, width)));

    private static string Percent(double part) => (part * 100).ToString("F0", CultureInfo.InvariantCulture);
}
