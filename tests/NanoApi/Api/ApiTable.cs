namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>The public surface of one device assembly.</summary>
/// <param name="AssemblyName">Name of the assembly, for instance <c>mscorlib</c>.</param>
/// <param name="Package">The NuGet package that carries it.</param>
/// <param name="PackageVersion">Version of that package, or null when the table does not pin one.</param>
/// <param name="References">Assemblies it references directly.</param>
/// <param name="Types">Its types; nested ones stand in the same list.</param>
public sealed record ApiTable(
    string AssemblyName,
    string Package,
    string? PackageVersion,
    IReadOnlyList<string> References,
    IReadOnlyList<ApiType> Types);
