using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views.Sites;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary><c>edgectl site show</c>: what is in an image, and what the controller says of it.</summary>
internal static class SiteShowCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> image = new("IMAGE") { Description = SiteCliTexts.ImageArgument.In(language) };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("show", SiteCliTexts.ShowCommand.In(language)) { image, json };
        command.SetAction(parsed =>
        {
            SlotFile file = SlotFile.Read(parsed.GetValue(image)!.ToString());
            SlotFileView.Write(context, file, parsed.GetValue(json));
            return file.Problem == SlotProblem.None ? EdgectlProgram.Success : EdgectlProgram.BadInput;
        });
        return command;
    }
}
