using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Tells what a setpoint is, and why, when either changes: topic setpoints/ID.</summary>
public sealed class SetpointReporter
{
    private readonly SetpointBank _bank;
    private readonly Reporter _reporter;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly SiteDigest _site;
    private readonly int[] _toldCentiCelsius;
    private readonly SetpointReason[] _toldReasons;

    /// <summary>Binds the reporter to its controller, which has schedules.</summary>
    public SetpointReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _bank = controller.Schedules.Setpoints;
        _reporter = reporter;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _site = controller.Site;
        _toldCentiCelsius = new int[_bank.Count];
        _toldReasons = new SetpointReason[_bank.Count];
    }

    /// <summary>Reports the changes of this scan; all setpoints in the first one.</summary>
    public void Report(long nowMilliseconds)
    {
        if (!_reporter.IsIdentified)
        {
            return;
        }

        for (int i = 0; i < _toldReasons.Length; i++)
        {
            Setpoint setpoint = _bank.At(i);
            if (setpoint.Reason != _toldReasons[i] || setpoint.CentiCelsius != _toldCentiCelsius[i])
            {
                _toldReasons[i] = setpoint.Reason;
                _toldCentiCelsius[i] = setpoint.CentiCelsius;
                Tell(i, setpoint, nowMilliseconds);
            }
        }
    }

    private void Tell(int index, Setpoint setpoint, long nowMilliseconds)
    {
        SetpointShift shift = setpoint.Shift;
        bool isRoomKnown = shift != null && shift.Sensor.Quality != Quality.Bad;
        _composer.Begin(Topics.SetpointLevel, _site.Setpoints[index], nowMilliseconds);
        _writer.Write("setpoint", _site.Setpoints[index]);
        _writer.Write("setpointCentiCelsius", setpoint.CentiCelsius);
        _writer.Write("reason", Names.Of(setpoint.Reason));
        _composer.WriteKnown("roomCentiCelsius", isRoomKnown ? shift.Sensor.CentiCelsius : 0, isRoomKnown);
        _composer.Commit();
    }
}
