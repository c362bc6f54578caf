using System.CommandLine;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Commands;
using Zibo.EdgeCtl.Cli.Commands.Sites;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>The command line: parses, runs, and turns what goes wrong into a message and an exit code.</summary>
public static class EdgectlProgram
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The command failed for a reason that lies not in its input.</summary>
    public const int Failure = 1;

    /// <summary>A file, an option or an argument is wrong; nothing was started.</summary>
    public const int BadInput = 2;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes messages about what is wrong.</param>
    /// <param name="terminal">Which of the two are a person's terminal.</param>
    /// <param name="questions">Who can be asked; null for the person at the terminal, where there is one.</param>
    /// <returns>One of the exit codes above.</returns>
    public static int Run(
        string[] args, TextWriter output, TextWriter error, TerminalUse terminal = default, ISiteQuestions? questions = null)
    {
        Language language = LanguageChoice.Choose(args, CultureInfo.CurrentUICulture);

        // The parser has its own words, and takes their language from here.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Chinese ? "zh-CN" : "en");
        CommandContext context = new(language, output, error, terminal, questions);
        RootCommand root = new(CliTexts.Root.In(language));
        root.Options.Add(LanguageChoice.Option(language));
        root.Subcommands.Add(SiteCommand.Create(context));
        root.Subcommands.Add(RunCommand.Create(context));
        root.Subcommands.Add(BootCommand.Create(context));
        root.Subcommands.Add(ReplayCommand.Create(context));
        root.Subcommands.Add(BenchCommand.Create(context));
        root.Subcommands.Add(WhyCommand.Create(context));
        root.Subcommands.Add(SendCommand.Create(context));
        root.Subcommands.Add(WatchCommand.Create(context));
        root.Subcommands.Add(BrokerCommand.Create(context));
        root.Subcommands.Add(IngestCommand.Create(context));
        root.Subcommands.Add(BoardCommand.Create(context));
        root.Subcommands.Add(WiringCommand.Create(context));
        root.Subcommands.Add(ImageCommand.Create(context));
        root.Subcommands.Add(FlashCommand.Create(context));
        root.Subcommands.Add(CommissionCommand.Create(context));
        root.Subcommands.Add(SavingsCommand.Create(context));
        root.Subcommands.Add(TuneCommand.Create(context));
        root.Subcommands.Add(ReportCommand.Create(context));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var parseError in parsed.Errors)
            {
                error.WriteLine(parseError.Message);
            }

            error.WriteLine(CliTexts.SeeHelp.In(language));
            return BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
            });
        }
        catch (InputException e)
        {
            error.WriteLine(e.Text(language));
            return BadInput;
        }
        catch (CommandException e)
        {
            error.WriteLine(e.Text.In(language));
            return Failure;
        }
    }
}
