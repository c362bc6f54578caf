using Spectre.Console;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A progress bar on the error output of a terminal, so that results can still be piped.</summary>
internal static class ReplayProgress
{
    public static void Run(CommandContext context, ReplayRun run, CancellationToken token)
    {
        if (!context.Terminal.IsError)
        {
            run.Run(null, token);
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        console.Progress().AutoClear(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask(CliTexts.Replaying.In(context.Language), maxValue: 1);
            run.Run(() => task.Value = run.Progress, token);
        });
    }
}
