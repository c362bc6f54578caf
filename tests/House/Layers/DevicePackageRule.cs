using System.Xml.Linq;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The library of the portable firmware references nothing but the base library; device packages belong to Device.</summary>
internal static class DevicePackageRule
{
    private const string Library = "firmware/Zibo.EdgeCtl.nfproj";

    public static IEnumerable<Violation> Check(IEnumerable<HouseFile> files) =>
        from file in files
        where file.Path == Library
        from item in ProjectXml.Items(file, "Reference").Concat(ProjectXml.Items(file, "ProjectReference"))
        let name = item.Attribute("Include")?.Value.Split(',')[0]
        where name != "mscorlib"
        select file.At(ProjectXml.LineOf(item), $"the library references {name}", "Only firmware/Device references more than mscorlib");
}
