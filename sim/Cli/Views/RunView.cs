using Spectre.Console;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>What a person sees while a run goes on.</summary>
internal abstract class RunView
{
    /// <summary>The view that fits: none for programs, a live table on a terminal that has a cursor, a line a window elsewhere.</summary>
    public static RunView Create(CommandContext context, RunOptions options, BrokerAddress broker, OfficeRun run, Uri? pages) =>
        options.IsHeadless ? new SilentView()
            : context.Terminal.IsOutput && HasCursor(Summary.Console(context).Profile) ? new LiveView(context, options, broker, run, pages)
            : new LineView(context, broker, run, context.Terminal.IsOutput ? pages : null);

    /// <summary>Runs the body while the view stands; the body calls its argument after each scan.</summary>
    public abstract void Show(Action<Action> body);

    // A terminal that knows no cursor (TERM=dumb) would get the table again and again, one below the other.
    private static bool HasCursor(Profile profile) => profile.Capabilities.Ansi || !profile.Out.IsTerminal;
}
