using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views.Sites;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary><c>edgectl site check</c>: every error at once, or wiring, order and warnings.</summary>
internal static class SiteCheckCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> file = new("FILE") { Description = SiteCliTexts.FileArgument.In(language) };
        Option<string?> board = new("--board") { Description = SiteCliTexts.BoardOption.In(language), HelpName = "BOARD" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("check", SiteCliTexts.CheckCommand.In(language)) { file, board, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!.ToString();
            BoardDefinition? other = parsed.GetValue(board) is { } id ? BoardFile.Find(id) : null;
            if (parsed.GetValue(json))
            {
                return CheckForProgram(context, path, other);
            }

            SiteCheckView.Write(context, path, SiteMemory.Judge(path, SiteChecker.Check(path, other)));
            return EdgectlProgram.Success;
        });
        return command;
    }

    // For a program the findings are the result, so that they stand where it looks for one.
    private static int CheckForProgram(CommandContext context, string path, BoardDefinition? board)
    {
        try
        {
            JsonOutput.Write(context.Output, SiteCheckReport.Of(path, SiteMemory.Judge(path, SiteChecker.Check(path, board))));
            return EdgectlProgram.Success;
        }
        catch (InputException refusal)
        {
            JsonOutput.Write(context.Output, SiteCheckReport.Of(path, refusal));
            return EdgectlProgram.BadInput;
        }
    }
}
