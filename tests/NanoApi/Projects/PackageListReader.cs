using System.Xml.Linq;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>Reads packages.config.</summary>
public static class PackageListReader
{
    /// <summary>Reads the packages.config of a folder; one that is not there counts as empty.</summary>
    /// <exception cref="ProjectFormatException">The file is not XML.</exception>
    public static PackageList Read(string folder)
    {
        string path = Path.Combine(folder, PackageList.FileName);
        if (!File.Exists(path))
        {
            return new PackageList(path, false, []);
        }

        IEnumerable<PackageEntry> entries = XmlFile.Load(path).Elements().Named("package").Select(element => new PackageEntry(
            Text(element, "id"),
            Text(element, "version"),
            Text(element, "targetFramework"),
            XmlFile.Line(element)));
        return new PackageList(path, true, [.. entries]);
    }

    private static string Text(XElement element, string attribute) => XmlFile.Attribute(element, attribute) ?? "";
}
