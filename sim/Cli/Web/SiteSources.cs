using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>Site files as the pages show and edit them.</summary>
internal static class SiteSources
{
    private const string BuiltInName = "office.site.json";

    /// <summary>A file that has been read as a site already; that of the built-in office where there is none.</summary>
    public static SiteSource? Of(FileInfo? file)
    {
        try
        {
            return file is null ? new SiteSource(BuiltInName, SiteFile.ExampleText) : new SiteSource(file.Name, File.ReadAllText(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could be read a moment ago: the pages do without it.
            return null;
        }
    }
}
