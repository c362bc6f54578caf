using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// The last decisions with what they rest on, in records of equal length: the same bytes on the device as in the simulator.
/// </summary>
/// <remarks>
/// A record is written in every scan in which a relay changed or the phase did, after the guards have spoken; its powers take
/// account of what was switched in that scan. Little-endian:
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
/// </remarks>
public sealed class WhyLog
{
    /// <summary>Length of a record in bytes.</summary>
    public const int RecordBytes = 66;

    /// <summary>Records that are kept; the oldest gives way.</summary>
    public const int Capacity = 64;

    /// <summary>Loads that a record has room for.</summary>
    public const int MaximumLoads = 16;

    // Records without the reasons of loads that the site does not have.
    private readonly byte[] _ring;
    private readonly int _keptBytes;
    private readonly byte[] _record = new byte[RecordBytes];
    private readonly ByteWriter _writer;
    private readonly ShedTable _table;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly int[] _switchCounts;
    private int _switchCount;
    private DemandPhase _phase;

    /// <summary>Makes an empty log.</summary>
    public WhyLog(ShedTable table, DemandForecast forecast, DemandLimiter limiter)
    {
        _writer = new ByteWriter(_record);
        _keptBytes = RecordBytes - MaximumLoads + table.Count;
        _ring = new byte[_keptBytes * Capacity];
        _table = table;
        _forecast = forecast;
        _limiter = limiter;
        _switchCounts = new int[table.Count];
    }

    /// <summary>Records since start-up; the newest has this number.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a record if something was decided in this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970, 0 where it is not known.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds)
    {
        int switchCount = _table.SwitchCount;
        if (switchCount != _switchCount || _limiter.Phase != _phase)
        {
            _switchCount = switchCount;
            _phase = _limiter.Phase;
            Write(nowMilliseconds, utcMilliseconds);
        }
    }

    /// <summary>Copies a record.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="target">Takes <see cref="RecordBytes"/> bytes.</param>
    /// <param name="offsetBytes">Where in the target.</param>
    /// <returns>False where there is no such record, or not any more.</returns>
    public bool TryCopy(int number, byte[] target, int offsetBytes)
    {
        if (number < 1 || number > Count || number <= Count - Capacity)
        {
            return false;
        }

        Array.Copy(_ring, (number - 1) % Capacity * _keptBytes, target, offsetBytes, _keptBytes);
        Array.Clear(target, offsetBytes + _keptBytes, RecordBytes - _keptBytes);
        return true;
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

        Array.Copy(_record, 0, _ring, (Count - 1) % Capacity * _keptBytes, _keptBytes);
    }

    private static int Clip(long value) =>
        value > int.MaxValue ? int.MaxValue : value < int.MinValue ? int.MinValue : (int)value;
}
