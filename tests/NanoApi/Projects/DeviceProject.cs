using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>What a .nfproj says, as far as the check needs it.</summary>
public sealed record DeviceProject
{
    /// <summary>Full path of the project file.</summary>
    public required string Path { get; init; }

    /// <summary>Folder of the project file.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Name of the assembly; by default that of the project file.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>Whether the project makes an application and not a library.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Version of the language.</summary>
    public LanguageVersion LanguageVersion { get; init; }

    /// <summary>Symbols for <c>#if</c>, those of the project system included.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Whether unsafe code is allowed.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Whether and how <c>string?</c> means something.</summary>
    public NullableContextOptions Nullable { get; init; }

    /// <summary>Sources in the order of the file.</summary>
    public IReadOnlyList<ProjectItem> Sources { get; init; } = [];

    /// <summary>References to device assemblies.</summary>
    public IReadOnlyList<AssemblyReference> References { get; init; } = [];

    /// <summary>References to other projects.</summary>
    public IReadOnlyList<ProjectItem> ProjectReferences { get; init; } = [];

    /// <summary>The packages.config beside the project file.</summary>
    public required PackageList Packages { get; init; }

    /// <summary>What could not be understood while reading.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Full path of a file that an item names.</summary>
    public string Resolve(ProjectItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return System.IO.Path.GetFullPath(
            System.IO.Path.Combine(Folder, item.Include.Replace('\\', System.IO.Path.DirectorySeparatorChar)));
    }
}
