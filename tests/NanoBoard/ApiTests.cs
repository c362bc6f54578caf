using System.Reflection;
using Zibo.EdgeCtl.NanoApi.Api;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>
/// What stands in for the device's packages promises nothing that they do not have. That it has all that the firmware uses, the
/// compiler says.
/// </summary>
public sealed class ApiTests
{
    // In these namespaces lie the chip itself and the firmware.
    private const string Own = "Zibo.";

    private static readonly Dictionary<string, ApiType> Tables = TableSet.Embedded.All
        .SelectMany(table => table.Types)
        .ToDictionary(type => type.FullName);

    private static readonly Type[] Packages =
        [.. typeof(VirtualEsp32).Assembly.GetExportedTypes().Where(type => !type.FullName!.StartsWith(Own, StringComparison.Ordinal))];

    // Types of the base library whose desktop form does something else lie in the namespace around the firmware's own.
    private static readonly Dictionary<string, string> Library = new()
    {
        ["Console"] = "System.Console",
        ["DateTime"] = "System.DateTime",
        ["Environment"] = "System.Environment",
        ["File"] = "System.IO.File",
        ["FileStream"] = "System.IO.FileStream",
        ["NetworkInterface"] = "System.Net.NetworkInformation.NetworkInterface",
        ["Thread"] = "System.Threading.Thread",
    };

    public static TheoryData<string> PackageTypes => [.. Packages.Select(type => type.FullName!)];

    public static TheoryData<string> LibraryTypes => [.. Library.Keys];

    [Fact]
    public void The_packages_are_there() => Assert.True(Packages.Length > 30, $"only {Packages.Length} types");

    [Theory]
    [MemberData(nameof(PackageTypes))]
    public void A_type_has_only_what_the_device_has(string name)
    {
        Type type = Packages.First(t => t.FullName == name);
        Check(type, type.FullName!.Replace('+', '.'));
    }

    [Theory]
    [MemberData(nameof(LibraryTypes))]
    public void A_type_of_the_base_library_has_only_what_the_device_has(string name)
    {
        Type type = typeof(Zibo.EdgeCtl.Device.FlashFile).Assembly.GetType("Zibo.EdgeCtl." + name, throwOnError: true)!;
        Check(type, Library[name]);
    }

    private static void Check(Type type, string deviceName)
    {
        Assert.True(Tables.TryGetValue(deviceName, out ApiType table), $"the device has no {deviceName}");
        HashSet<string> known = [.. ApiSignature.Of(table!)];
        string[] extra = [.. ApiSignature.Of(type, deviceName).Where(member => !known.Contains(member))];
        Assert.True(extra.Length == 0, $"{deviceName} has what the device lacks: {string.Join("; ", extra)}\nthe device has: {string.Join("; ", known)}");
    }
}
