using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench heap</c>: what a site's controller takes of the device's memory.</summary>
internal static class HeapBenchCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo?> site = new("--site") { Description = HeapTexts.SiteOption.In(language), HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("heap", HeapTexts.Command.In(language)) { site, json };
        command.SetAction(parsed =>
        {
            HeapBenchReport report = parsed.GetValue(site) is FileInfo file
                ? HeapBench.Run(SiteFile.Read(file.ToString())) : HeapBench.Run();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                HeapView.Write(context, report);
            }
        });
        return command;
    }
}
