using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>Compares the references of a project with packages.config, and both with the pinned versions.</summary>
internal sealed class ReferenceCheck(DevicePackages packages, string root)
{
    public IEnumerable<Finding> Check(DeviceProject project) => project.References
        .SelectMany(reference => CheckReference(project, reference))
        .Concat(PackageListCheck.Check(project, packages));

    private IEnumerable<Finding> CheckReference(DeviceProject project, AssemblyReference reference)
    {
        IReadOnlyList<string> carriers = packages.Carriers(reference.Name);
        if (carriers.Count == 0)
        {
            yield return ProjectRules.UnknownAssembly.At(
                project.Path,
                reference.Line,
                $"there is no table of {reference.Name}: remove the reference, or add tests/NanoApi/Tables/{reference.Name}.txt");
            yield break;
        }

        string package = carriers.FirstOrDefault(c => reference.HintPath == Expected(project, reference.Name, c))
            ?? carriers.FirstOrDefault(c => project.Packages.Find(c) is not null)
            ?? carriers[0];
        string expected = Expected(project, reference.Name, package);
        if (reference.HintPath != expected)
        {
            string found = reference.HintPath is null ? "has no HintPath" : $"has the HintPath {reference.HintPath}";
            yield return ProjectRules.HintPath.At(
                project.Path, reference.Line, $"the reference to {reference.Name} {found}: write <HintPath>{expected}</HintPath>");
        }

        string version = Version(project, package);
        if (project.Packages.Find(package) is null)
        {
            yield return ProjectRules.PackageMissing.At(
                project.Packages.Path,
                0,
                $"the package {package} is missing: "
                    + $"add <package id=\"{package}\" version=\"{version}\" targetFramework=\"{DevicePackages.TargetFramework}\" />");
        }

        if (reference.Version is not null && !Agrees(reference.Version, version))
        {
            yield return ProjectRules.ReferenceVersion.At(
                project.Path,
                reference.Line,
                $"the reference to {reference.Name} says Version={reference.Version}, its package {package} is {version}: "
                    + "write the version of the package");
        }
    }

    private string Expected(DeviceProject project, string assembly, string package)
    {
        string toRoot = Path.GetRelativePath(project.Folder, root).Replace(Path.DirectorySeparatorChar, '\\');
        string prefix = toRoot == "." ? "" : toRoot + "\\";
        string ending = DevicePackages.IsLauncher(assembly) ? "exe" : "dll";
        return $"{prefix}packages\\{package}.{Version(project, package)}\\lib\\{assembly}.{ending}";
    }

    // A package that no table pins may have any version, as long as the project and packages.config say the same.
    private string Version(DeviceProject project, string package) =>
        packages.PinnedVersion(package) ?? project.Packages.Find(package)?.Version ?? "VERSION";

    // The fourth number counts builds of the assembly and is not that of the package.
    private static bool Agrees(string assemblyVersion, string packageVersion)
    {
        string[] numbers = assemblyVersion.Split('.');
        return numbers.Length == 4 && string.Join('.', numbers[..3]) == packageVersion;
    }
}
