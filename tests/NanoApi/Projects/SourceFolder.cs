namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>Finds projects, and the sources that belong to each.</summary>
public static class SourceFolder
{
    /// <summary>File name extension of device projects.</summary>
    public const string ProjectExtension = ".nfproj";

    private static readonly string[] ProjectExtensions = [ProjectExtension, ".csproj"];

    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>Every device project below a folder, ordered by path.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*" + ProjectExtension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The sources of a project as its file would name them: relative, with backslashes, ordered. Folders of other projects, of
    /// the desktop too, and what builds leave behind do not count.
    /// </summary>
    public static IReadOnlyList<string> Sources(string projectPath)
    {
        string fullPath = Path.GetFullPath(projectPath);
        string folder = Path.GetDirectoryName(fullPath)!;
        SourceAreas areas = new(folder);
        return [.. All(folder).Where(source => areas.Owners(source).Contains(fullPath, StringComparer.Ordinal))];
    }

    /// <summary>The sources of all projects in a folder.</summary>
    public static IReadOnlyList<string> All(string projectFolder) =>
        [.. Files(projectFolder)
            .Select(file => Path.GetRelativePath(projectFolder, file).Replace(Path.DirectorySeparatorChar, '\\'))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Files(string folder)
    {
        IEnumerable<string> below = Directory.EnumerateDirectories(folder)
            .Where(child => !BuildFolders.Contains(Path.GetFileName(child), StringComparer.OrdinalIgnoreCase))
            .Where(child => !ProjectExtensions.Any(extension => Directory.EnumerateFiles(child, "*" + extension).Any()))
            .SelectMany(Files);
        return Directory.EnumerateFiles(folder, "*.cs").Concat(below);
    }
}
