using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>A version that a document gives is the one that is used.</summary>
internal static partial class VersionRule
{
    /// <summary>Versions by package: those of the desktop, and those that the device projects list.</summary>
    public static IReadOnlyDictionary<string, string> Pinned(IEnumerable<HouseFile> files)
    {
        Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);
        foreach (HouseFile file in files.Where(file => file.Path == PackageRule.VersionFile || file.Name == "packages.config"))
        {
            foreach (XElement item in ProjectXml.Items(file, "PackageVersion"))
            {
                versions[item.Attribute("Include")!.Value] = item.Attribute("Version")!.Value;
            }

            foreach (XElement item in ProjectXml.Items(file, "package"))
            {
                versions[item.Attribute("id")!.Value] = item.Attribute("version")!.Value;
            }
        }

        return versions;
    }

    /// <summary>Finds versions beside the name of a package.</summary>
    public static IEnumerable<Violation> CheckPackages(HouseFile document, IReadOnlyDictionary<string, string> pinned) =>
        from entry in pinned
        from Match match in Regex.Matches(
            document.Text, $@"(?<![\w.]){Regex.Escape(entry.Key)}[`*]*[ |@:(]+[`*v]*(\d+(?:\.\d+)+)", RegexOptions.IgnoreCase)
        where match.Groups[1].Value != entry.Value
        select document.At(
            document.LineOf(match.Index),
            $"{entry.Key} {match.Groups[1].Value} is named, {entry.Value} is used",
            "Name the version that is used, or none");

    /// <summary>Finds the major version of .NET.</summary>
    /// <param name="document">The document.</param>
    /// <param name="properties">The file that sets the target framework, <c>netN.0</c>.</param>
    public static IEnumerable<Violation> CheckFramework(HouseFile document, HouseFile properties)
    {
        string used = Target().Match(properties.Text).Groups[1].Value;
        return from Match match in Framework().Matches(document.Text)
               where match.Groups[1].Value != used
               select document.At(
                   document.LineOf(match.Index), $"{match.Value} is named, .NET {used} is used", "Name the version that is used");
    }

    [GeneratedRegex(@"\.NET (?:SDK )?(\d+)\b")]
    private static partial Regex Framework();

    [GeneratedRegex(@"<TargetFramework>net(\d+)\.0</TargetFramework>")]
    private static partial Regex Target();
}
