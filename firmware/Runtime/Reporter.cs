using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Runtime.Interop;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Tells what happened in a scan: intervals that ended, loads and faults that changed, and the state every state period.
/// </summary>
public sealed class Reporter
{
    private readonly SiteDigest _site;
    private readonly Topics _topics;
    private readonly MessageJournal _journal;
    private readonly LossBox _losses;
    private readonly JournalReporter _journalReporter;
    private readonly IntervalBook _book;
    private readonly IntervalReporter _intervals;
    private readonly MessageComposer _composer;
    private readonly Announcement _announcement;
    private readonly SupplyFailMonitor _supplyFail;
    private readonly IBoard _board;
    private readonly ShedTable _table;
    private readonly FaultRegister _faults;
    private readonly Checkpoint _checkpoint;
    private readonly JsonWriter _writer;
    private readonly int[] _reportedChangeCounts;
    private readonly CrossCheckBank _crossChecks;
    private readonly ReceiptBank _receipts;
    private readonly RequestDesk _requests;
    private readonly ParameterBook _parameters;
    private readonly HealthReporter _health;
    private readonly WhyReporter _why;
    private readonly LiveReporter _live;
    private readonly InteropDesk _interop;
    private readonly LoadChanges _changes;
    private readonly int _crossCheckCount;
    private readonly MonitorOnlyGuard _monitorOnly;
    private readonly StateReporter _state;

    // A level moves without a change of anything else about its load.
    private readonly bool _hasLevels;

    private long _nextStateMilliseconds;
    private LinkSupervisor _supervisor;
    private bool _wasAnyOwnFault;
    private int _reportedLossCount;

    // The journal tells of a clock that was set, and at first of the start.
    private long _toldZeroUtcMilliseconds = long.MinValue;
    private int _reportedChanges = LoadChanges.Never;
    private bool _isIdentified;
    private long _judgedWriteCount = -1;

    /// <summary>Binds the reporter to the controller that it reports.</summary>
    public Reporter(EdgeController controller, SiteConfiguration site, IBoard board)
    {
        _site = controller.Site;
        _topics = controller.Topics;
        _table = controller.Loads;
        _changes = _table.Changes;
        _faults = controller.Faults;
        _checkpoint = controller.Checkpoint;
        _reportedChangeCounts = new int[_table.Count];
        for (int i = 0; i < _table.Count; i++)
        {
            _hasLevels |= _table.At(i).Level != null;
        }

        _nextStateMilliseconds = board.Clock.MonotonicMilliseconds;
        _board = board;
        _supplyFail = controller.SupplyFail;
        _announcement = controller.Announcement;
        _book = controller.Intervals;
        _journal = controller.Journal;
        _losses = _journal.Losses;
        _composer = new MessageComposer(controller.Site, controller.Outbox, _journal, _checkpoint, board.Clock);
        _writer = _composer.Json;
        _intervals = new IntervalReporter(controller, site, _composer);
        _journalReporter = new JournalReporter(_journal, _composer);
        _health = new HealthReporter(controller, site, board, _composer);
        _why = new WhyReporter(controller, _composer);
        _live = new LiveReporter(controller, site, _composer, _health);
        _interop = InteropDesk.MakeOrNull(controller, site, board.Name);
        Identify();
        _crossChecks = controller.CrossChecks;
        _receipts = controller.Receipts;
        _requests = controller.Commands.Requests;
        _parameters = controller.Commands.Orders.Parameters;
        _crossCheckCount = controller.CrossChecks.Count;
        _monitorOnly = controller.MonitorOnly;
        _state = new StateReporter(controller, site, _composer, _interop);
    }

    /// <summary>What watches the link thread, or null.</summary>
    internal LinkSupervisor Supervisor
    {
        get => _supervisor;
        set => _supervisor = value;
    }

    /// <summary>Begins and ends messages.</summary>
    internal MessageComposer Composer => _composer;

    /// <summary>Reports how the controller itself is.</summary>
    internal HealthReporter Health => _health;

    /// <summary>Reports decisions that somebody asks for.</summary>
    internal WhyReporter Why => _why;

    /// <summary>Tells whoever watches what holds at this moment.</summary>
    internal LiveReporter Live => _live;

    /// <summary>Tells other systems, or null where the site has none.</summary>
    internal InteropDesk Interop => _interop;

    /// <summary>True once the boot has a number of its own; nothing is said before.</summary>
    internal bool IsIdentified => _isIdentified;

    /// <summary>The quotas, whose fault tells a number; null where there are none.</summary>
    internal BudgetKeeper Budget { get; set; }

    /// <summary>The start, whose fault tells what is wrong with an image; null where nothing watches it.</summary>
    internal SiteBoot SiteBoot { get; set; }

    /// <summary>Reports this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Report(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        ReportOwnFaults(nowMilliseconds);
        _book.Accumulate(nowMilliseconds);
        if (!_isIdentified && !Identify())
        {
            // Without a name of its own nothing is said; what there is to say waits.
            _checkpoint.Watch(nowMilliseconds);
            return;
        }

        long zeroUtcMilliseconds = isUtcValid ? utcMilliseconds - nowMilliseconds : -1;
        if (zeroUtcMilliseconds != _toldZeroUtcMilliseconds || _losses.IsAny)
        {
            _toldZeroUtcMilliseconds = zeroUtcMilliseconds;
            if (_journalReporter.Report(nowMilliseconds, utcMilliseconds, isUtcValid))
            {
                // A start after a power cut must know the time of these messages too.
                _checkpoint.Capture(nowMilliseconds);
            }
        }

        _intervals.Report(nowMilliseconds, utcMilliseconds, isUtcValid);
        _checkpoint.Watch(nowMilliseconds);

        bool hasLoadChanged = (_hasLevels || _monitorOnly.MayHaveChanged || _changes.Count != _reportedChanges) && ReportLoads(nowMilliseconds);
        if (_faults.HasChanges)
        {
            ReportFaults(nowMilliseconds);
        }

        for (int i = 0; i < _crossCheckCount; i++)
        {
            if (_crossChecks.TakeChange(i))
            {
                ReportCrossCheck(i, nowMilliseconds);
            }
        }

        bool isStateAsked = _requests.HasNews && TakeRequests();
        long stateMilliseconds = _parameters.ValueOf(ParameterName.StatePeriodSeconds) * 1000L;
        bool isStateDue = isStateAsked
            || nowMilliseconds >= _nextStateMilliseconds
            || nowMilliseconds + stateMilliseconds < _nextStateMilliseconds;
        if (_interop != null && (isStateDue || hasLoadChanged))
        {
            _interop.Capture(utcMilliseconds, isUtcValid, isStateDue);
        }

        if (isStateDue)
        {
            _state.Report(nowMilliseconds);
            long next = _nextStateMilliseconds + stateMilliseconds;
            bool isNear = next > nowMilliseconds && next <= nowMilliseconds + stateMilliseconds;
            _nextStateMilliseconds = isNear ? next : nowMilliseconds + stateMilliseconds;
        }

        _health.Report(nowMilliseconds);
        _why.Report(nowMilliseconds);
        _live.Report(nowMilliseconds);
    }

    private bool ReportLoads(long nowMilliseconds)
    {
        bool hasLoadChanged = false;
        for (int i = 0; i < _reportedChangeCounts.Length; i++)
        {
            if (_monitorOnly.TakeChange(i) || _table.At(i).ChangeCount != _reportedChangeCounts[i])
            {
                _reportedChangeCounts[i] = _table.At(i).ChangeCount;
                hasLoadChanged = true;
                ReportLoad(i, nowMilliseconds);
                _live.NoteLoad(i, nowMilliseconds);
            }

            if (_receipts.TakeChange(i))
            {
                ReportReceipt(i, nowMilliseconds);
            }
        }

        _reportedChanges = _changes.Count;
        _monitorOnly.MarkTold();
        return hasLoadChanged;
    }

    private void ReportFaults(long nowMilliseconds)
    {
        for (FaultEntry entry = _faults.TakeChange(); entry != null; entry = _faults.TakeChange())
        {
            ReportFault(entry, nowMilliseconds);
        }
    }

    // What is asked for goes out in this scan, behind a state that is due.
    private bool TakeRequests()
    {
        _requests.HasNews = false;
        bool isStateAsked = _requests.Take(RequestTarget.State);
        if (isStateAsked)
        {
            _live.Request();
        }

        if (_requests.Take(RequestTarget.Health))
        {
            _health.Request();
        }

        if (_requests.Take(RequestTarget.Why))
        {
            _why.Request(_requests.WhyCount);
        }

        return isStateAsked;
    }

    private void ReportOwnFaults(long nowMilliseconds)
    {
        int lost = _losses.TotalCount;
        bool isAny = lost != _reportedLossCount || _checkpoint.FailureCount > 0;
        if (isAny || _wasAnyOwnFault)
        {
            _wasAnyOwnFault = isAny;
            _faults.Set(FaultCode.MessageDropped, 0, lost != _reportedLossCount, nowMilliseconds);
            _reportedLossCount = lost;
            _faults.Set(FaultCode.CheckpointFailed, 0, _checkpoint.FailureCount > 0, nowMilliseconds);
        }

        if (_supervisor != null)
        {
            _faults.Set(FaultCode.LinkHung, 0, _supervisor.IsHung(nowMilliseconds), nowMilliseconds);
        }

        if (_checkpoint.WriteCount != _judgedWriteCount)
        {
            JudgeStore(nowMilliseconds);
        }
    }

    // Both can change only with a write.
    private void JudgeStore(long nowMilliseconds)
    {
        _judgedWriteCount = _checkpoint.WriteCount;
        _faults.Set(FaultCode.StorageWear, 0, _checkpoint.IsOverBudget, nowMilliseconds);
        bool isShort = _supplyFail.IsPresent && _checkpoint.LongestWriteMilliseconds > _board.HoldUpMilliseconds;
        _faults.Set(FaultCode.HoldUpShort, 0, isShort, nowMilliseconds);
    }

    private void ReportLoad(int index, long nowMilliseconds)
    {
        Load load = _table.At(index);
        _composer.Begin(Topics.LoadLevel, _site.Loads[index], nowMilliseconds);
        _writer.Write("load", _site.Loads[index]);
        _writer.Write("isShed", load.IsShed);
        _writer.Write("reason", Names.Of(load.Reason));
        _writer.Write("switchCount", load.SwitchCount);
        _writer.Write("restartWatts", load.RestartWatts);
        if (load.Level != null)
        {
            _writer.Write("levelPermille", load.Level.Permille);
        }

        if (_monitorOnly.IsActive)
        {
            _writer.Write("wouldShed", _monitorOnly.WouldShed(index));
        }

        Commit();
    }

    private void ReportReceipt(int index, long nowMilliseconds)
    {
        ShedReceipt receipt = _table.At(index).Receipt;
        _composer.Begin(Topics.ReceiptLevel, _site.Loads[index], nowMilliseconds);
        _writer.Write("load", _site.Loads[index]);
        _writer.Write("expectedWatts", receipt.ExpectedWatts);
        _writer.Write("droppedWatts", receipt.DroppedWatts);
        _writer.Write("isConfirmed", receipt.IsConfirmed);
        _writer.Write("declaredWatts", _table.At(index).Options.RatedWatts);
        _writer.Write("learnedWatts", receipt.LearnedWatts);
        _writer.Write("confidence", receipt.Confidence);
        Commit();
    }

    private void ReportFault(FaultEntry entry, long nowMilliseconds)
    {
        _composer.Begin(Topics.Faults, string.Empty, nowMilliseconds);
        _writer.Write("fault", Names.Of(entry.Code));
        _writer.Write("source", entry.Source);
        _writer.Write("isActive", entry.IsActive);
        _writer.Write("occurrenceCount", entry.OccurrenceCount);
        if (entry.Code == FaultCode.QuotaShort)
        {
            WriteMissing(entry.Source);
        }
        else if (entry.Code == FaultCode.SiteImageRefused)
        {
            SiteBoot.Write(_writer, entry.Source);
        }

        Commit();
    }

    private void WriteMissing(int source)
    {
        if (source == BudgetKeeper.ElectricitySource)
        {
            _writer.Write("missingP50WattHours", Budget.Energy.Exhaustion.MissingMiddle / 1_000);
            _writer.Write("missingP10WattHours", Budget.Energy.Exhaustion.MissingEarly / 1_000);
        }
        else
        {
            _writer.Write("missingP50Litres", Budget.Water.Exhaustion.MissingMiddle / 1_000);
            _writer.Write("missingP10Litres", Budget.Water.Exhaustion.MissingEarly / 1_000);
        }
    }

    private void ReportCrossCheck(int index, long nowMilliseconds)
    {
        CrossCheckVerdict verdict = _crossChecks.At(index).Verdict;
        int circuit = _crossChecks.CircuitOf(index);
        _composer.Begin(Topics.CheckLevel, _site.Circuits[circuit], nowMilliseconds);
        _writer.Write("circuit", _site.Circuits[circuit]);
        _writer.Write("checks", _site.Circuits[_crossChecks.OtherOf(index)]);
        _writer.Write("cause", Names.Of(verdict.Cause));
        _writer.Write("scorePermille", verdict.ScorePermille);
        _writer.Write("runnerUp", Names.Of(verdict.RunnerUp));
        _writer.Write("runnerUpScorePermille", verdict.RunnerUpScorePermille);
        _writer.Write("ratioPermille", verdict.RatioPermille);
        _writer.Write("lowRatioPermille", verdict.LowRatioPermille);
        _writer.Write("highRatioPermille", verdict.HighRatioPermille);
        Commit();
    }

    private bool Identify()
    {
        if (!_isIdentified && _checkpoint.TryIdentify())
        {
            _isIdentified = true;
            _journal.Identify(_checkpoint.BootId);
            _announcement.Complete(_checkpoint.BootId);
        }

        return _isIdentified;
    }

    private void Commit() => _composer.Commit();
}
