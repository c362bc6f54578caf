using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The live table: circuits, window, limit, loads and why.</summary>
internal sealed class LiveView(CommandContext context, RunOptions options, BrokerAddress broker, OfficeRun run, Uri? pages) : RunView
{
    private static readonly TimeSpan RefreshPeriod = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _sinceRefresh = Stopwatch.StartNew();

    public override void Show(Action<Action> body) =>
        Summary.Console(context).Live(Render()).Start(live =>
        {
            body(() =>
            {
                if (_sinceRefresh.Elapsed >= RefreshPeriod)
                {
                    _sinceRefresh.Restart();
                    live.UpdateTarget(Render());
                }
            });

            // What stays on the screen is the end, not what was shown last.
            live.UpdateTarget(Render());
        });

    /// <summary>The whole picture as it stands.</summary>
    public IRenderable Render() => new Rows(Header(), Window(), Circuits(), Loads(), Verdict());

    private Markup Header()
    {
        string speed = double.IsPositiveInfinity(options.Speed) ? "max" : options.Speed.ToString("0.##", CultureInfo.InvariantCulture) + "×";
        return new Markup($"[bold]EdgeCtl[/]  {Markup.Escape(run.Simulation.Site.SiteId)}  "
            + $"[bold]{run.LocalTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}[/]  {speed}  "
            + Text(CliTexts.Weather.Format(Degrees(run.OutdoorCelsius), Degrees(run.IndoorCelsius)))
            + $"  [grey]mqtt://{Markup.Escape(broker.ToString())}[/]"
            + (pages is null ? "" : $"\n{Text(WebTexts.Serving.Format(pages))}"));
    }

    private Rows Window()
    {
        EdgeController controller = run.Simulation.Controller;
        DemandWindow window = controller.Window;
        double limit = run.Simulation.Site.Demand.LimitWatts;
        double used = (double)window.ConsumedWattMilliseconds / window.LimitWattMilliseconds;
        double passed = (double)window.ElapsedMilliseconds / window.WindowMilliseconds;
        string projected = controller.Forecast.IsValid ? Kilo.Watts(controller.Forecast.ProjectedWatts) : "?";
        return new Rows(
            new Markup(Text(CliTexts.WindowState.Format(
                Kilo.Watts(limit), projected, Kilo.Watts(controller.Forecast.MarginWatts), LoadTexts.Of(controller.Limiter.Phase)))),
            new Markup($"{Bar(used, used > passed ? "yellow" : "green")} {Text(CliTexts.EnergyUsed.Format(Percent(used)))}"),
            new Markup($"{Bar(passed, "blue")} {Text(CliTexts.TimePassed.Format(Percent(passed)))}"));
    }

    private Table Circuits()
    {
        Table table = NewTable(CliTexts.Circuit, CliTexts.PowerColumn, CliTexts.EnergyColumn, CliTexts.QualityColumn);
        for (int i = 0; i < run.Simulation.Site.Circuits.Length; i++)
        {
            Meter meter = run.Simulation.Controller.Meters.At(i);
            bool isKnown = meter.PowerQuality != Quality.Bad;
            table.AddRow(
                Markup.Escape(run.Simulation.Site.Circuits[i].Id),
                isKnown ? Kilo.Watts(meter.PowerWatts) : "?",
                Kilo.WattHours(meter.EnergyMilliwattHours / 1000.0),
                isKnown ? Text(LoadTexts.Of(meter.PowerQuality)) : $"[red]{Text(LoadTexts.Of(meter.PowerQuality))}[/]");
        }

        return table;
    }

    private Table Loads()
    {
        Table table = NewTable(CliTexts.LoadColumn, CliTexts.PowerColumn, CliTexts.StateColumn, CliTexts.SwitchesColumn, CliTexts.WhyColumn);
        for (int i = 0; i < run.Simulation.Site.Loads.Length; i++)
        {
            Load load = run.Simulation.Controller.Loads.At(i);
            table.AddRow(
                Markup.Escape(run.Simulation.Site.Loads[i].Id),
                Kilo.Watts(load.PresentWatts),
                load.IsShed ? $"[red]{Text(CliTexts.Off)}[/]" : $"[green]{Text(CliTexts.On)}[/]",
                load.SwitchCount.ToString(CultureInfo.InvariantCulture),
                Text(LoadTexts.Of(load.Reason)));
        }

        return table;
    }

    private Markup Verdict()
    {
        DemandAudit with = run.Simulation.Audit;
        DemandAudit without = run.UncontrolledAudit;
        return new Markup(
            Text(CliTexts.KeptSoFar.Format(with.KeptCount, with.WindowCount, Kilo.Watts(with.WorstWatts))) + "  "
            + Text(CliTexts.WithoutSoFar.Format(without.KeptCount, without.WindowCount, Kilo.Watts(without.WorstWatts)))
            + $"\n[grey]{Text(CliTexts.CtrlC)}[/]");
    }

    private Table NewTable(params Phrase[] headers)
    {
        Table table = new() { Border = TableBorder.Rounded };
        for (int i = 0; i < headers.Length; i++)
        {
            bool isNumber = headers[i] == CliTexts.PowerColumn || headers[i] == CliTexts.EnergyColumn || headers[i] == CliTexts.SwitchesColumn;
            TableColumn column = new(Text(headers[i]));
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        return table;
    }

    private string Text(Phrase phrase) => Markup.Escape(phrase.In(context.Language));

    private static string Degrees(double celsius) => celsius.ToString("F1", CultureInfo.InvariantCulture);

    private static string Percent(double part) => (part * 100).ToString("F0", CultureInfo.InvariantCulture);

    private static string Bar(double part, string colour)
    {
        const int width = 40;
        int filled = (int)Math.Round(Math.Clamp(part, 0, 1) * width);
        return $"[{colour}]{new string('█', filled)}[/][grey]{new string('░', width - filled)}[/]";
    }
}
