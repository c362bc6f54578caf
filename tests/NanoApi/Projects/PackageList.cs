namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>The packages.config beside a project.</summary>
/// <param name="Path">Full path of the file, whether it exists or not.</param>
/// <param name="Exists">Whether it exists.</param>
/// <param name="Entries">Its packages in the order of the file.</param>
public sealed record PackageList(string Path, bool Exists, IReadOnlyList<PackageEntry> Entries)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "packages.config";

    /// <summary>The entry of a package, or null.</summary>
    public PackageEntry? Find(string packageId) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Id, packageId, StringComparison.OrdinalIgnoreCase));
}
