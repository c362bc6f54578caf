using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Drives every relay once a scan, changed or not: an expander that lost its state in a brown-out gets it back.
/// </summary>
public sealed class OutputWriter
{
    private readonly IDigitalOutput[] _outputs;
    private readonly bool[] _hasFailed;
    private readonly bool[] _isShed;
    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly FaultRegister _faults;
    private int _seenChanges = LoadChanges.Never;

    /// <summary>Opens the outputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public OutputWriter(IBoard board, SiteConfiguration site, ShedTable table, FaultRegister faults)
    {
        _table = table;
        _changes = table.Changes;
        _faults = faults;
        _outputs = new IDigitalOutput[site.Loads.Length];
        _hasFailed = new bool[_outputs.Length];
        _isShed = new bool[_outputs.Length];
        for (int i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = board.OpenDigitalOutput(site.Loads[i].Output);
        }
    }

    /// <summary>Drives the relays to the state of their loads.</summary>
    public void Write(long nowMilliseconds)
    {
        if (_seenChanges != _changes.Count)
        {
            _seenChanges = _changes.Count;
            for (int i = 0; i < _isShed.Length; i++)
            {
                _isShed[i] = _table.At(i).IsShed;
            }
        }

        int place = 0;
        while (place < _outputs.Length)
        {
            place = WriteFrom(place, nowMilliseconds);
        }
    }

    // From one place up to the end, or behind the one that throws.
    private int WriteFrom(int place, long nowMilliseconds)
    {
        IDigitalOutput[] outputs = _outputs;
        bool[] isShed = _isShed;
        bool[] hasFailed = _hasFailed;
        int count = outputs.Length;
        int i = place;
        try
        {
            for (; i < count; i++)
            {
                if (outputs[i].TryWrite(isShed[i]) == hasFailed[i])
                {
                    StateFault(i, !hasFailed[i], nowMilliseconds);
                }
            }
        }
        catch (Exception)
        {
            StateFault(i, true, nowMilliseconds);
            i++;
        }

        return i;
    }

    private void StateFault(int index, bool hasFailed, long nowMilliseconds)
    {
        _hasFailed[index] = hasFailed;
        _faults.Set(FaultCode.OutputFailed, index, hasFailed, nowMilliseconds);
    }
}
