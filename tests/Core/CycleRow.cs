using System.Globalization;

namespace Zibo.EdgeCtl.Core.Tests;

/// <summary>One scan of a cycle table: its cells by the name of their column.</summary>
internal sealed class CycleRow(IReadOnlyDictionary<string, string> cells)
{
    /// <summary>A cell's number; an underscore may group its digits. A cell left empty repeats the one above.</summary>
    public long Number(string column) =>
        long.Parse(Text(column).Replace("_", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>A cell's text.</summary>
    public string Text(string column) => cells[column];

    /// <summary>True where a cell says yes.</summary>
    public bool Is(string column) => Text(column) == "yes";
}
