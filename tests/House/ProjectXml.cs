using System.Xml;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Reads project files.</summary>
internal static class ProjectXml
{
    /// <summary>The elements of one name, whatever the namespace of the file is.</summary>
    public static IEnumerable<XElement> Items(HouseFile file, string name) =>
        XDocument.Parse(file.Text, LoadOptions.SetLineInfo).Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>The line that an element begins in, counted from 1.</summary>
    public static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>A path that a file gives, from the root of the repository and with slashes; above the root it keeps its dots.</summary>
    public static string Resolve(HouseFile file, string relativePath)
    {
        List<string> parts = [.. file.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in relativePath.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
