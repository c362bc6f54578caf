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
    private readonly SiteConfiguration _site;
    private readonly Topics _topics;
    private readonly MessageJournal _journal;
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
    private readonly CommandDesk _commands;
    private readonly MonitorOnlyGuard _monitorOnly;
    private readonly StateReporter _state;

    // A level moves without a change of anything else about its load.
    private readonly bool _hasLevels;

    private long _nextStateMilliseconds;
    private int _reportedLossCount;
    private int _reportedChanges = LoadChanges.Never;
    private bool _isIdentified;
    private long _judgedWriteCount = -1;

    /// <summary>Binds the reporter to the controller that it reports.</summary>
    public Reporter(EdgeController controller, SiteConfiguration site, IBoard board)
    {
        _site = site;
        _topics = controller.Topics;
        _table = controller.Loads;
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
        _composer = new MessageComposer(site, controller.Outbox, _journal, _checkpoint, board.Clock);
        _writer = _composer.Json;
        _intervals = new IntervalReporter(controller, site, _composer);
        _journalReporter = new JournalReporter(_journal, _composer);
        Health = new HealthReporter(controller, site, board, _composer);
        Why = new WhyReporter(controller, _composer);
        Live = new LiveReporter(controller, site, _composer);
        Interop = InteropDesk.MakeOrNull(controller, site, board.Name);
        Identify();
        _crossChecks = controller.CrossChecks;
        _receipts = controller.Receipts;
        _commands = controller.Commands;
        _monitorOnly = controller.MonitorOnly;
        _state = new StateReporter(controller, site, _composer, Interop);
    }

    /// <summary>What watches the link thread, or null.</summary>
    internal LinkSupervisor Supervisor { get; set; }

    /// <summary>Begins and ends messages.</summary>
    internal MessageComposer Composer => _composer;

    /// <summary>Reports how the controller itself is.</summary>
    internal HealthReporter Health { get; }

    /// <summary>Reports decisions that somebody asks for.</summary>
    internal WhyReporter Why { get; }

    /// <summary>Tells whoever watches what holds at this moment.</summary>
    internal LiveReporter Live { get; }

    /// <summary>Tells other systems, or null where the site has none.</summary>
    internal InteropDesk Interop { get; }

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
        if (!Identify())
        {
            // Without a name of its own nothing is said; what there is to say waits.
            _checkpoint.Watch(nowMilliseconds);
            return;
        }

        _journalReporter.Report(nowMilliseconds, utcMilliseconds, isUtcValid);
        _intervals.Report(nowMilliseconds, utcMilliseconds, isUtcValid);
        _checkpoint.Watch(nowMilliseconds);

        bool hasLoadChanged = false;
        bool mayHaveChanged = _hasLevels || _monitorOnly.MayHaveChanged || _table.ChangeCount != _reportedChanges;
        for (int i = 0; mayHaveChanged && i < _reportedChangeCounts.Length; i++)
        {
            if (_monitorOnly.TakeChange(i) || _table.At(i).ChangeCount != _reportedChangeCounts[i])
            {
                _reportedChangeCounts[i] = _table.At(i).ChangeCount;
                hasLoadChanged = true;
                ReportLoad(i, nowMilliseconds);
                Live.NoteLoad(i, nowMilliseconds);
            }

            if (_receipts.TakeChange(i))
            {
                ReportReceipt(i, nowMilliseconds);
            }
        }

        _reportedChanges = _table.ChangeCount;
        _monitorOnly.MarkTold();
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

        long stateMilliseconds = _commands.Orders.Parameters.ValueOf(ParameterName.StatePeriodSeconds) * 1000L;
        bool isStateAsked = _commands.Requests.Take(RequestTarget.State);
        bool isStateDue = isStateAsked
            || nowMilliseconds >= _nextStateMilliseconds
            || nowMilliseconds + stateMilliseconds < _nextStateMilliseconds;
        if (Interop != null && (isStateDue || hasLoadChanged))
        {
            Interop.Capture(utcMilliseconds, isUtcValid, isStateDue);
        }

        if (isStateDue)
        {
            _state.Report(nowMilliseconds);
            long next = _nextStateMilliseconds + stateMilliseconds;
            bool isNear = next > nowMilliseconds && next <= nowMilliseconds + stateMilliseconds;
            _nextStateMilliseconds = isNear ? next : nowMilliseconds + stateMilliseconds;
        }

        if (isStateAsked)
        {
            Live.Request();
        }

        if (_commands.Requests.Take(RequestTarget.Health))
        {
            Health.Request();
        }

        if (_commands.Requests.Take(RequestTarget.Why))
        {
            Why.Request(_commands.Requests.WhyCount);
        }

        Health.Report(nowMilliseconds);
        Why.Report(nowMilliseconds);
        Live.Report(nowMilliseconds);
    }

    private void ReportOwnFaults(long nowMilliseconds)
    {
        int lost = _journal.LossCount;
        _faults.Set(FaultCode.MessageDropped, 0, lost != _reportedLossCount, nowMilliseconds);
        _reportedLossCount = lost;
        _faults.Set(FaultCode.CheckpointFailed, 0, _checkpoint.FailureCount > 0, nowMilliseconds);
        if (Supervisor != null)
        {
            _faults.Set(FaultCode.LinkHung, 0, Supervisor.IsHung(nowMilliseconds), nowMilliseconds);
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
        _composer.Begin(Topics.LoadLevel, _site.Loads[index].Id, nowMilliseconds);
        _writer.Write("load", _site.Loads[index].Id);
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
        _composer.Begin(Topics.ReceiptLevel, _site.Loads[index].Id, nowMilliseconds);
        _writer.Write("load", _site.Loads[index].Id);
        _writer.Write("expectedWatts", receipt.ExpectedWatts);
        _writer.Write("droppedWatts", receipt.DroppedWatts);
        _writer.Write("isConfirmed", receipt.IsConfirmed);
        _writer.Write("declaredWatts", _site.Loads[index].Options.RatedWatts);
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
        _composer.Begin(Topics.CheckLevel, _site.Circuits[circuit].Id, nowMilliseconds);
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
