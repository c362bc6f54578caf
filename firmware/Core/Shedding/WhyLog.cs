using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// The last decisions with what they rest on, in records of equal length: the same bytes on the device as in the simulator.
/// </summary>
/// <remarks>
/// A record is written in every scan in which a relay changed or the phase did, or a level has moved by a tenth since the last
/// record or become full or not, after the guards have spoken; its powers take account of what was switched in that scan.
/// Little-endian:
///
///   offset | bytes | what
///   -------+-------+------------------------------------------------------------------
///        0 |     4 | number of the record, from 1
///        4 |     8 | monotonic time in ms
///       12 |     8 | UTC in ms since 1970; 0 where it is not known
///       20 |     4 | required reduction in W, negative where there is room
///       24 |     4 | risk in W
///       28 |     4 | estimated import in W
///       32 |     4 | projected mean of the fixed window in W
///       36 |     4 | limit in W
///       40 |     4 | rest of the tightest window in ms
///       44 |     1 | phase, see DemandPhase
///       45 |     1 | number of loads, 0 to 16
///       46 |     2 | loads that are held off, a bit each, the first load the lowest
///       48 |     2 | loads whose relay changed in this scan, likewise
///       50 |    16 | reason of each load, see DecisionReason; 0 beyond the last
///       66 |    16 | only where a load of the site has a level: what each is allowed of its rated power in percent, 100 for one
///          |       | without a level, 0 beyond the last
/// </remarks>
public sealed class WhyLog
{
    /// <summary>Length of a record in bytes where no load has a level.</summary>
    public const int RecordBytes = 66;

    /// <summary>Length of a record in bytes where a load has a level, and the most that one takes.</summary>
    public const int LevelRecordBytes = RecordBytes + MaximumLoads;

    /// <summary>Records that are kept, as many as a command can ask for; the oldest gives way.</summary>
    public const int Capacity = 32;

    /// <summary>Loads that a record has room for.</summary>
    public const int MaximumLoads = 16;

    private const int ReasonsPlace = RecordBytes - MaximumLoads;
    private const int FullPercent = 100;
    private const int PermillePerPercent = LoadLevel.FullPermille / FullPercent;
    private const int LeastMovePercent = 10;

    // Records without the places of loads that the site does not have.
    private readonly byte[] _ring;
    private readonly int _keptBytes;
    private readonly byte[] _record = new byte[RecordBytes];
    private readonly byte[] _percents;
    private readonly ByteWriter _writer;
    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly int[] _switchCounts;
    private int _seenChanges = LoadChanges.Never;
    private int _switchCount;
    private DemandPhase _phase;

    /// <summary>Makes an empty log.</summary>
    public WhyLog(ShedTable table, DemandForecast forecast, DemandLimiter limiter)
    {
        _percents = HasLevels(table) ? new byte[table.Count] : null;
        BytesOfRecord = _percents == null ? RecordBytes : LevelRecordBytes;
        _writer = new ByteWriter(_record);
        _keptBytes = ReasonsPlace + table.Count + (_percents == null ? 0 : table.Count);
        _ring = new byte[_keptBytes * Capacity];
        _table = table;
        _changes = table.Changes;
        _forecast = forecast;
        _limiter = limiter;
        _switchCounts = new int[table.Count];
        for (int i = 0; _percents != null && i < _percents.Length; i++)
        {
            _percents[i] = FullPercent;
        }
    }

    /// <summary>Length of this log's records in bytes.</summary>
    public int BytesOfRecord { get; }

    /// <summary>Records since start-up; the newest has this number.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a record if something was decided in this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970, 0 where it is not known.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds)
    {
        DemandPhase phase = _limiter.Phase;
        int changes = _changes.Count;
        if (changes == _seenChanges && phase == _phase && _percents == null)
        {
            return;
        }

        _seenChanges = changes;
        int switchCount = _table.SwitchCount;
        if (switchCount != _switchCount || phase != _phase || (_percents != null && HasLevelMoved()))
        {
            _switchCount = switchCount;
            _phase = phase;
            Write(nowMilliseconds, utcMilliseconds);
        }
    }

    /// <summary>Copies a record.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="target">Takes <see cref="BytesOfRecord"/> bytes.</param>
    /// <param name="offsetBytes">Where in the target.</param>
    /// <returns>False where there is no such record, or not any more.</returns>
    public bool TryCopy(int number, byte[] target, int offsetBytes)
    {
        if (number < 1 || number > Count || number <= Count - Capacity)
        {
            return false;
        }

        int kept = (number - 1) % Capacity * _keptBytes;
        int reasonsEnd = ReasonsPlace + _switchCounts.Length;
        Array.Copy(_ring, kept, target, offsetBytes, reasonsEnd);
        Array.Clear(target, offsetBytes + reasonsEnd, BytesOfRecord - reasonsEnd);
        if (_percents != null)
        {
            Array.Copy(_ring, kept + reasonsEnd, target, offsetBytes + RecordBytes, _percents.Length);
        }

        return true;
    }

    private static bool HasLevels(ShedTable table)
    {
        for (int i = 0; i < table.Count; i++)
        {
            if (table.At(i).Level != null)
            {
                return true;
            }
        }

        return false;
    }

    // Every move would drive the sheds and restores out of the ring.
    private bool HasLevelMoved()
    {
        for (int i = 0; i < _percents.Length; i++)
        {
            int percent = PercentOf(i);
            int move = percent - _percents[i];
            if (move >= LeastMovePercent || move <= -LeastMovePercent
                || (move != 0 && (percent == FullPercent || _percents[i] == FullPercent)))
            {
                return true;
            }
        }

        return false;
    }

    private int PercentOf(int load)
    {
        LoadLevel level = _table.At(load).Level;
        return level == null ? FullPercent : level.Permille / PermillePerPercent;
    }

    private void Write(long nowMilliseconds, long utcMilliseconds)
    {
        int held = 0;
        int changed = 0;
        for (int i = 0; i < _switchCounts.Length; i++)
        {
            Load load = _table.At(i);
            held |= load.IsShed ? 1 << i : 0;
            changed |= load.SwitchCount != _switchCounts[i] ? 1 << i : 0;
            _switchCounts[i] = load.SwitchCount;
        }

        Count++;
        bool isValid = _forecast.IsValid;
        _writer.Reset();
        _writer.WriteInt32(Count);
        _writer.WriteInt64(nowMilliseconds);
        _writer.WriteInt64(utcMilliseconds);
        _writer.WriteInt32(Clip(isValid ? _forecast.RequiredWatts : 0));
        _writer.WriteInt32(Clip(_forecast.RiskWatts));
        _writer.WriteInt32(Clip(_forecast.PowerWatts));
        _writer.WriteInt32(Clip(isValid ? _forecast.ProjectedWatts : 0));
        _writer.WriteInt32(Clip(_forecast.LimitWatts));
        _writer.WriteInt32(Clip(_forecast.TightestMilliseconds));
        _writer.WriteByte((int)_phase);
        _writer.WriteByte(_switchCounts.Length);
        _writer.WriteUInt16(held);
        _writer.WriteUInt16(changed);
        for (int i = 0; i < MaximumLoads; i++)
        {
            _writer.WriteByte(i < _switchCounts.Length ? (int)_table.At(i).Reason : 0);
        }

        int kept = (Count - 1) % Capacity * _keptBytes;
        int reasonsEnd = ReasonsPlace + _switchCounts.Length;
        Array.Copy(_record, 0, _ring, kept, reasonsEnd);
        for (int i = 0; _percents != null && i < _percents.Length; i++)
        {
            _percents[i] = (byte)PercentOf(i);
            _ring[kept + reasonsEnd + i] = _percents[i];
        }
    }

    private static int Clip(long value) =>
        value > int.MaxValue ? int.MaxValue : value < int.MinValue ? int.MinValue : (int)value;
}
