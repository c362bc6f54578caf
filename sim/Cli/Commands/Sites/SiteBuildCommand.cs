using System.CommandLine;
using Zibo.EdgeCtl.Cli.Views.Sites;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary><c>edgectl site build</c>: from a site file to the image in one of the controller's two slots.</summary>
internal static class SiteBuildCommand
{
    private const string ImageExtension = ".bin";

    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Argument<FileInfo> file = new("FILE") { Description = SiteCliTexts.FileArgument.In(language) };
        Option<string> target = new("--out") { Description = SiteCliTexts.OutOption.In(language), HelpName = "DIR", Required = true };
        Option<long?> generation = new("--generation") { Description = SiteCliTexts.GenerationOption.In(language), HelpName = "N" };
        generation.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() is < 1 or > SiteSlot.MaximumGeneration)
            {
                result.AddError(SiteCliTexts.BadGeneration.In(language));
            }
        });
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("build", SiteCliTexts.BuildCommand.In(language)) { file, target, generation, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!.ToString();
            string place = parsed.GetRequiredValue(target);
            long? number = parsed.GetValue(generation);
            bool isFile = place.EndsWith(ImageExtension, StringComparison.OrdinalIgnoreCase);
            if (isFile && number == null)
            {
                context.Error.WriteLine(SiteCliTexts.OutNeedsGeneration.Format(place).In(language));
                return EdgectlProgram.BadInput;
            }

            SiteDocument site = SiteChecker.Check(path).Site;
            SlotFile built = isFile
                ? SiteFolder.BuildFile(site, path, place, number!.Value)
                : SiteFolder.Build(site, path, place, number);
            SlotFileView.WriteBuilt(context, built, isFile ? null : Path.Combine(place, SiteFolder.DeploymentName), parsed.GetValue(json));
            return EdgectlProgram.Success;
        });
        return command;
    }
}
