using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Looks at packages.config line by line.</summary>
internal static class PackageListCheck
{
    public static IEnumerable<Finding> Check(DeviceProject project, DevicePackages packages)
    {
        HashSet<string> used = new(project.References.SelectMany(r => packages.Carriers(r.Name)), StringComparer.OrdinalIgnoreCase);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (PackageEntry entry in project.Packages.Entries)
        {
            string? fault = Fault(entry, packages, used, !seen.Add(entry.Id));
            if (fault is not null)
            {
                yield return ProjectRules.PackageEntry.At(project.Packages.Path, entry.Line, fault);
            }

            string? pinned = packages.PinnedVersion(entry.Id);
            if (pinned is not null && pinned != entry.Version)
            {
                yield return ProjectRules.PackageVersion.At(
                    project.Packages.Path,
                    entry.Line,
                    $"{entry.Id} has the version {entry.Version}, its table pins {pinned}: write {pinned}, or update the table");
            }
        }
    }

    private static string? Fault(PackageEntry entry, DevicePackages packages, HashSet<string> used, bool isRepeated)
    {
        if (isRepeated)
        {
            return $"{entry.Id} stands here twice: remove one";
        }

        if (!packages.IsKnown(entry.Id))
        {
            return $"no table belongs to the package {entry.Id}: remove it, or add a table of its assembly";
        }

        if (!used.Contains(entry.Id))
        {
            return $"no reference of the project uses the package {entry.Id}: remove it, or add its Reference to the project";
        }

        return entry.TargetFramework == DevicePackages.TargetFramework
            ? null
            : $"{entry.Id} targets \"{entry.TargetFramework}\": write targetFramework=\"{DevicePackages.TargetFramework}\"";
    }
}
