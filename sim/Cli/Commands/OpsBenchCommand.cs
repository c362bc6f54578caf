using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl bench ops</c>: what the device has to interpret in a scan.</summary>
internal static class OpsBenchCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo?> site = new("--site") { Description = OpsTexts.SiteOption.In(language), HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("ops", OpsTexts.Command.In(language)) { site, json };
        command.SetAction(parsed =>
        {
            OperationsBenchReport? counted = parsed.GetValue(site) is FileInfo file
                ? OperationsBench.TryRun(file.ToString()) : OperationsBench.TryRun();
            OperationsBenchReport report = counted ?? throw new CommandException(OpsTexts.NoFile);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                OpsView.Write(context, report);
            }
        });
        return command;
    }
}
