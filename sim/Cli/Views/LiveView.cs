using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>The live table: circuits, window, limit, loads and why.</summary>
internal sealed class LiveView(CommandContext context, RunOptions options, BrokerAddress broker, OfficeRun run, Uri? pages) : RunView
{
    private static readonly TimeSpan RefreshPeriod = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _sinceRefresh = Stopwatch.StartNew();

    public override void Show(Action<Action> body)
    {
        IAnsiConsole console = Summary.Console(context);
        console.Live(Render(console.Profile)).Start(live =>
        {
            body(() =>
            {
                if (_sinceRefresh.Elapsed >= RefreshPeriod)
                {
                    _sinceRefresh.Restart();
                    live.UpdateTarget(Render(console.Profile));
                }
            });

            // What stays on the screen is the end, not what was shown last.
            live.UpdateTarget(Render(console.Profile));
        });
    }

    // Asked anew each time: a window may be dragged larger. The last row belongs to the cursor.
    private Rows Render(Profile profile) =>
        new(new TerminalPicture(run, context.Language, Head()).Lines(profile.Width, profile.Height - 1).Select(line => new Markup(line)));

    private string[] Head()
    {
        string speed = double.IsPositiveInfinity(options.Speed) ? "max" : options.Speed.ToString("0.##", CultureInfo.InvariantCulture) + "×";
        string first = $"EdgeCtl {run.Simulation.Site.SiteId} "
            + $"{run.LocalTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {speed} "
            + CliTexts.Weather.Format(Degrees(run.OutdoorCelsius), Degrees(run.IndoorCelsius)).In(context.Language);
        string second = (pages is null ? "" : WebTexts.Serving.Format(pages).In(context.Language) + "  ") + $"mqtt://{broker}";
        return [first, second];
    }

    private static string Degrees(double celsius) => celsius.ToString("F1", CultureInfo.InvariantCulture);
}
