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
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private int _place;

    /// <summary>Opens the outputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public OutputWriter(IBoard board, SiteConfiguration site, ShedTable table, FaultRegister faults)
    {
        _table = table;
        _faults = faults;
        _outputs = new IDigitalOutput[site.Loads.Length];
        _hasFailed = new bool[_outputs.Length];
        for (int i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = board.OpenDigitalOutput(site.Loads[i].Output);
        }
    }

    /// <summary>Drives the relays to the state of their loads.</summary>
    public void Write(long nowMilliseconds)
    {
        _place = 0;
        while (_place < _outputs.Length)
        {
            try
            {
                WriteFromPlace(nowMilliseconds);
            }
            catch (Exception)
            {
                StateFault(_place, true, nowMilliseconds);
                _place++;
            }
        }
    }

    // Outside of the try: what a loop inside of one works with is kept in memory and not in registers.
    private void WriteFromPlace(long nowMilliseconds)
    {
        for (int i = _place; i < _outputs.Length; i++)
        {
            _place = i;
            if (_outputs[i].TryWrite(_table.At(i).IsShed) == _hasFailed[i])
            {
                StateFault(i, !_hasFailed[i], nowMilliseconds);
            }
        }

        _place = _outputs.Length;
    }

    private void StateFault(int index, bool hasFailed, long nowMilliseconds)
    {
        _hasFailed[index] = hasFailed;
        _faults.Set(FaultCode.OutputFailed, index, hasFailed, nowMilliseconds);
    }
}
