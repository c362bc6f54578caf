namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>Reads a whole table.</summary>
/// <remarks>
/// The first line names assembly and package, the second what it references; then a line per type,
/// each followed by its members, indented.
/// </remarks>
public static class TableReader
{
    /// <summary>Reads the text of a table.</summary>
    /// <param name="name">Name of the table, for error messages.</param>
    /// <param name="text">The text of the table.</param>
    /// <exception cref="TableFormatException">A line cannot be read; the text names table and line.</exception>
    public static ApiTable Read(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length < 2)
        {
            throw new TableFormatException($"{name}: a table starts with an 'assembly' and a 'references' line");
        }

        string[] head = Words(name, lines[0], "assembly");
        if (head.Length != 4 || head[2] != "package")
        {
            throw new TableFormatException($"{name}(1): expected 'assembly NAME package PACKAGE/VERSION'");
        }

        string[] package = head[3].Split('/');
        return new ApiTable(
            head[1],
            package[0],
            package.Length > 1 ? package[1] : null,
            Words(name, lines[1], "references")[1..],
            ReadTypes(name, lines));
    }

    private static List<ApiType> ReadTypes(string name, string[] lines)
    {
        List<ApiType> types = [];
        List<ApiMember> members = [];
        for (int i = 2; i < lines.Length; i++)
        {
            string line = lines[i];
            try
            {
                if (line.Length > 0 && line[0] != ' ')
                {
                    members = [];
                    types.Add(TypeHeaderReader.Read(line) with { Members = members });
                }
                else if (line.Length > 0)
                {
                    members.Add(MemberReader.Read(line));
                }
            }
            catch (TableFormatException e)
            {
                throw new TableFormatException($"{name}({i + 1}): {e.Message}", e);
            }
        }

        return types;
    }

    private static string[] Words(string name, string line, string first)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words[0] == first
            ? words
            : throw new TableFormatException($"{name}: expected a line that starts with '{first}', found \"{line}\"");
    }
}
