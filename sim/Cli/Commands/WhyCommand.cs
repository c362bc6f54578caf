using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl why</c>: the controller's decisions and what they rest on, from a file that run or replay wrote, or from messages.</summary>
internal static class WhyCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> file = new("FILE") { Description = WhyCliTexts.FileArgument.In(language) };
        Option<string?> load = new("--load") { Description = WhyCliTexts.LoadOption.In(language), HelpName = "ID" };
        Option<FileInfo?> site = new("--site") { Description = WhyCliTexts.SiteOption.In(language), HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("why", WhyCliTexts.Command.In(language)) { file, load, site, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!.ToString();
            SiteDocument names = parsed.GetValue(site) is { } siteFile ? SiteFile.Read(siteFile.ToString()) : SiteFile.Example;
            WhyFile log = WhyFile.Read(path, names.Configuration);
            WhySelection selection = WhySelection.Make(log, path, parsed.GetValue(load));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, WhyReport.Of(selection));
            }
            else
            {
                WhyView.Write(context, selection);
            }
        });
        return command;
    }
}
