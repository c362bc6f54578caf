using System.Globalization;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A line for each window that ends: for pipes, log files and terminals without cursor.</summary>
internal sealed class LineView(CommandContext context, BrokerAddress broker, OfficeRun run, Uri? pages) : RunView
{
    private int _windows;

    public override void Show(Action<Action> body)
    {
        context.Output.WriteLine(CliTexts.ReportsTo.Format(broker).In(context.Language));
        if (pages is not null)
        {
            context.Output.WriteLine(WebTexts.Serving.Format(pages).In(context.Language));
        }

        body(Update);
    }

    private void Update()
    {
        DemandWindow window = run.Simulation.Controller.Window;
        if (window.CompletedCount == _windows)
        {
            return;
        }

        _windows = window.CompletedCount;
        DateTime end = run.LocalTime;
        string held = string.Join(", ", LoadTexts.HeldOff(run.Simulation));
        context.Output.WriteLine(CliTexts.WindowLine.Format(
            end.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Kilo.Watts(window.Completed.AverageWatts),
            Kilo.Watts(run.Simulation.Site.Demand.LimitWatts),
            held.Length == 0 ? CliTexts.Nothing : Sim.Site.Phrase.Same(held)).In(context.Language));
    }
}
