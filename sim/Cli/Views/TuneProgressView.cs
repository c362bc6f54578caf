using Spectre.Console;
using Zibo.EdgeCtl.Sim.Tune;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Runs a tuning with a progress bar on the error output of a terminal; elsewhere a line for each tenth.</summary>
internal static class TuneProgressView
{
    private const int PlainLines = 10;

    public static TuneResult Run(CommandContext context, TuneRun run, string path, int coreCount, CancellationToken token)
    {
        if (!context.Terminal.IsError)
        {
            int told = 0;
            return run.Run(path, coreCount, state => told = Tell(context, state, told), token);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                ProgressTask task = progress.AddTask(TuneCliTexts.Tuning.In(context.Language), maxValue: run.PlannedCount);
                progress.Refresh();
                return run.Run(
                    path,
                    coreCount,
                    state =>
                    {
                        task.Description = Markup.Escape(Text(state).In(context.Language));
                        task.MaxValue = Math.Max(state.PlannedCount, state.DoneCount);
                        task.Value = state.DoneCount;
                    },
                    token);
            });
    }

    private static int Tell(CommandContext context, TuneProgress state, int told)
    {
        int tenth = (int)((long)state.DoneCount * PlainLines / state.PlannedCount);
        if (tenth > told)
        {
            context.Error.WriteLine(Text(state).In(context.Language));
        }

        return Math.Max(told, tenth);
    }

    private static Sim.Site.Phrase Text(TuneProgress state) =>
        TuneCliTexts.Progress.Format(
        state.DoneCount, Math.Max(state.PlannedCount, state.DoneCount), state.RefusedCount, state.ReusedCount);
}
