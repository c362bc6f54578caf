using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>
/// A table of spans of a store, as <c>report --format csv</c> writes it in either language: each of its sites can be compared. It knows
/// neither rooms nor what loads did.
/// </summary>
internal sealed class ComparedTable
{
    private const double PerThousand = 1_000;

    private static readonly Phrase WriteOne = new(
        "Give a table that edgectl report --format csv has written", "请提供 edgectl report --format csv 写出的表格");

    private readonly CsvReader _reader;
    private readonly FindingList _findings;
    private readonly string _name;
    private readonly List<Row> _rows = [];

    private ComparedTable(string name, string text)
    {
        _name = name;
        _findings = new FindingList(name);
        _reader = new CsvReader(text, _findings);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Its sites of which something is known, in the order of the table; never none.</returns>
    /// <exception cref="InputException">It is none, or says nothing; says where and what.</exception>
    public static IReadOnlyList<ComparedRun> Parse(string name, string text)
    {
        ComparedTable table = new(name, text);
        table.Read();
        table._findings.ThrowIfAny();
        ComparedRun[] runs = [.. table._rows.GroupBy(row => row.Site).Select(table.RunOf).OfType<ComparedRun>()];
        if (runs.Length == 0)
        {
            table._findings.Add(new Phrase("no site in it says for how many days its electricity is known", "表中没有站点给出用电量的已知天数"), WriteOne);
            table._findings.ThrowIfAny();
        }

        return runs;
    }

    private void Read()
    {
        bool hasHead = _reader.ReadRow();
        int[] columns =
            [Column("site", "站点"), Column("month", "月份"), Column("first_day", "起始日"), Column("last_day", "截止日"), Column("item", "项目代码"), Column("value", "数值")];
        if (!hasHead || columns.Contains(-1))
        {
            _findings.AddLine(1, 0, new Phrase("these are not the columns of a report", "列名与报告不符"), WriteOne);
            return;
        }

        while (_findings.IsEmpty && _reader.ReadRow())
        {
            if (_reader.CellCount <= columns.Max())
            {
                _findings.AddLine(_reader.Line, 0, new Phrase("has too few cells", "单元格不足"), WriteOne);
            }
            else if (_reader.Cell(columns[1]).Length > 0)
            {
                // What belongs to no month, faults and savings, is not compared.
                _rows.Add(new Row(Text(columns[0]), Text(columns[2]), Text(columns[3]), Text(columns[4]), Number(columns[5])));
            }
        }
    }

    private int Column(string english, string chinese) =>
        Enumerable.Range(0, _reader.CellCount).FirstOrDefault(i => _reader.Cell(i).SequenceEqual(english) || _reader.Cell(i).SequenceEqual(chinese), -1);

    private string Text(int column) => _reader.Cell(column).ToString();

    private double? Number(int column)
    {
        ReadOnlySpan<char> cell = _reader.Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number))
        {
            _findings.AddLine(_reader.Line, 0, new Phrase("its value is no number", "数值不是数字"), WriteOne);
        }

        return number;
    }

    private ComparedRun? RunOf(IGrouping<string, Row> site)
    {
        ILookup<string, Row> items = site.ToLookup(row => row.Item);
        double days = Sum("electricity-known-days") ?? 0;
        if (days <= 0)
        {
            return null;
        }

        // Where a controller has no limit in its site file, nobody knows how many windows were over.
        bool isOverKnown = items["windows-over-limit"].Any() && items["windows-over-limit"].All(row => row.Value is not null);
        double windows = isOverKnown ? Sum("windows") ?? 0 : 0;
        return new ComparedRun
        {
            Name = $"{_name}: {site.Key}, {site.First().FirstDay}–{site.Last().LastDay}",
            LengthSeconds = days * TimeSpan.SecondsPerDay,
            EnergyWattHours = (Sum("electricity") ?? 0) * PerThousand,
            PeakWatts = items["peak-demand"].Max(row => row.Value) * PerThousand,
            Windows = (windows - (Sum("windows-over-limit") ?? 0), windows),
            ComfortMinutes = null,
            EnergyYuan = Sum("energy-cost"),
            CostSeconds = (Sum("cost-days") ?? 0) * TimeSpan.SecondsPerDay,
            DemandYuan = items["demand-charge"].Average(row => row.Value),
            Loads = null,
        };

        double? Sum(string item) => items[item].Any(row => row.Value is not null) ? items[item].Sum(row => row.Value) : null;
    }

    private sealed record Row(string Site, string FirstDay, string LastDay, string Item, double? Value);
}
