using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Drives the level of every load that can be throttled once a scan, changed or not, as the relays are.</summary>
public sealed class LevelWriter
{
    private readonly IAnalogOutput[] _outputs;
    private readonly int[] _loads;
    private readonly bool[] _isDead;
    private readonly bool[] _isStray;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;

    /// <summary>Opens the outputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public LevelWriter(IBoard board, SiteConfiguration site, ShedTable table, FaultRegister faults)
    {
        _table = table;
        _faults = faults;
        int count = 0;
        for (int i = 0; i < table.Count; i++)
        {
            count += table.At(i).Level != null ? 1 : 0;
        }

        _outputs = new IAnalogOutput[count];
        _loads = new int[count];
        _isDead = new bool[count];
        _isStray = new bool[count];
        count = 0;
        for (int i = 0; i < table.Count; i++)
        {
            if (table.At(i).Level != null)
            {
                _loads[count] = i;
                _outputs[count++] = board.OpenAnalogOutput(site.Loads[i].AnalogOutput);
            }
        }
    }

    /// <summary>True where any load can be throttled.</summary>
    public bool IsAny => _outputs.Length > 0;

    /// <summary>Drives the outputs to the levels of their loads.</summary>
    public void Write(long nowMilliseconds)
    {
        for (int i = 0; i < _outputs.Length; i++)
        {
            LoadLevel level = _table.At(_loads[i]).Level;
            bool isDead = !TryWrite(_outputs[i], level.Permille);
            if (isDead != _isDead[i])
            {
                _isDead[i] = isDead;
                level.SetOutput(isDead, nowMilliseconds);
                _faults.Set(FaultCode.LevelOutputFailed, _loads[i], isDead, nowMilliseconds);
            }

            if (level.HasFailed != _isStray[i])
            {
                _isStray[i] = level.HasFailed;
                _faults.Set(FaultCode.LoadNotThrottling, _loads[i], _isStray[i], nowMilliseconds);
            }
        }
    }

    private static bool TryWrite(IAnalogOutput output, int permille)
    {
        try
        {
            return output.TryWrite(permille);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
