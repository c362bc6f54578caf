using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Site files: what one controller needs to know of its building. See README.md for the format.</summary>
public static partial class SiteFile
{
    private const string ExampleName = "office.site.json";

    /// <summary>The text of the office that ships as an example, to start a new file from.</summary>
    public static string ExampleText => TextFile.ReadEmbedded(ExampleName);

    /// <summary>The office that ships as an example; each call reads it anew, so that a caller may change it.</summary>
    public static SiteDocument Example => Parse(ExampleName, ExampleText);

    /// <summary>Reads a site file.</summary>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static SiteDocument Read(string path) => Parse(path, TextFile.Read(path));

    /// <summary>Reads a site as if its file named another board; channels that this one lacks are findings.</summary>
    /// <param name="path">Path of the file, or null for the site that ships.</param>
    /// <param name="board">Id of the board.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong, for this board or at all.</exception>
    public static SiteDocument ReadForBoard(string? path, string board) => Parse(
        path ?? ExampleName,
        BoardMember().Replace(path is null ? ExampleText : TextFile.Read(path), match => $"{match.Groups[1].Value}\"{board}\"", 1));

    /// <summary>Reads a site file's text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InputException">The text is wrong; carries everything that is.</exception>
    public static SiteDocument Parse(string name, string json)
    {
        FindingList findings = new(name);
        return Read(JsonText.Parse(json, findings), findings);
    }

    /// <summary>Reads a site from what its text says.</summary>
    /// <exception cref="InputException">It is wrong; carries everything that is.</exception>
    internal static SiteDocument Read(JsonValue root, FindingList findings)
    {
        SiteReader reader = new(root, findings);
        SiteDocument? site = reader.Read();
        RuleFindings.Collect(reader.Configuration, root, findings);
        findings.ThrowIfAny();
        return site!;
    }

    [GeneratedRegex("(\"board\"\\s*:\\s*)\"[^\"]*\"")]
    private static partial Regex BoardMember();
}
