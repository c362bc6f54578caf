using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Runs a comparison, with a progress bar on the error output of a terminal.</summary>
internal static class ControlProgress
{
    /// <exception cref="CommandException">It was ended early.</exception>
    public static ControlBenchResult Run(
        CommandContext context, ControlGame game, IReadOnlyList<int> limitsWatts, bool withPlan, CancellationToken token)
    {
        try
        {
            if (!context.Terminal.IsError)
            {
                return ControlBench.Run(game, limitsWatts, withPlan, null, token);
            }

            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
            return console.Progress().AutoClear(true).Start(progress =>
            {
                ProgressTask task = progress.AddTask(ControlTexts.Comparing.In(context.Language), maxValue: 1);

                // Short work may be done before the bar's own clock strikes for the first time.
                progress.Refresh();
                return ControlBench.Run(game, limitsWatts, withPlan, part => task.Value = part, token);
            });
        }
        catch (OperationCanceledException)
        {
            throw new CommandException(ControlTexts.EndedEarly);
        }
    }
}
