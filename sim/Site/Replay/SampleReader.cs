using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns the rows of one CSV text into a series.</summary>
internal sealed class SampleReader
{
    private readonly ReplayMap _map;
    private readonly FindingList _findings;
    private readonly CsvReader _rows;
    private readonly StampSequence _stamps;
    private readonly PowerCells _powers;
    private readonly List<long> _starts = [];
    private readonly List<double> _baseWatts = [];
    private readonly List<double>[] _loadWatts;
    private readonly double[] _rowWatts;
    private readonly ConditionCells _conditions;
    private readonly List<double> _temperaturesCelsius = [];
    private readonly List<double> _occupancies = [];
    private SampleColumns _columns = SampleColumns.None;
    private int _missingRowCount;

    public SampleReader(string text, ReplayMap map, FindingList findings)
    {
        _map = map;
        _findings = findings;
        _rows = new CsvReader(text, findings);
        _stamps = new StampSequence(map, findings);
        _powers = new PowerCells(findings);
        _loadWatts = [.. map.Loads.Select(_ => new List<double>())];
        _rowWatts = new double[map.Loads.Count];
        _conditions = new ConditionCells(findings);
    }

    /// <summary>Reads every row.</summary>
    /// <exception cref="InputException">The text is wrong.</exception>
    public SampleSeries Read()
    {
        if (!_rows.ReadRow())
        {
            _findings.AddLine(1, 0, new Phrase("the file is empty", "文件为空"), new Phrase("Write a header and rows below it", "请写表头及数据行"));
        }
        else
        {
            _columns = SampleColumns.Find(_rows, _map, _findings);
        }

        _findings.ThrowIfAny();
        int headerLine = _rows.Line;
        while (_rows.ReadRow())
        {
            ReadRow();
        }

        if (_starts.Count == 0 && _findings.IsEmpty)
        {
            _findings.AddLine(
                headerLine,
                0,
                new Phrase("no complete row follows the header", "表头之后没有完整的数据行"),
                new Phrase("Add rows that have a number in every column that the map names", "请添加数据行，映射所用各列均须有数值"));
        }

        _findings.ThrowIfAny();
        SampleLoad[] loads = [.. _map.Loads.Select((load, index) => MakeLoad(load, index, headerLine))];
        _findings.ThrowIfAny();
        return new SampleSeries(_map.IntervalSeconds * 1_000L, [.. _starts], [.. _baseWatts], loads, _missingRowCount)
        {
            TemperaturesCelsius = [.. _temperaturesCelsius],
            Occupancies = [.. _occupancies],
        };
    }

    private void ReadRow()
    {
        if (_rows.CellCount != _columns.Count)
        {
            _findings.AddLine(
                _rows.Line,
                0,
                new Phrase("the row has {0} cells, the header {1}", "该行有 {0} 个单元格，表头有 {1} 个").Format(_rows.CellCount, _columns.Count),
                new Phrase(
                    "Give each column a cell, empty where a value is missing; write decimals with a point",
                    "每列都应有单元格，缺失的值留空；小数请用小数点"));
            return;
        }

        if (!_stamps.Take(_rows.Cell(_columns.Timestamp), _rows.Line))
        {
            return;
        }

        bool isComplete = true;
        double baseWatts = 0;
        for (int i = 0; i < _columns.Base.Count; i++)
        {
            isComplete &= _powers.TryRead(_rows.Cell(_columns.Base[i]), _rows.Line, _map.BaseColumns[i], out double watts);
            baseWatts += watts;
        }

        for (int i = 0; i < _columns.Loads.Count; i++)
        {
            isComplete &= _powers.TryRead(_rows.Cell(_columns.Loads[i]), _rows.Line, _map.Loads[i].Source, out _rowWatts[i]);
        }

        // Read also where a power is missing, so that what is wrong is told; a value that is missing leaves the power its row.
        double celsius = _conditions.ReadCelsius(_rows, _columns.TemperatureIndex, _map.TemperatureColumn);
        double occupancy = _conditions.ReadOccupancy(_rows, _columns.OccupancyIndex, _map.OccupancyColumn);
        if (!isComplete)
        {
            _missingRowCount++;
            return;
        }

        _starts.Add(_map.Stamp == StampMeaning.End ? _stamps.Last - (_map.IntervalSeconds * 1_000L) : _stamps.Last);
        _baseWatts.Add(baseWatts);
        _temperaturesCelsius.Add(celsius);
        _occupancies.Add(occupancy);
        for (int i = 0; i < _rowWatts.Length; i++)
        {
            _loadWatts[i].Add(_rowWatts[i]);
        }
    }

    private SampleLoad MakeLoad(ReplayLoad load, int index, int headerLine)
    {
        double[] watts = [.. _loadWatts[index]];
        double greatest = Math.Ceiling(watts.Max());
        if (load.RatedWatts == null && greatest is < 1 or > DemandOptions.MaximumLimitWatts)
        {
            _findings.AddLine(
                headerLine,
                0,
                new Phrase(
                    "the greatest power of the load \"{0}\" is {1} W, from which no rated power follows",
                    "负载“{0}”的最大功率为 {1} W，无法得出额定功率").Format(load.Id, greatest),
                new Phrase("State \"ratedWatts\" in the map, or leave the load out", "请在映射中写明“ratedWatts”，或删去该负载"));
        }

        return new SampleLoad(load, load.RatedWatts ?? (int)Math.Clamp(greatest, 0, DemandOptions.MaximumLimitWatts), watts);
    }
}
