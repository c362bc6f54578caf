using Microsoft.CodeAnalysis;
using Zibo.EdgeCtl.NanoApi.Api;
using Zibo.EdgeCtl.NanoApi.Compiling;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Checks every device project below a repository's <c>firmware</c> folder, and the tests that run on the device.</summary>
public static class FirmwareCheck
{
    /// <summary>Name of the folder with the device projects.</summary>
    public const string FolderName = "firmware";

    /// <summary>The folder with the tests that run on the device; a repository may be without.</summary>
    public static string TestFolderName { get; } = Path.Combine("tests", "Device");

    /// <summary>Paths of all device projects of a repository, the firmware's first.</summary>
    public static IReadOnlyList<string> Projects(string root)
    {
        string tests = Path.Combine(root, TestFolderName);
        return [.. SourceFolder.Projects(Path.Combine(root, FolderName)), .. Directory.Exists(tests) ? SourceFolder.Projects(tests) : []];
    }

    /// <summary>Checks all projects.</summary>
    /// <param name="root">Root of the repository; packages are restored to its <c>packages</c> folder.</param>
    /// <exception cref="DirectoryNotFoundException">The root has no firmware folder.</exception>
    public static FirmwareReport Run(string root)
    {
        string fullRoot = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        List<Finding> findings = [];
        List<DeviceProject> projects = [];
        HashSet<string> unreadable = new(StringComparer.Ordinal);
        foreach (string path in Projects(fullRoot))
        {
            try
            {
                projects.Add(ProjectReader.Read(path));
            }
            catch (ProjectFormatException e)
            {
                findings.Add(e.Finding);
                unreadable.Add(path);
            }
        }

        if (unreadable.Count == 0)
        {
            findings.AddRange(projects.Select(p => p.Folder).Distinct(StringComparer.Ordinal).SelectMany(FileListCheck.CheckAreas));
        }

        ProjectGraph graph = new(projects, unreadable, findings);
        ReferenceCheck references = new(new DevicePackages(TableSet.Embedded), fullRoot);
        Dictionary<string, MetadataReference?> outputs = new(StringComparer.Ordinal);
        SortedDictionary<string, DeviceTables> tables = new(StringComparer.Ordinal);
        foreach (DeviceProject project in graph.Ordered)
        {
            findings.AddRange(project.Findings);
            findings.AddRange(FileListCheck.Check(project));
            findings.AddRange(references.Check(project));
            findings.AddRange(TransitiveCheck.Check(project, graph.Below(project), TableSet.Embedded));
            CompileResult? result = Compile(project, graph, outputs, findings);
            outputs[project.Path] = result?.Output;
            if (result?.Tables is not null)
            {
                tables[project.AssemblyName] = result.Tables;
                findings.AddRange(CheckSize(project, result.Tables));
            }
        }

        return new FirmwareReport(projects.Count, projects.Sum(p => p.Sources.Count), tables, findings);
    }

    // A project that rests on one that failed is not compiled: its errors would only repeat those of the other.
    private static CompileResult? Compile(
        DeviceProject project, ProjectGraph graph, Dictionary<string, MetadataReference?> outputs, List<Finding> findings)
    {
        IReadOnlyList<DeviceProject> below = graph.Below(project);
        List<MetadataReference> projectOutputs = [.. below.Select(p => outputs[p.Path]).OfType<MetadataReference>()];
        bool hasCoreLibrary = project.References.Any(r => r.Name == "mscorlib");
        if (graph.IsBroken(project) || projectOutputs.Count < below.Count || !hasCoreLibrary)
        {
            return null;
        }

        CompileResult result = NanoCompilation.Compile(new CompileRequest
        {
            AssemblyName = project.AssemblyName,
            Sources = [.. project.Sources.Select(project.Resolve).Distinct().Where(File.Exists).Select(
                path => new SourceFile(path, File.ReadAllText(path)))],
            References = [.. project.References.Select(r => r.Name).Where(name => !DevicePackages.IsLauncher(name))],
            ProjectOutputs = projectOutputs,
            LanguageVersion = project.LanguageVersion,
            Symbols = project.Symbols,
            IsApplication = project.IsApplication,
            AllowUnsafe = project.AllowUnsafe,
            Nullable = project.Nullable,
        });

        // An error without a place in the source is one of the project as a whole.
        findings.AddRange(result.Findings.Select(f => f.Path == project.AssemblyName ? f with { Path = project.Path } : f));
        return result;
    }

    private static IEnumerable<Finding> CheckSize(DeviceProject project, DeviceTables tables)
    {
        foreach ((string what, int bytes) in new[] { ("strings and names", tables.StringBytes), ("code", tables.CodeBytes) })
        {
            if (bytes > DeviceTables.MaximumBytes)
            {
                yield return ProjectRules.AssemblySize.At(
                    project.Path,
                    0,
                    $"{project.AssemblyName} has {bytes} bytes of {what}, the device's format addresses {DeviceTables.MaximumBytes}: "
                        + "move a part to another project, or make one, with SourceAreas");
            }
        }
    }
}
