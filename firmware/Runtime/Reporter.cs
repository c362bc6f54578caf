using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Writes what happened in a scan into the outbox: intervals of windows that ended, loads and faults that changed, and
/// the state every state period. Every message carries device, boot id and sequence: together they are its identity.
/// </summary>
public sealed class Reporter
{
    private readonly SiteConfiguration _site;
    private readonly Topics _topics;
    private readonly Outbox _outbox;
    private readonly IClock _clock;
    private readonly MeterBank _meters;
    private readonly IntervalLedger _ledger;
    private readonly DemandWindow _window;
    private readonly DemandForecast _forecast;
    private readonly DemandLimiter _limiter;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private readonly Checkpoint _checkpoint;
    private readonly JsonWriter _writer = new JsonWriter();
    private readonly int[] _reportedSwitchCounts;
    private readonly long _stateMilliseconds;
    private readonly ExportLedger _exports;
    private readonly CrossCheckBank _crossChecks;

    private OutboxMessage _draft;
    private long _nextStateMilliseconds;
    private int _reportedDroppedCount;

    /// <summary>Binds the reporter to the controller that it reports.</summary>
    public Reporter(EdgeController controller, SiteConfiguration site, IClock clock)
    {
        _site = site;
        _clock = clock;
        _topics = controller.Topics;
        _outbox = controller.Outbox;
        _meters = controller.Meters;
        _window = controller.Window;
        _forecast = controller.Forecast;
        _limiter = controller.Limiter;
        _table = controller.Loads;
        _faults = controller.Faults;
        _checkpoint = controller.Checkpoint;
        _ledger = new IntervalLedger(_meters);
        _reportedSwitchCounts = new int[_table.Count];
        _stateMilliseconds = site.StateSeconds * 1000L;
        _nextStateMilliseconds = clock.MonotonicMilliseconds;
        _exports = new ExportLedger(_meters);
        _crossChecks = controller.CrossChecks;
    }

    /// <summary>Reports this scan.</summary>
    public void Report(long nowMilliseconds)
    {
        ReportOwnFaults(nowMilliseconds);
        if (_window.HasCompleted)
        {
            ReportIntervals(nowMilliseconds);
            _checkpoint.Capture();
        }

        for (int i = 0; i < _reportedSwitchCounts.Length; i++)
        {
            if (_table.At(i).SwitchCount != _reportedSwitchCounts[i])
            {
                _reportedSwitchCounts[i] = _table.At(i).SwitchCount;
                ReportLoad(i, nowMilliseconds);
            }
        }

        for (FaultEntry entry = _faults.TakeChange(); entry != null; entry = _faults.TakeChange())
        {
            ReportFault(entry, nowMilliseconds);
        }

        for (int i = 0; i < _crossChecks.Count; i++)
        {
            if (_crossChecks.TakeChange(i))
            {
                ReportCrossCheck(i, nowMilliseconds);
            }
        }

        if (nowMilliseconds >= _nextStateMilliseconds)
        {
            ReportState(nowMilliseconds);
            long next = _nextStateMilliseconds + _stateMilliseconds;
            _nextStateMilliseconds = next > nowMilliseconds ? next : nowMilliseconds + _stateMilliseconds;
        }
    }

    private void ReportOwnFaults(long nowMilliseconds)
    {
        int dropped = _outbox.DroppedCount;
        _faults.Set(FaultCode.MessageDropped, 0, dropped != _reportedDroppedCount, nowMilliseconds);
        _reportedDroppedCount = dropped;
        _faults.Set(FaultCode.CheckpointFailed, 0, _checkpoint.FailureCount > 0, nowMilliseconds);
    }

    private void ReportIntervals(long nowMilliseconds)
    {
        CompletedWindow completed = _window.Completed;
        _ledger.Close(completed);
        for (int i = 0; i < _meters.Count; i++)
        {
            Begin(_topics.IntervalOf(i), MessageKind.Interval, nowMilliseconds);
            _writer.Write("circuit", _site.Circuits[i].Id);
            WriteUtc("intervalStartUtcMilliseconds", completed.StartUtcMilliseconds, completed.IsPhaseKnown);
            _writer.Write("durationMilliseconds", completed.DurationMilliseconds);
            _writer.Write("energyMilliwattHours", _ledger.EnergyMilliwattHours(i));
            _writer.Write("totalMilliwattHours", _ledger.TotalMilliwattHours(i));
            _writer.Write("isWhole", completed.IsWhole);
            _writer.Write("hasGap", _ledger.HasGap(i));
            _writer.Write("exportMilliwattHours", _exports.Close(i));
            Commit();
        }
    }

    private void ReportLoad(int index, long nowMilliseconds)
    {
        Load load = _table.At(index);
        Begin(_topics.LoadOf(index), MessageKind.Event, nowMilliseconds);
        _writer.Write("load", _site.Loads[index].Id);
        _writer.Write("isShed", load.IsShed);
        _writer.Write("reason", Names.Of(load.Reason));
        _writer.Write("switchCount", load.SwitchCount);
        _writer.Write("restartWatts", load.RestartWatts);
        Commit();
    }

    private void ReportFault(FaultEntry entry, long nowMilliseconds)
    {
        Begin(_topics.Faults, MessageKind.Event, nowMilliseconds);
        _writer.Write("fault", Names.Of(entry.Code));
        _writer.Write("source", entry.Source);
        _writer.Write("isActive", entry.IsActive);
        _writer.Write("occurrenceCount", entry.OccurrenceCount);
        Commit();
    }

    private void ReportCrossCheck(int index, long nowMilliseconds)
    {
        CrossCheckVerdict verdict = _crossChecks.At(index).Verdict;
        int circuit = _crossChecks.CircuitOf(index);
        Begin(_topics.CheckOf(circuit), MessageKind.Event, nowMilliseconds);
        _writer.Write("circuit", _site.Circuits[circuit].Id);
        _writer.Write("checks", _site.Circuits[_crossChecks.OtherOf(index)].Id);
        _writer.Write("cause", Names.Of(verdict.Cause));
        _writer.Write("scorePermille", verdict.ScorePermille);
        _writer.Write("runnerUp", Names.Of(verdict.RunnerUp));
        _writer.Write("runnerUpScorePermille", verdict.RunnerUpScorePermille);
        _writer.Write("ratioPermille", verdict.RatioPermille);
        _writer.Write("lowRatioPermille", verdict.LowRatioPermille);
        _writer.Write("highRatioPermille", verdict.HighRatioPermille);
        Commit();
    }

    private void ReportState(long nowMilliseconds)
    {
        Meter meter = _meters.Site;
        Begin(_topics.State, MessageKind.State, nowMilliseconds);
        if (meter.PowerQuality == Quality.Bad)
        {
            _writer.WriteNull("powerWatts");
        }
        else
        {
            _writer.Write("powerWatts", meter.PowerWatts);
        }

        _writer.Write("quality", Names.Of(meter.PowerQuality));
        WriteUtc("windowStartUtcMilliseconds", _window.StartUtcMilliseconds, _window.IsPhaseKnown);
        _writer.Write("windowElapsedMilliseconds", _window.ElapsedMilliseconds);
        _writer.Write("limitWatts", _site.Demand.LimitWatts);
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
        _writer.Write("droppedMessageCount", _outbox.DroppedCount);
        Commit();
    }

    private int ShedCount()
    {
        int count = 0;
        for (int i = 0; i < _table.Count; i++)
        {
            count += _table.At(i).IsShed ? 1 : 0;
        }

        return count;
    }

    private void Begin(string topic, MessageKind kind, long nowMilliseconds)
    {
        _draft = _outbox.Draft(topic, kind);
        _writer.Begin(_draft.Payload);
        _writer.Write("device", _site.DeviceId);
        _writer.Write("bootId", _checkpoint.BootId);
        _writer.Write("sequence", _draft.Sequence);
        WriteUtc("utcMilliseconds", _clock.UtcMilliseconds, _clock.IsUtcValid);
        _writer.Write("monotonicMilliseconds", nowMilliseconds);
    }

    private void Commit()
    {
        _writer.End();
        _outbox.Commit(_writer.Length);
    }

    private void WriteUtc(string name, long utcMilliseconds, bool isValid)
    {
        if (isValid)
        {
            _writer.Write(name, utcMilliseconds);
        }
        else
        {
            _writer.WriteNull(name);
        }
    }
}
