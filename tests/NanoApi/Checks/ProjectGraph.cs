using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Which project references which, and an order in which each comes after what it references.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, DeviceProject> _byPath;
    private readonly Dictionary<string, List<DeviceProject>> _below = new(StringComparer.Ordinal);
    private readonly List<DeviceProject> _ordered = [];
    private readonly IReadOnlySet<string> _unreadable;
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    /// <summary>Orders projects.</summary>
    /// <param name="projects">The projects that could be read.</param>
    /// <param name="unreadable">Paths of those that could not, and are reported already.</param>
    /// <param name="findings">Takes what is wrong with the references.</param>
    public ProjectGraph(IReadOnlyList<DeviceProject> projects, IReadOnlySet<string> unreadable, List<Finding> findings)
    {
        _unreadable = unreadable;
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

    /// <summary>Whether something that the project references is missing, so that compiling it would only repeat that.</summary>
    public bool IsBroken(DeviceProject project) => _broken.Contains(project.Path) || Below(project).Any(p => _broken.Contains(p.Path));

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
            bool isKnown = _byPath.TryGetValue(path, out DeviceProject? other);
            if (isKnown && !above.Contains(path))
            {
                below.AddRange(Visit(other!, above, findings).Append(other!).Except(below));
                continue;
            }

            _broken.Add(project.Path);
            if (!_unreadable.Contains(path))
            {
                string fault = isKnown
                    ? "references this project in turn: remove one of the two references"
                    : "is not a device project below firmware: correct the path";
                findings.Add(ProjectRules.ProjectReference.At(project.Path, reference.Line, $"{reference.Include} {fault}"));
            }
        }

        above.Remove(project.Path);
        _ordered.Add(project);
        return _below[project.Path] = below;
    }
}
