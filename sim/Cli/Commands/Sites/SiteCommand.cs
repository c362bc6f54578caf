using System.CommandLine;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary><c>edgectl site</c>: what a technician does with a site before the controller has it, and with an image after.</summary>
internal static class SiteCommand
{
    public static Command Create(CommandContext context) =>
        new("site", SiteCliTexts.SiteCommand.In(context.Language))
        {
            SiteNewCommand.Create(context),
            SiteCheckCommand.Create(context),
            SiteBuildCommand.Create(context),
            SiteShowCommand.Create(context),
        };
}
