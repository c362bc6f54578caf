namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>The rules for project files. The README of this project repeats them for readers; a test keeps the two together.</summary>
public static class ProjectRules
{
    /// <summary>The check understands the file.</summary>
    public static ProjectRule Unreadable { get; } = new(
        "ECP001", "Project files are plain XML without conditions, properties or wildcards in what decides the compilation");

    /// <summary>Sources on disk stand in the project.</summary>
    public static ProjectRule NotListed { get; } = new("ECP002", "Every source in the project's folder is listed in the project");

    /// <summary>Sources in the project stand on disk, once.</summary>
    public static ProjectRule NotThere { get; } = new(
        "ECP003", "Every listed source exists inside the project's folder and is listed once");

    /// <summary>Referenced assemblies are known.</summary>
    public static ProjectRule UnknownAssembly { get; } = new("ECP004", "Every referenced assembly has a table");

    /// <summary>References point into the restored packages.</summary>
    public static ProjectRule HintPath { get; } = new(
        "ECP005", "Every reference has the HintPath that Visual Studio writes, from the project's depth, at the pinned version");

    /// <summary>The version in the reference agrees with its package.</summary>
    public static ProjectRule ReferenceVersion { get; } = new("ECP006", "A Version in a Reference agrees with its package");

    /// <summary>The package of each reference is restored.</summary>
    public static ProjectRule PackageMissing { get; } = new("ECP007", "The package of every reference stands in packages.config");

    /// <summary>No package is restored for nothing, twice, or for another framework.</summary>
    public static ProjectRule PackageEntry { get; } = new(
        "ECP008", "Every package in packages.config is known, carries a referenced assembly, stands once and targets netnano1.0");

    /// <summary>Package versions are the pinned ones.</summary>
    public static ProjectRule PackageVersion { get; } = new("ECP009", "Packages have the versions that the tables pin");

    /// <summary>What a referenced assembly references is referenced too.</summary>
    public static ProjectRule Transitive { get; } = new("ECP010", "What a referenced assembly or project needs is referenced too");

    /// <summary>Project references lead to device projects, without circles.</summary>
    public static ProjectRule ProjectReference { get; } = new(
        "ECP011", "Project references lead to device projects below firmware, without circles");

    /// <summary>Each source belongs to one of the projects in a folder.</summary>
    public static ProjectRule SourceArea { get; } = new(
        "ECP012", "Where a folder has several projects, their SourceAreas give each source to one of them");

    /// <summary>The converter can make an image of the assembly.</summary>
    public static ProjectRule AssemblySize { get; } = new(
        "ECP013", "An assembly fits the tables of the device: 65,535 bytes of strings, names included, and as many of code");

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<ProjectRule> All { get; } =
    [
        Unreadable, NotListed, NotThere, UnknownAssembly, HintPath, ReferenceVersion,
        PackageMissing, PackageEntry, PackageVersion, Transitive, ProjectReference, SourceArea, AssemblySize,
    ];
}
