using System.Text;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Reads a table strictly after RFC 4180, and fails where the text does not keep to it.</summary>
internal static class CsvText
{
    public static IReadOnlyList<string[]> Read(string text)
    {
        List<string[]> lines = [];
        List<string> cells = [];
        int at = 0;
        while (at < text.Length)
        {
            cells.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            lines.Add([.. cells]);
            cells.Clear();
        }

        Assert.Empty(cells);
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return lines;
    }

    private static string Plain(string text, ref int at)
    {
        int start = at;
        while (text[at] is not (',' or '\r'))
        {
            Assert.False(text[at] is '"' or '\n', $"a bare quote or line feed at {at}");
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        StringBuilder cell = new();
        for (at++; ; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                return cell.ToString();
            }
        }
    }
}
