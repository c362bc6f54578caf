using System.Xml;
using System.Xml.Linq;
using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>Loads XML files and finds the lines of their elements.</summary>
internal static class XmlFile
{
    /// <exception cref="ProjectFormatException">The file is not XML; the finding names the place.</exception>
    public static XElement Load(string path)
    {
        try
        {
            return XDocument.Load(path, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            Finding finding = new(path, e.LineNumber, e.LinePosition, ProjectRules.Unreadable.Id, $"this is not XML: {e.Message}");
            throw new ProjectFormatException(finding, e);
        }
    }

    public static int Line(XObject node) => ((IXmlLineInfo)node).LineNumber;

    // Elements by their local name: files of this kind come with and without the MSBuild namespace.
    public static IEnumerable<XElement> Named(this IEnumerable<XElement> elements, string name) =>
        elements.Where(element => element.Name.LocalName == name);

    public static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;
}
