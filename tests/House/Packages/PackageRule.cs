using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Versions of packages stand in one file, and each is one version.</summary>
internal static partial class PackageRule
{
    /// <summary>The one file that has versions.</summary>
    public const string VersionFile = "Directory.Packages.props";

    public static IEnumerable<Violation> Check(IReadOnlyList<HouseFile> files)
    {
        HouseFile? versions = files.FirstOrDefault(file => file.Path == VersionFile);
        XElement[] pinned = versions is null ? [] : [.. ProjectXml.Items(versions, "PackageVersion")];
        HashSet<string> known = [.. pinned.Select(NameOf)];

        foreach (XElement item in pinned.Where(item => !Exact().IsMatch(item.Attribute("Version")?.Value ?? "")))
        {
            yield return versions!.At(
                ProjectXml.LineOf(item),
                $"{NameOf(item)} has the version '{item.Attribute("Version")?.Value}'",
                "Pin one version, without ranges and stars");
        }

        foreach (HouseFile file in files.Where(file => file.EndsWith(".csproj") || file.EndsWith(".props") || file.EndsWith(".targets")))
        {
            foreach (XElement item in ProjectXml.Items(file, "PackageReference"))
            {
                if (item.Attributes().Concat<XObject>(item.Elements()).Any(IsVersion))
                {
                    yield return file.At(ProjectXml.LineOf(item), $"{NameOf(item)} has a version of its own", $"Leave it to {VersionFile}");
                }
                else if (!known.Contains(NameOf(item)))
                {
                    yield return file.At(ProjectXml.LineOf(item), $"{NameOf(item)} has no version", $"Pin it in {VersionFile}");
                }
            }
        }
    }

    private static string NameOf(XElement item) => (item.Attribute("Include") ?? item.Attribute("Update"))?.Value ?? "";

    private static bool IsVersion(XObject part) => part switch
    {
        XAttribute attribute => attribute.Name.LocalName is "Version" or "VersionOverride",
        XElement element => element.Name.LocalName is "Version" or "VersionOverride",
        _ => false,
    };

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();
}
