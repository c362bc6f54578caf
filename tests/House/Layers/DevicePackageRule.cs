using System.Xml.Linq;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The library of the portable firmware references nothing but the base library; device packages belong to Device.</summary>
internal static class DevicePackageRule
{
    public static IEnumerable<Violation> Check(IEnumerable<HouseFile> files) =>
        from file in files
        where IsLibrary(file.Path)
        from item in ProjectXml.Items(file, "Reference").Concat(ProjectXml.Items(file, "ProjectReference"))
        let name = item.Attribute("Include")?.Value.Split(',')[0]
        where name != "mscorlib" && !IsLibrary("firmware/" + name)
        select file.At(ProjectXml.LineOf(item), $"the library references {name}", "Only firmware/Device references more than mscorlib");

    // The library is cut into assemblies, whose projects lie side by side.
    private static bool IsLibrary(string path) =>
        path.StartsWith("firmware/Zibo.EdgeCtl.", StringComparison.Ordinal) && path.EndsWith(".nfproj", StringComparison.Ordinal);
}
