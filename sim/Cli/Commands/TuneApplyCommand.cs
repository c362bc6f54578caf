using System.CommandLine;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Tune;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl tune apply</c>: a setting as a change of the site file, to review and to write.</summary>
internal static class TuneApplyCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> results = new("RESULTS") { Description = TuneCliTexts.ResultArgument.In(language) };
        Option<string> choose = new("--choose") { Description = TuneCliTexts.ChooseOption.In(language), HelpName = "ID", Required = true };
        Option<FileInfo> site = new("--site") { Description = TuneCliTexts.SiteOption.In(language), HelpName = "FILE.json", Required = true };
        Option<bool> write = new("--write") { Description = TuneCliTexts.WriteOption.In(language) };
        Command command = new("apply", TuneCliTexts.ApplyCommand.In(language)) { results, choose, site, write };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(site)!.ToString();
            SiteChange change = SiteChange.Make(parsed.GetValue(results)!.ToString(), parsed.GetValue(choose)!, path);
            if (change.IsOtherwiseChanged)
            {
                context.Error.WriteLine(TuneCliTexts.OtherwiseChanged.Format(path).In(language));
            }

            if (change.Diff.Length == 0)
            {
                context.Error.WriteLine(TuneCliTexts.NothingToChange.In(language));
                return EdgectlProgram.Success;
            }

            // The difference alone on the output, so that it can be piped to patch.
            context.Output.Write(change.Diff);
            if (parsed.GetValue(write))
            {
                OutputFile.Try(path, change.Write);
            }

            context.Error.WriteLine((parsed.GetValue(write) ? TuneCliTexts.Written : TuneCliTexts.NotWritten).Format(path).In(language));
            return EdgectlProgram.Success;
        });
        return command;
    }
}
