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
    public SetpointBank(
        IBoard board, SiteConfiguration site, OccupancySchedule[] schedules, TemperatureBank temperatures, ScheduleMemory memory, FaultRegister faults)
    {
        _faults = faults;
        _outputs = new IAnalogOutput[site.Setpoints.Length];
        _setpoints = new Setpoint[_outputs.Length];
        _isDead = new bool[_outputs.Length];
        for (int i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = board.OpenAnalogOutput(site.Setpoints[i].AnalogOutput);
            SetpointOptions options = site.Setpoints[i].Options;
            int schedule = site.Setpoints[i].Schedule;
            SetpointShift shift = options.Shift.IsUsed
                ? new SetpointShift(options.Shift, temperatures.At(options.Shift.TemperatureIndex), memory.RatesOf(schedule))
                : null;
            _setpoints[i] = new Setpoint(options, schedules[schedule], shift);
            HasShifts |= shift != null;
        }
    }

    /// <summary>True where a setpoint is moved ahead of dear hours.</summary>
    public bool HasShifts { get; }

    /// <summary>Setpoints of the site.</summary>
    public int Count => _setpoints.Length;

    /// <summary>A setpoint by its index in the site.</summary>
    public Setpoint At(int index) => _setpoints[index];

    /// <summary>Makes what tells the setpoints of dear hours; null where none goes by them.</summary>
    public ShiftWatch WatchOrNull(EdgeController controller) =>
        HasShifts ? new ShiftWatch(_setpoints, controller.Tariff, controller.Commands.Orders.Events, controller.Limiter, controller.Loads) : null;

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
