using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads captured waveforms from CSV files: a header, and a column of converter counts.</summary>
public static class WaveFile
{
    /// <summary>Greatest count of a 12-bit converter.</summary>
    public const int MaximumCount = 4_095;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="column">Name of the column; null where the file has but one.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static WaveSamples Read(string path, string? column) => Parse(path, TextFile.Read(path), column);

    /// <summary>Reads a text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="text">The text.</param>
    /// <param name="column">Name of the column; null where the file has but one.</param>
    /// <exception cref="InputException">The text is wrong; carries the first findings and the number of the rest.</exception>
    public static WaveSamples Parse(string name, string text, string? column)
    {
        FindingList findings = new(name);
        CsvReader rows = new(text, findings);
        if (!rows.ReadRow())
        {
            findings.AddLine(1, 0, new Phrase("the file is empty", "文件为空"), new Phrase("Write a header and a count in each row below it", "请写表头，并在其下每行写一个计数值"));
        }

        findings.ThrowIfAny();
        string[] names = [.. Enumerable.Range(0, rows.CellCount).Select(i => rows.Cell(i).ToString())];
        int index = FindColumn(names, column, rows.Line, findings);
        findings.ThrowIfAny();
        List<int> counts = [];
        while (rows.ReadRow())
        {
            ReadRow(rows, names.Length, index, counts, findings);
        }

        findings.ThrowIfAny();
        return new WaveSamples(names[index], counts);
    }

    private static int FindColumn(string[] names, string? column, int line, FindingList findings)
    {
        if (names.Any(name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            findings.AddLine(
                line,
                0,
                new Phrase("the first line has numbers where the header should be", "首行是数字而不是表头"),
                new Phrase("Write a line with the names of the columns above it, such as counts", "请在其上方加一行列名，例如 counts"));
            return 0;
        }

        if (column == null)
        {
            if (names.Length > 1)
            {
                findings.AddLine(
                    line,
                    0,
                    new Phrase("the file has {0} columns", "文件有 {0} 列").Format(names.Length),
                    new Phrase("Name one with --column: {0}", "请用 --column 指定一列：{0}").Format(string.Join(", ", names)));
            }

            return 0;
        }

        int index = Array.IndexOf(names, column);
        if (index < 0)
        {
            findings.AddLine(
                line, 0, new Phrase("there is no column \"{0}\"", "没有列“{0}”").Format(column), NearestName.Remedy(column, names));
        }

        return Math.Max(index, 0);
    }

    private static void ReadRow(CsvReader rows, int columnCount, int index, List<int> counts, FindingList findings)
    {
        if (rows.CellCount != columnCount)
        {
            findings.AddLine(
                rows.Line,
                0,
                new Phrase("the row has {0} cells, the header {1}", "该行有 {0} 个单元格，表头有 {1} 个").Format(rows.CellCount, columnCount),
                new Phrase("Give each column a cell", "每列都应有单元格"));
            return;
        }

        ReadOnlySpan<char> cell = rows.Cell(index);
        if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) || count is < 0 or > MaximumCount)
        {
            findings.AddLine(
                rows.Line,
                0,
                new Phrase("\"{0}\" is no count of a 12-bit converter", "“{0}”不是 12 位转换器的计数值").Format(cell.ToString()),
                new Phrase(
                    "Write whole numbers from 0 to {0}; a missing sample cannot be left out", "请写 0 至 {0} 的整数；缺失的采样不能省略").Format(MaximumCount));
            return;
        }

        counts.Add(count);
    }
}
