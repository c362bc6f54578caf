namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>A line of packages.config.</summary>
/// <param name="Id">Name of the package.</param>
/// <param name="Version">Its version.</param>
/// <param name="TargetFramework">The framework it is installed for.</param>
/// <param name="Line">Line in packages.config, counted from 1.</param>
public sealed record PackageEntry(string Id, string Version, string TargetFramework, int Line);
