using System.Xml.Linq;
using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>The properties of a project file that decide how it compiles.</summary>
internal sealed class ProjectProperties(string path, XElement root, List<Finding> findings)
{
    /// <summary>The last value of a property, or null; one with a condition is reported and left out.</summary>
    public string? Text(string name)
    {
        string? value = null;
        foreach (XElement element in Elements(name))
        {
            if (XmlFile.Attribute(element, "Condition") is not null || XmlFile.Attribute(element.Parent!, "Condition") is not null)
            {
                findings.Add(ProjectRules.Unreadable.At(
                    path,
                    XmlFile.Line(element),
                    $"{name} depends on a condition, which this check does not evaluate: set it once for all configurations"));
                continue;
            }

            value = element.Value.Trim();
        }

        return value;
    }

    /// <summary>The parts of a list such as DefineConstants, without references to the property itself.</summary>
    public IEnumerable<string> List(string name) =>
        (Text(name) ?? "")
            .Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part[0] != '$');

    /// <summary>Reports something about a property.</summary>
    public void Report(string name, string text) => findings.Add(
        ProjectRules.Unreadable.At(path, XmlFile.Line(Elements(name).Last()), text));

    private IEnumerable<XElement> Elements(string name) => root.Elements().Named("PropertyGroup").Elements().Named(name);
}
