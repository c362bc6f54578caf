using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Which project references which, and an order in which each comes after what it references.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, DeviceProject> _byPath;
    private readonly Dictionary<string, List<DeviceProject>> _below = new(StringComparer.Ordinal);
    private readonly List<DeviceProject> _ordered = [];

    public ProjectGraph(IReadOnlyList<DeviceProject> projects, List<Finding> findings)
    {
        _byPath = projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        foreach (DeviceProject project in projects)
        {
            Visit(project, [], findings);
        }
    }

    /// <summary>All projects, each after those that it references.</summary>
    public IReadOnlyList<DeviceProject> Ordered => _ordered;

    /// <summary>Every project that this one references, directly or through others.</summary>
    public IReadOnlyList<DeviceProject> Below(DeviceProject project) => _below[project.Path];

    private List<DeviceProject> Visit(DeviceProject project, HashSet<string> above, List<Finding> findings)
    {
        if (_below.TryGetValue(project.Path, out List<DeviceProject>? known))
        {
            return known;
        }

        List<DeviceProject> below = [];
        above.Add(project.Path);
        foreach (ProjectItem reference in project.ProjectReferences)
        {
            string path = project.Resolve(reference);
            if (!_byPath.TryGetValue(path, out DeviceProject? other))
            {
                findings.Add(ProjectRules.ProjectReference.At(
                    project.Path, reference.Line, $"{reference.Include} is not a device project below firmware: correct the path"));
            }
            else if (above.Contains(path))
            {
                findings.Add(ProjectRules.ProjectReference.At(
                    project.Path, reference.Line, $"{reference.Include} references this project in turn: remove one of the two references"));
            }
            else
            {
                below.AddRange(Visit(other, above, findings).Append(other).Except(below));
            }
        }

        above.Remove(project.Path);
        _ordered.Add(project);
        return _below[project.Path] = below;
    }
}
