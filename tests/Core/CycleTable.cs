using System.Globalization;

namespace Zibo.EdgeCtl.Core.Tests;

/// <summary>
/// Runs a story that is written as a table: one row a scan, inputs left of the double bar, what must come out right of it.
/// </summary>
/// <remarks>
///   now | count || power | quality        An input cell left empty repeats the one above; an empty cell on the right
///   ----+-------++-------+--------        is not looked at. Lines of dashes are for the eye.
///     0 |     7 ||       | Bad
/// </remarks>
internal static class CycleTable
{
    /// <summary>Runs a table.</summary>
    /// <param name="table">The table; its first line names the columns.</param>
    /// <param name="scan">Takes the inputs of a row and runs one scan.</param>
    /// <param name="read">Gives what came out, by the name of a column right of the double bar.</param>
    public static void Run(string table, Action<CycleRow> scan, Func<string, object> read)
    {
        string[] lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains('|', StringComparison.Ordinal) && !line.TrimStart().StartsWith('-'))
            .ToArray();
        (string[] inputNames, string[] outputNames) = Split(lines[0]);
        Dictionary<string, string> inputs = [];
        foreach (string line in lines.Skip(1))
        {
            (string[] given, string[] expected) = Split(line);
            Assert.True(given.Length == inputNames.Length && expected.Length == outputNames.Length, "cells are missing in: " + line);
            for (int i = 0; i < given.Length; i++)
            {
                inputs[inputNames[i]] = given[i].Length > 0 ? given[i] : inputs[inputNames[i]];
            }

            scan(new CycleRow(inputs));
            for (int i = 0; i < expected.Length; i++)
            {
                string wanted = expected[i].Replace("_", string.Empty, StringComparison.Ordinal);
                string found = wanted.Length == 0 ? wanted : TextOf(read(outputNames[i]));
                Assert.True(wanted == found, $"{outputNames[i]} is {found} in: {line}");
            }
        }
    }

    private static string TextOf(object value) =>
        value is bool flag ? (flag ? "yes" : "no") : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static (string[] Inputs, string[] Outputs) Split(string line)
    {
        string[] sides = line.Split("||");
        Assert.True(sides.Length == 2, "one double bar separates inputs from outputs in: " + line);
        return (Cells(sides[0]), Cells(sides[1]));
    }

    private static string[] Cells(string side) => side.Split('|', StringSplitOptions.TrimEntries);
}
