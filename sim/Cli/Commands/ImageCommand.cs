using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views;
using Zibo.EdgeCtl.Sim.Image;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl image</c>: makes the firmware's image smaller, and reads its names back.</summary>
internal static class ImageCommand
{
    public static Command Create(CommandContext context) =>
        new("image", ImageCliTexts.Command.In(context.Language)) { CreateLink(context), CreateNames(context) };

    private static Command CreateLink(CommandContext context)
    {
        Language language = context.Language;
        Argument<string> input = new("IN-FOLDER") { Description = ImageCliTexts.InputArgument.In(language) };
        Argument<string> output = new("OUT-FOLDER") { Description = ImageCliTexts.OutputArgument.In(language) };
        Option<string[]> references = new("--references")
        {
            Description = ImageCliTexts.ReferencesOption.In(language),
            HelpName = "DIR",
            DefaultValueFactory = _ => [],
        };
        Option<string?> map = new("--map") { Description = ImageCliTexts.MapOption.In(language), HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("link", ImageCliTexts.LinkCommand.In(language)) { input, output, references, map, json };
        command.SetAction(parsed =>
        {
            LinkRequest request = new(parsed.GetValue(input)!, parsed.GetValue(output)!)
            {
                ReferenceFolders = parsed.GetValue(references)!,
                MapPath = parsed.GetValue(map),
            };
            LinkReport? report = null;
            OutputFile.Try(request.OutputFolder, () => report = ImageLinker.Link(request));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Output, report);
            }
            else
            {
                ImageView.Write(context, report!);
            }
        });
        return command;
    }

    private static Command CreateNames(CommandContext context)
    {
        Argument<FileInfo> map = new Argument<FileInfo>("MAP")
        {
            Description = ImageCliTexts.MapArgument.In(context.Language),
        }.AcceptExistingOnly();
        Argument<FileInfo> trace = new Argument<FileInfo>("TRACE")
        {
            Description = ImageCliTexts.TraceArgument.In(context.Language),
        }.AcceptExistingOnly();
        Command command = new("names", ImageCliTexts.NamesCommand.In(context.Language)) { map, trace };
        command.SetAction(parsed =>
        {
            LinkMap names = LinkMap.Read(parsed.GetValue(map)!.ToString());
            context.Output.Write(names.Explain(File.ReadAllText(parsed.GetValue(trace)!.ToString())));
        });
        return command;
    }
}
