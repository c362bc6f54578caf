using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Compares the Compile list of a project with its folder.</summary>
internal static class FileListCheck
{
    public static IEnumerable<Finding> Check(DeviceProject project)
    {
        IReadOnlyList<string> onDisk = SourceFolder.Sources(project.Path);
        foreach (string source in onDisk.Except(project.Sources.Select(s => s.Include), StringComparer.Ordinal))
        {
            yield return ProjectRules.NotListed.At(
                project.Path, 0, $"{source} is not in the project: add <Compile Include=\"{source}\" />, or run the sync command");
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (ProjectItem source in project.Sources)
        {
            if (!seen.Add(source.Include))
            {
                yield return ProjectRules.NotThere.At(
                    project.Path, source.Line, $"{source.Include} is listed twice: remove one, or run the sync command");
            }
            else if (!onDisk.Contains(source.Include, StringComparer.Ordinal))
            {
                yield return ProjectRules.NotThere.At(
                    project.Path,
                    source.Line,
                    $"{source.Include} is not a file of this project's folder and areas, upper and lower case included: "
                        + "correct it, or run the sync command");
            }
        }
    }

    /// <summary>What belongs to no project of a folder, or to more than one.</summary>
    public static IEnumerable<Finding> CheckAreas(string folder)
    {
        SourceAreas areas = new(folder);
        foreach (string source in SourceFolder.All(folder))
        {
            IReadOnlyList<string> owners = areas.Owners(source);
            if (owners.Count != 1)
            {
                string fault = owners.Count == 0 ? "belongs to no project" : $"belongs to {string.Join(" and ", owners.Select(Path.GetFileName))}";
                yield return ProjectRules.SourceArea.At(
                    Path.Combine(folder, source.Replace('\\', Path.DirectorySeparatorChar)),
                    0,
                    $"{source} {fault}: name it, or its folder, in the SourceAreas of one");
            }
        }
    }
}
