using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>Reads a .nfproj without MSBuild: what it cannot evaluate it reports instead of guessing.</summary>
public static class ProjectReader
{
    // What the project system sets where a project says nothing (NFProjectSystem.Default.props and CSharp.targets).
    private const LanguageVersion DefaultLanguageVersion = LanguageVersion.CSharp9;
    private static readonly string[] DefaultSymbols = ["TRACE", "NANOFRAMEWORK_1_0"];

    private static readonly string[] ItemNames = ["Compile", "Reference", "ProjectReference"];

    /// <summary>Reads a project and the packages.config beside it.</summary>
    /// <exception cref="ProjectFormatException">One of the two files is not XML.</exception>
    public static DeviceProject Read(string path)
    {
        string fullPath = Path.GetFullPath(path);
        XElement root = XmlFile.Load(fullPath);
        List<Finding> findings = [];
        ProjectProperties properties = new(fullPath, root, findings);
        List<XElement> items = Items(fullPath, root, findings);
        return new DeviceProject
        {
            Path = fullPath,
            AssemblyName = properties.Text("AssemblyName") ?? Path.GetFileNameWithoutExtension(fullPath),
            IsApplication = string.Equals(properties.Text("OutputType"), "Exe", StringComparison.OrdinalIgnoreCase),
            LanguageVersion = Language(properties),
            Symbols = [.. DefaultSymbols, .. properties.List("DefineConstants")],
            AllowUnsafe = string.Equals(properties.Text("AllowUnsafeBlocks"), "true", StringComparison.OrdinalIgnoreCase),
            Nullable = Nullable(properties),
            Sources = [.. items.Named("Compile").Select(Item)],
            References = [.. items.Named("Reference").Select(Reference)],
            ProjectReferences = [.. items.Named("ProjectReference").Select(Item)],
            Packages = PackageListReader.Read(Path.GetDirectoryName(fullPath)!),
            Findings = findings,
        };
    }

    private static List<XElement> Items(string path, XElement root, List<Finding> findings)
    {
        List<XElement> items = [];
        foreach (XElement item in root.Elements().Named("ItemGroup").Elements().Where(e => ItemNames.Contains(e.Name.LocalName)))
        {
            string include = XmlFile.Attribute(item, "Include") ?? "";
            if (HasCondition(item) || HasCondition(item.Parent!) || !IsPlain(include))
            {
                findings.Add(ProjectRules.Unreadable.At(
                    path,
                    XmlFile.Line(item),
                    $"{item.Name.LocalName} \"{include}\" has a condition, a property, a list or a wildcard: "
                        + "write one plain item for each file"));
                continue;
            }

            items.Add(item);
        }

        return items;
    }

    private static bool HasCondition(XElement element) => XmlFile.Attribute(element, "Condition") is not null;

    private static bool IsPlain(string include) =>
        include.Length > 0 && !include.Contains("$(", StringComparison.Ordinal) && include.IndexOfAny(['*', '?', ';']) < 0;

    private static ProjectItem Item(XElement item) => new(XmlFile.Attribute(item, "Include")!.Replace('/', '\\'), XmlFile.Line(item));

    private static AssemblyReference Reference(XElement item)
    {
        const string versionMark = "Version=";
        string[] parts = XmlFile.Attribute(item, "Include")!.Split(',', StringSplitOptions.TrimEntries);
        string? version = parts.FirstOrDefault(p => p.StartsWith(versionMark, StringComparison.Ordinal))?[versionMark.Length..];
        string? hintPath = item.Elements().Named("HintPath").FirstOrDefault()?.Value.Trim();
        return new AssemblyReference(parts[0], version, hintPath, XmlFile.Line(item));
    }

    private static LanguageVersion Language(ProjectProperties properties)
    {
        string? text = properties.Text("LangVersion");
        if (text is null)
        {
            return DefaultLanguageVersion;
        }

        if (LanguageVersionFacts.TryParse(text, out LanguageVersion version))
        {
            return version.MapSpecifiedToEffectiveVersion();
        }

        properties.Report("LangVersion", $"the compiler knows no language version \"{text}\": write for instance 13.0");
        return DefaultLanguageVersion;
    }

    private static NullableContextOptions Nullable(ProjectProperties properties) =>
        Enum.TryParse(properties.Text("Nullable"), ignoreCase: true, out NullableContextOptions options) ? options : default;
}
