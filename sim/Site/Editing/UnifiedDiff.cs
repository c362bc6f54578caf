using System.Globalization;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The difference of two texts, as diff -u writes it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>Compares two texts; empty where they are the same.</summary>
    /// <param name="name">The file in the head.</param>
    /// <param name="before">The text as it is.</param>
    /// <param name="after">The text as it shall be.</param>
    public static string Of(string name, string before, string after)
    {
        List<(char Sign, string Line)> script = Script(Lines(before), Lines(after));
        StringBuilder diff = new();
        int at = 0;
        while ((at = script.FindIndex(at, line => line.Sign != ' ')) >= 0)
        {
            int end = at;
            for (int i = at; i < script.Count && i <= end + (2 * ContextLines) + 1; i++)
            {
                end = script[i].Sign != ' ' ? i : end;
            }

            int first = Math.Max(0, at - ContextLines);
            int last = Math.Min(script.Count - 1, end + ContextLines);
            AppendHunk(diff, script, first, last);
            at = last + 1;
        }

        return diff.Length == 0 ? string.Empty : $"--- {name}\n+++ {name}\n{diff}";
    }

    private static void AppendHunk(StringBuilder diff, List<(char Sign, string Line)> script, int first, int last)
    {
        int oldStart = script.Take(first).Count(line => line.Sign != '+') + 1;
        int newStart = script.Take(first).Count(line => line.Sign != '-') + 1;
        List<(char Sign, string Line)> hunk = script.GetRange(first, last - first + 1);
        diff.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{oldStart},{hunk.Count(l => l.Sign != '+')} +{newStart},{hunk.Count(l => l.Sign != '-')} @@\n");
        foreach ((char sign, string line) in hunk)
        {
            diff.Append(sign).Append(line).Append(line.EndsWith('\n') ? string.Empty : "\n\\ No newline at end of file\n");
        }
    }

    // Each line with its end: what follows the last one is no line, and a last line without an end is another than with it.
    private static string[] Lines(string text)
    {
        string[] parts = text.Split('\n');
        string[] ended = [.. parts.SkipLast(1).Select(line => line + '\n')];
        return parts[^1].Length > 0 ? [.. ended, parts[^1]] : ended;
    }

    // Longest common subsequence of what lies between the first and the last line that differ: a few lines of a site file.
    private static List<(char Sign, string Line)> Script(string[] before, string[] after)
    {
        int head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        string[] a = before[head..(before.Length - tail)];
        string[] b = after[head..(after.Length - tail)];
        int[][] common = [.. Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1])];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : Math.Max(common[i + 1][j], common[i][j + 1]);
            }
        }

        List<(char, string)> script = [.. before[..head].Select(line => (' ', line))];
        int x = 0;
        int y = 0;
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                script.Add((' ', a[x++]));
                y++;
            }
            else if (y == b.Length || (x < a.Length && common[x + 1][y] >= common[x][y + 1]))
            {
                script.Add(('-', a[x++]));
            }
            else
            {
                script.Add(('+', b[y++]));
            }
        }

        script.AddRange(before[(before.Length - tail)..].Select(line => (' ', line)));
        return script;
    }
}
