using System.CommandLine;
using Spectre.Console;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary><c>edgectl site new</c>: from a few answers to a site file that a controller could run.</summary>
internal static class SiteNewCommand
{
    public static Command Create(CommandContext context)
    {
        SiteNewOptions options = new(context.Language);
        Command command = options.AddTo(new("new", SiteCliTexts.NewCommand.In(context.Language)));
        command.SetAction(parsed =>
        {
            // A person is asked only where both ends are a terminal: a script must not wait for an answer that never comes. One that
            // cannot move its cursor has no lists to choose from.
            IAnsiConsole console = Summary.Console(context);
            ISiteQuestions? questions = context.Questions ?? (context.Terminal.IsOutput && !Console.IsInputRedirected && console.Profile.Capabilities.Ansi
                ? new TerminalQuestions(console, context.Language)
                : null);
            Run(context, parsed, options, questions);
            return EdgectlProgram.Success;
        });
        return command;
    }

    /// <summary>Where a site is written to that is not told where.</summary>
    internal static string FileOf(string siteId) => siteId + ".site.json";

    private static void Run(CommandContext context, ParseResult parsed, SiteNewOptions options, ISiteQuestions? questions)
    {
        string? named = parsed.GetValue(options.Out) ?? (parsed.GetValue(options.Site) is { } site ? FileOf(site) : null);
        if (questions != null && named != null)
        {
            SiteDrafting.RefuseExisting(named, parsed.GetValue(options.Force));
        }

        SiteAnswers answers = new SiteInterview(parsed, options, questions).Hold();
        string path = parsed.GetValue(options.Out) ?? FileOf(answers.SiteId);
        string text = SiteDrafting.Draft(path, answers, context.Language);
        SiteDrafting.Write(path, text, parsed.GetValue(options.Force));
        context.Output.WriteLine(SiteCliTexts.Written.Format(path).In(context.Language));
    }
}
