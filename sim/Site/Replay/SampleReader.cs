using System.Globalization;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns the rows of one CSV text into a series.</summary>
internal sealed class SampleReader
{
    // Ten times the greatest limit of a site: beyond this the unit is wrong.
    private const double MaximumWatts = 10.0 * DemandOptions.MaximumLimitWatts;

    private readonly ReplayMap _map;
    private readonly FindingList _findings;
    private readonly CsvReader _rows;
    private readonly List<long> _starts = [];
    private readonly List<double> _baseWatts = [];
    private readonly List<double>[] _loadWatts;
    private readonly double[] _rowWatts;
    private SampleColumns _columns = SampleColumns.None;
    private long _lastStamp;
    private int _lastLine;
    private int _missingRowCount;

    public SampleReader(string text, ReplayMap map, FindingList findings)
    {
        _map = map;
        _findings = findings;
        _rows = new CsvReader(text, findings);
        _loadWatts = [.. map.Loads.Select(_ => new List<double>())];
        _rowWatts = new double[map.Loads.Count];
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
        return new SampleSeries(_map.IntervalSeconds * 1_000L, [.. _starts], [.. _baseWatts], loads, _missingRowCount);
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

        if (!TakeStamp())
        {
            return;
        }

        bool isComplete = true;
        double baseWatts = 0;
        for (int i = 0; i < _columns.Base.Count; i++)
        {
            isComplete &= TryWatts(_columns.Base[i], _map.BaseColumns[i], out double watts);
            baseWatts += watts;
        }

        for (int i = 0; i < _columns.Loads.Count; i++)
        {
            isComplete &= TryWatts(_columns.Loads[i], _map.Loads[i].Source, out _rowWatts[i]);
        }

        if (!isComplete)
        {
            _missingRowCount++;
            return;
        }

        _starts.Add(_map.Stamp == StampMeaning.End ? _lastStamp - _map.IntervalSeconds * 1_000L : _lastStamp);
        _baseWatts.Add(baseWatts);
        for (int i = 0; i < _rowWatts.Length; i++)
        {
            _loadWatts[i].Add(_rowWatts[i]);
        }
    }

    private bool TakeStamp()
    {
        ReadOnlySpan<char> text = _rows.Cell(_columns.Timestamp);
        if (!Timestamps.TryRead(text, _map.UtcOffsetMinutes, out long stamp))
        {
            _findings.AddLine(
                _rows.Line,
                0,
                new Phrase("\"{0}\" in column \"{1}\" is no time", "列“{1}”中的“{0}”不是时间").Format(text.ToString(), _map.TimestampColumn),
                new Phrase("Write 2026-01-31 14:45 or 2026-01-31T14:45:00+08:00", "请写 2026-01-31 14:45 或 2026-01-31T14:45:00+08:00"));
            return false;
        }

        if (_lastLine > 0 && StepProblem(stamp) is (Phrase problem, Phrase remedy))
        {
            _findings.AddLine(_rows.Line, 0, problem, remedy);
            if (stamp <= _lastStamp)
            {
                return false;
            }
        }

        _lastStamp = stamp;
        _lastLine = _rows.Line;
        return true;
    }

    private (Phrase Problem, Phrase Remedy)? StepProblem(long stamp)
    {
        long step = stamp - _lastStamp;
        if (step == 0)
        {
            return (
                new Phrase("the time is the same as in line {0}", "时间与第 {0} 行相同").Format(_lastLine),
                new Phrase(
                    "Remove one of the rows; where a clock was set back, write times with their offset",
                    "请删除其中一行；若时钟曾回拨，请写带时区偏移的时间"));
        }

        if (step < 0)
        {
            return (
                new Phrase("the time is before that of line {0}", "时间早于第 {0} 行").Format(_lastLine),
                new Phrase(
                    "Sort the rows by time; where a clock was set back, write times with their offset",
                    "请按时间排序；若时钟曾回拨，请写带时区偏移的时间"));
        }

        return step % (_map.IntervalSeconds * 1_000L) == 0
            ? null
            : (
                new Phrase(
                    "{0} s lie between this time and that of line {1}, which is no multiple of the interval of {2} s",
                    "与第 {1} 行相隔 {0} s，不是间隔 {2} s 的整数倍").Format(step / 1_000.0, _lastLine, _map.IntervalSeconds),
                new Phrase("Correct the time, or \"intervalSeconds\" in the map", "请更正时间，或映射中的“intervalSeconds”"));
    }

    // False where the row lacks the value, or has one that became a finding.
    private bool TryWatts(int index, ReplayColumn column, out double watts)
    {
        watts = 0;
        ReadOnlySpan<char> text = _rows.Cell(index);

        // NaN is how programs that compute write an empty cell.
        if (text.IsEmpty || text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number))
        {
            Refuse(
                column,
                new Phrase("\"{0}\" is no number", "“{0}”不是数值").Format(text.ToString()),
                new Phrase("Write it with a decimal point, or leave the cell empty where the value is missing", "请用小数点书写；缺失的值请留空"));
            return false;
        }

        watts = number * column.WattsPerUnit * column.Share;
        if (Math.Abs(watts) > MaximumWatts)
        {
            Refuse(
                column,
                new Phrase("{0} makes more than {1} W", "{0} 换算后超过 {1} W").Format(text.ToString(), MaximumWatts),
                new Phrase("Correct the value, or \"wattsPerUnit\" in the map", "请更正数值，或映射中的“wattsPerUnit”"));
            return false;
        }

        return watts >= 0 || TakeNegative(text, column, ref watts);
    }

    private bool TakeNegative(ReadOnlySpan<char> text, ReplayColumn column, ref double watts)
    {
        if (column.Negative == NegativePolicy.Refuse)
        {
            Refuse(
                column,
                new Phrase("{0} makes a negative power", "{0} 换算后为负功率").Format(text.ToString()),
                new Phrase("Correct the value, or write \"negative\": \"zero\" in the map where it is noise", "请更正数值；若为噪声，请在映射中写“negative”: “zero”"));
            return false;
        }

        watts = column.Negative == NegativePolicy.Zero ? 0 : watts;
        return true;
    }

    private void Refuse(ReplayColumn column, Phrase problem, Phrase remedy) =>
        _findings.AddLine(_rows.Line, 0, new Phrase("column \"{0}\": {1}", "列“{0}”：{1}").Format(column.Column, problem), remedy);

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
