using Zibo.EdgeCtl.NanoApi.Api;
using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>
/// Finds assemblies that are needed at second hand and not referenced: neither NuGet nor the deployment would bring them.
/// </summary>
internal static class TransitiveCheck
{
    private const string CoreLibrary = "mscorlib";

    /// <summary>Checks a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="below">Every project that it references, directly or through others.</param>
    /// <param name="tables">The tables, which name what each assembly references.</param>
    public static IEnumerable<Finding> Check(DeviceProject project, IEnumerable<DeviceProject> below, TableSet tables)
    {
        // For each needed assembly the first one that asked for it, and its line in the project.
        Dictionary<string, (string By, int Line)> needed = new(StringComparer.Ordinal) { [CoreLibrary] = ("every project", 0) };
        foreach (AssemblyReference reference in project.References.Where(r => tables.Find(r.Name) is not null))
        {
            foreach (string name in tables.Closure(reference.Name))
            {
                needed.TryAdd(name, (reference.Name, reference.Line));
            }
        }

        foreach (DeviceProject other in below)
        {
            foreach (AssemblyReference reference in other.References)
            {
                needed.TryAdd(reference.Name, (other.AssemblyName, 0));
            }
        }

        HashSet<string> referenced = [.. project.References.Select(r => r.Name)];
        return needed
            .Where(n => !referenced.Contains(n.Key))
            .OrderBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => ProjectRules.Transitive.At(
                project.Path,
                n.Value.Line,
                $"{n.Value.By} needs {n.Key}, which is not referenced: add its Reference, and its package to packages.config"));
    }
}
