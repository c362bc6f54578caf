using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime.Interop;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Tells the state of the controller: power, window, phase, what is off, what is wrong.</summary>
internal sealed class StateReporter
{
    private readonly SiteDigest _site;
    private readonly Topics _topics;
    private readonly MeterBank _meters;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly DemandWindow _window;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private readonly Checkpoint _checkpoint;
    private readonly IntervalPulse _intervalPulse;
    private readonly CommandDesk _commands;
    private readonly MonitorOnlyGuard _monitorOnly;
    private readonly InteropDesk _interop;

    /// <summary>Binds the reporter to the controller that it reports.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="site">Its site.</param>
    /// <param name="composer">Begins and ends messages.</param>
    /// <param name="interop">Other systems, whose state is in the message, or null.</param>
    internal StateReporter(EdgeController controller, SiteConfiguration site, MessageComposer composer, InteropDesk interop)
    {
        _site = controller.Site;
        _topics = controller.Topics;
        _meters = controller.Meters;
        _composer = composer;
        _writer = composer.Json;
        _window = controller.Window;
        _forecast = controller.Forecast;
        _limiter = controller.Limiter;
        _table = controller.Loads;
        _faults = controller.Faults;
        _checkpoint = controller.Checkpoint;
        _intervalPulse = controller.IntervalPulse;
        _commands = controller.Commands;
        _monitorOnly = controller.MonitorOnly;
        _interop = interop;
    }

    /// <summary>Tells the state as it stands.</summary>
    internal void Report(long nowMilliseconds)
    {
        Meter meter = _meters.Site;
        _composer.BeginVolatile(_topics.State, MessageKind.State, nowMilliseconds);
        if (meter.PowerQuality == Quality.Bad)
        {
            _writer.WriteNull("powerWatts");
        }
        else
        {
            _writer.Write("powerWatts", meter.PowerWatts);
        }

        _writer.Write("quality", Names.Of(meter.PowerQuality));
        _composer.WriteUtc("windowStartUtcMilliseconds", _window.StartUtcMilliseconds, _window.IsPhaseKnown);
        _writer.Write("windowElapsedMilliseconds", _window.ElapsedMilliseconds);
        _writer.Write("limitWatts", _site.LimitWatts);
        _writer.Write("effectiveLimitWatts", _forecast.LimitWatts);
        if (_commands.Orders.Source != LimitSource.Site)
        {
            _writer.Write("limitedBy", CommandWords.Of(_commands.Orders.Source));
        }

        if (_forecast.IsValid)
        {
            _writer.Write("projectedWatts", _forecast.ProjectedWatts);
        }
        else
        {
            _writer.WriteNull("projectedWatts");
        }

        _writer.Write("marginWatts", _forecast.MarginWatts);
        _writer.Write("phase", Names.Of(_limiter.Phase));
        _writer.Write("shedCount", ShedCount());
        _writer.Write("activeFaultCount", _faults.ActiveCount);
        long lifeYears = _checkpoint.StorageLifeYears;
        _writer.Write("checkpointWriteCount", _checkpoint.WriteCount);
        _writer.Write("storageWearPermille", _checkpoint.WearPermille);
        _composer.WriteKnown("storageLifeYears", lifeYears, lifeYears >= 0);
        if (_faults.OverflowCount > 0)
        {
            _writer.Write("untoldFaultCount", _faults.OverflowCount);
        }

        _writer.Write("quantumMarginWatts", _forecast.QuantumMarginWatts);
        _writer.Write("errorMarginWatts", _forecast.ErrorMarginWatts);
        _writer.Write("phaseMarginWatts", _forecast.PhaseMarginWatts);
        if (_intervalPulse != null)
        {
            _writer.Write("intervalPulseRefusedCount", _intervalPulse.RefusedCount);
        }

        if (_interop != null)
        {
            _interop.WriteStates(_writer);
        }

        _monitorOnly.WriteState(_writer);

        _composer.Commit();
    }

    private int ShedCount()
    {
        int count = 0;
        for (int i = 0; i < _table.Count; i++)
        {
            count += _table.At(i).IsCurtailed ? 1 : 0;
        }

        return count;
    }
}
