using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.Checks;

/// <summary>
/// Which package carries an assembly, and at which version. The first lines of the tables are the only place of versions.
/// </summary>
public sealed class DevicePackages(TableSet tables)
{
    /// <summary>What packages.config calls the framework of the device.</summary>
    public const string TargetFramework = "netnano1.0";

    // This package brings the Core assembly along, which is also published alone; Visual Studio references the copy in here.
    private static readonly Dictionary<string, string> BroughtAlong = new(StringComparer.Ordinal)
    {
        ["nanoFramework.M2Mqtt.Core"] = "nanoFramework.M2Mqtt",
    };

    // Programs that a package brings along: a project references them so that they are deployed, and calls nothing of them.
    private static readonly Dictionary<string, string> Launchers = new(StringComparer.Ordinal)
    {
        ["nanoFramework.UnitTestLauncher"] = "nanoFramework.TestFramework",
    };

    /// <summary>Whether an assembly is a program that runs the project's own: it has no table, and its file ends with exe.</summary>
    public static bool IsLauncher(string assemblyName) => Launchers.ContainsKey(assemblyName);

    /// <summary>Packages that carry an assembly, the usual one first; empty for an assembly without a table.</summary>
    public IReadOnlyList<string> Carriers(string assemblyName)
    {
        if (Launchers.TryGetValue(assemblyName, out string? bringer))
        {
            return [bringer];
        }

        if (tables.Find(assemblyName) is not { } table)
        {
            return [];
        }

        return BroughtAlong.TryGetValue(assemblyName, out string? package) ? [package, table.Package] : [table.Package];
    }

    /// <summary>Whether some table belongs to the package.</summary>
    public bool IsKnown(string package) => TableOf(package) is not null;

    /// <summary>The pinned version of a package, or null where its table pins none.</summary>
    public string? PinnedVersion(string package) => TableOf(package)?.PackageVersion;

    private ApiTable? TableOf(string package) => tables.All.FirstOrDefault(
        t => string.Equals(t.Package, package, StringComparison.OrdinalIgnoreCase));
}
