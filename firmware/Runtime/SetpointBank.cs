using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Drives every setpoint once a scan, changed or not, as relays and levels are.</summary>
public sealed class SetpointBank
{
    private readonly IAnalogOutput[] _outputs;
    private readonly Setpoint[] _setpoints;
    private readonly bool[] _isDead;
    private readonly FaultRegister _faults;

    /// <summary>Opens the outputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public SetpointBank(IBoard board, SiteConfiguration site, OccupancySchedule[] schedules, FaultRegister faults)
    {
        _faults = faults;
        _outputs = new IAnalogOutput[site.Setpoints.Length];
        _setpoints = new Setpoint[_outputs.Length];
        _isDead = new bool[_outputs.Length];
        for (int i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = board.OpenAnalogOutput(site.Setpoints[i].AnalogOutput);
            _setpoints[i] = new Setpoint(site.Setpoints[i].Options, schedules[site.Setpoints[i].Schedule]);
        }
    }

    /// <summary>A setpoint by its index in the site.</summary>
    public Setpoint At(int index) => _setpoints[index];

    /// <summary>Sets and drives all of them.</summary>
    public void Write(Season season, long nowMilliseconds)
    {
        for (int i = 0; i < _outputs.Length; i++)
        {
            _setpoints[i].Update(season);
            bool isDead = !TryWrite(_outputs[i], _setpoints[i].Permille);
            if (isDead != _isDead[i])
            {
                _isDead[i] = isDead;
                _faults.Set(FaultCode.SetpointOutputFailed, i, isDead, nowMilliseconds);
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
