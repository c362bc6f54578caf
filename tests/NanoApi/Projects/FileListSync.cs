using System.Text;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.NanoApi.Checks;

namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>Rewrites the Compile list of a project from its folder and leaves every other line as it stands.</summary>
public static partial class FileListSync
{
    private const string Indentation = "    ";

    /// <summary>Brings the list of one project up to date.</summary>
    /// <param name="projectPath">Path of the project file.</param>
    /// <returns>True when the file was written, false when its list was right already.</returns>
    /// <exception cref="ProjectFormatException">A Compile item is more than one plain line, or the project has no end.</exception>
    public static bool Sync(string projectPath)
    {
        string fullPath = Path.GetFullPath(projectPath);
        byte[] bytes = File.ReadAllBytes(fullPath);
        bool hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string before = File.ReadAllText(fullPath);
        string after = Rewrite(fullPath, before, SourceFolder.Sources(fullPath));
        if (after == before)
        {
            return false;
        }

        File.WriteAllText(fullPath, after, new UTF8Encoding(hasMark));
        return true;
    }

    private static string Rewrite(string path, string text, IReadOnlyList<string> sources)
    {
        string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = [.. text.Split(newLine)];
        List<int> places = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Contains("<Compile", StringComparison.Ordinal))];
        foreach (int place in places.Where(i => !PlainItem().IsMatch(lines[i])))
        {
            throw Refusal(
                path,
                place + 1,
                "this Compile item is not a plain line of the form <Compile Include=\"...\" />: write it so, then sync again");
        }

        string indentation = places.Count == 0 ? Indentation : PlainItem().Match(lines[places[0]]).Groups["indentation"].Value;
        List<string> items = [.. sources.Select(
            source => $"{indentation}<Compile Include=\"{source.Replace("&", "&amp;", StringComparison.Ordinal)}\" />")];
        if (places.Count > 0)
        {
            foreach (int place in places.AsEnumerable().Reverse())
            {
                lines.RemoveAt(place);
            }

            lines.InsertRange(places[0], items);
        }
        else if (items.Count > 0)
        {
            lines.InsertRange(NewGroupPlace(path, lines), ["  <ItemGroup>", .. items, "  </ItemGroup>"]);
        }

        return string.Join(newLine, lines);
    }

    private static int NewGroupPlace(string path, List<string> lines)
    {
        int place = lines.FindIndex(line => line.Contains("<ItemGroup", StringComparison.Ordinal));
        place = place < 0 ? lines.FindIndex(line => line.Contains("</Project>", StringComparison.Ordinal)) : place;
        return place >= 0 ? place : throw Refusal(
            path, 0, "the file has no line with </Project>: write it as Visual Studio does, then sync again");
    }

    private static ProjectFormatException Refusal(string path, int line, string message) => new(
        ProjectRules.Unreadable.At(path, line, message), null);

    [GeneratedRegex("^(?<indentation>\\s*)<Compile Include=\"[^\"]*\" />\\s*$")]
    private static partial Regex PlainItem();
}
