using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>
/// Which of several projects in one folder a source belongs to. An assembly of the device holds little, so the library is cut into
/// several; each says in its property <c>SourceAreas</c> what is its own: folders (<c>Core\Journal\</c>), names with one star
/// (<c>Core\Config\*Rules.cs</c>), files. The longest area that fits decides; a project without areas takes the rest.
/// </summary>
public sealed class SourceAreas
{
    private readonly List<(string Project, string Area)> _areas = [];
    private readonly string? _rest;

    /// <summary>Reads the areas of all projects in a folder.</summary>
    /// <exception cref="ProjectFormatException">A project file is not XML.</exception>
    public SourceAreas(string folder)
    {
        foreach (string project in Directory.EnumerateFiles(folder, "*" + SourceFolder.ProjectExtension).Order(StringComparer.Ordinal))
        {
            string full = Path.GetFullPath(project);
            List<string> own = [.. new ProjectProperties(full, XmlFile.Load(full), []).List("SourceAreas")];
            _areas.AddRange(own.Select(area => (full, area.Replace('/', '\\'))));
            _rest ??= own.Count == 0 ? full : null;
        }
    }

    /// <summary>The projects that a source belongs to: one where all is well, several where areas of equal length fit, none where none does.</summary>
    /// <param name="source">Path of the source relative to the folder, with backslashes.</param>
    public IReadOnlyList<string> Owners(string source)
    {
        List<(string Project, string Area)> fitting = [.. _areas.Where(a => Fits(a.Area, source))];
        if (fitting.Count == 0)
        {
            return _rest is null ? [] : [_rest];
        }

        int longest = fitting.Max(a => a.Area.Length);
        return [.. fitting.Where(a => a.Area.Length == longest).Select(a => a.Project).Distinct(StringComparer.Ordinal)];
    }

    private static bool Fits(string area, string source) =>
        area.EndsWith('\\') ? source.StartsWith(area, StringComparison.Ordinal)
        : area.Contains('*', StringComparison.Ordinal)
            ? Regex.IsMatch(source, $"^{Regex.Escape(area).Replace("\\*", "[^\\\\]*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant)
        : area == source;
}
