namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>A reference of a project to a device assembly.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Version">What stands after <c>Version=</c>, or null when the name stands alone.</param>
/// <param name="HintPath">Where the project looks for the assembly, or null.</param>
/// <param name="Line">Line in the project file, counted from 1.</param>
public sealed record AssemblyReference(string Name, string? Version, string? HintPath, int Line);
