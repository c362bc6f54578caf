using System.Threading;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The totals of all circuits and water meters, the number of this start, and what the journal has in memory alone, kept
/// across a power cut. The scan captures, another thread writes.
/// </summary>
/// <remarks>
/// Written into a <see cref="SlotPair"/>. Captured on a quantum of energy, litres or time, when an interval ends, and when the
/// supply fails. Pages of the journal that are due are written first: what the checkpoint leaves out must be in a slot.
///
/// The boot id is what tells the messages of this start from those of all others, so no message may carry it before it is
/// certain that no other start had it or will have it:
///
///   store             | UTC       | boot id
///   ------------------+-----------+---------------------------------------------------------------
///   took the record   |           | one above the newest record's
///   refuses           | valid     | UTC in ms, above every count of starts and every earlier UTC
///   refuses           | not valid | none yet: the controller controls, and reports once either is there
/// </remarks>
public sealed class Checkpoint : IBackgroundWork
{
    /// <summary>Shortest time in ms between two captures that energy alone asks for: a small quantum must not burn the store.</summary>
    public const int MinimumCaptureMilliseconds = 10_000;

    private const long MillisecondsPerSecond = 1_000;
    private const long MilliwattHoursPerWattHour = 1_000;

    private readonly object _lock = new object();
    private readonly SlotPair _slots;
    private readonly IClock _clock;
    private readonly MeterBank _meters;
    private readonly Meter _site;
    private readonly IntervalSeries _quarter;
    private readonly IntervalSeries _day;
    private readonly WaterLedger _water;
    private readonly MessageJournal _journal;
    private readonly CheckpointRecord _record;
    private readonly StorageWear _wear;
    private readonly long _triggerMilliwattHours;
    private readonly long _triggerMilliseconds;
    private readonly long _quantumLitres;

    private long _bootId;
    private bool _isIdentified;
    private bool _isPending;
    private bool _isUrgent;
    private long _writeCount;
    private long _restoredRunSeconds;
    private long _capturedMilliseconds;
    private long _capturedMilliwattHours;
    private long _capturedLitres;
    private long _nextFlushMilliseconds;
    private long _watchedMilliwattHours;

    /// <summary>Restores the newest whole checkpoint into meters, intervals and journal; the boot id is one above its own.</summary>
    /// <param name="board">Has store and clock.</param>
    /// <param name="site">Names circuits and water meters.</param>
    /// <param name="meters">The meter of every circuit.</param>
    /// <param name="intervals">The intervals of every circuit.</param>
    /// <param name="water">The water meters' intervals.</param>
    /// <param name="journal">The messages on their way.</param>
    public Checkpoint(
        IBoard board, SiteConfiguration site, MeterBank meters, IntervalBook intervals, WaterLedger water, MessageJournal journal)
    {
        _water = water;
        _journal = journal;
        _clock = board.Clock;
        _slots = new SlotPair(board.Store, _clock, 0, CheckpointRecord.Letters, CheckpointRecord.Version);
        _meters = meters;
        _site = meters.Site;
        _quarter = intervals.Of(IntervalPeriod.Quarter);
        _day = intervals.Of(IntervalPeriod.Day);
        _record = new CheckpointRecord(meters.Count, water.Count);
        _wear = new StorageWear(site.Checkpoint);

        // An eighth is left for what flows until the write is done.
        _triggerMilliwattHours = site.Checkpoint.QuantumWattHours * MilliwattHoursPerWattHour * 7 / 8;
        _triggerMilliseconds = site.Checkpoint.QuantumSeconds * MillisecondsPerSecond;
        _quantumLitres = site.Checkpoint.QuantumLitres;

        CheckpointRecord newest = FindNewest();
        if (newest != null)
        {
            _writeCount = newest.WriteCount;
            _restoredRunSeconds = newest.RunSeconds;
            IsRestored = true;
        }

        _bootId = (newest == null ? 0 : newest.BootId) + 1;
        _record.Count = meters.Count;
        for (int i = 0; i < meters.Count; i++)
        {
            _record.NameCrcs[i] = (int)Crc32.OfName(site.Circuits[i].Id);
            Restore(newest, i, intervals);
        }

        _record.WaterCount = water.Count;
        for (int i = 0; i < water.Count; i++)
        {
            _record.WaterNameCrcs[i] = (int)Crc32.OfName(site.WaterMeters[i].Id);
            int found = newest == null ? -1 : newest.IndexOfWater(_record.WaterNameCrcs[i]);
            if (found >= 0)
            {
                water.Restore(i, newest.Litres[found], newest.QuarterLitres[found], newest.DayLitres[found]);
            }
        }

        if (newest != null)
        {
            _quarter.EndRestored(newest.QuarterStartUtcMilliseconds, newest.QuarterSeenMilliseconds);
            if (_day != null)
            {
                _day.EndRestored(newest.DayStartUtcMilliseconds, newest.DaySeenMilliseconds);
                water.EndRestoredDay();
            }
        }

        // First of all: a page that must be written is written before a checkpoint without its content is.
        _writeCount += journal.Restore(newest, _record.Tail);
        Capture(_clock.MonotonicMilliseconds);
    }

    /// <summary>Number of this start, no two the same over the life of the controller; see <see cref="TryIdentify"/>.</summary>
    public long BootId
    {
        get
        {
            lock (_lock)
            {
                return _bootId;
            }
        }
    }

    /// <summary>True where a checkpoint was found at start-up.</summary>
    public bool IsRestored { get; }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>True where something was captured that the store does not have yet, or a page of the journal is due.</summary>
    public bool IsPending => _isPending || _journal.IsFlushDue;

    /// <summary>Writes into the store since commissioning, refused ones and those of other records included.</summary>
    public long WriteCount => _writeCount;

    /// <summary>Generation of the newest record on the medium; never goes back.</summary>
    public long Generation => _slots.Generation;

    /// <summary>Longest time in ms that a write has taken since start-up.</summary>
    public long LongestWriteMilliseconds => _slots.LongestWriteMilliseconds;

    /// <summary>Seconds of operation since commissioning.</summary>
    public long RunSeconds => _restoredRunSeconds + (_clock.MonotonicMilliseconds / MillisecondsPerSecond);

    /// <summary>Part of the store's endurance that is used, in thousandths.</summary>
    public long WearPermille => _wear.Permille(WriteCount);

    /// <summary>Years that the store lasts from commissioning at the rate so far, or -1.</summary>
    public long StorageLifeYears => _wear.LifeYears(WriteCount, RunSeconds);

    /// <summary>True where the store is written more often than its years allow.</summary>
    public bool IsOverBudget => _wear.IsOverBudget(WriteCount, RunSeconds);

    /// <summary>CRCs of the circuits' names.</summary>
    internal uint[] CircuitCrcs => _journal.Names.Circuits;

    /// <summary>Through which all records go to the store.</summary>
    internal SharedPage Shared => _journal.Shared;

    /// <summary>True from a failing supply until its capture is on the medium: this goes before everything else.</summary>
    public bool IsUrgent => _isUrgent;

    /// <summary>Wakes the thread that writes, where there is one; set before the first scan.</summary>
    public AutoResetEvent Wake { get; set; }

    /// <summary>Tries to make the boot id certain.</summary>
    /// <returns>True where it is: messages may carry it.</returns>
    public bool TryIdentify()
    {
        lock (_lock)
        {
            if (!_isIdentified && _clock.IsUtcValid && _clock.UtcMilliseconds > _bootId)
            {
                _bootId = _clock.UtcMilliseconds;
                _isIdentified = true;
                _isPending = true;
            }

            return _isIdentified;
        }
    }

    /// <summary>Captures where the quantum of energy, litres or time is reached; called in every scan.</summary>
    public void Watch(long nowMilliseconds)
    {
        long elapsed = nowMilliseconds - _capturedMilliseconds;
        long energy = _site.EnergyMilliwattHours;

        // The next scan may bring as much as this one did.
        long next = energy + energy - _watchedMilliwattHours;
        _watchedMilliwattHours = energy;
        bool isQuantum = next - _capturedMilliwattHours >= _triggerMilliwattHours
            || (_water.Count > 0 && _water.TotalLitres - _capturedLitres >= _quantumLitres);
        if (elapsed >= _triggerMilliseconds || (isQuantum && elapsed >= MinimumCaptureMilliseconds))
        {
            Capture(nowMilliseconds);
        }
    }

    /// <summary>Captures because the supply fails, and wakes the thread that writes.</summary>
    public void CaptureUrgently(long nowMilliseconds)
    {
        Capture(nowMilliseconds);
        lock (_lock)
        {
            _isUrgent = true;
        }

        if (Wake != null)
        {
            Wake.Set();
        }
    }

    /// <summary>Takes the present totals; called from the scan, never waits for the store.</summary>
    public void Capture(long nowMilliseconds)
    {
        _capturedMilliseconds = nowMilliseconds;
        _capturedMilliwattHours = _site.EnergyMilliwattHours;
        _watchedMilliwattHours = _capturedMilliwattHours;
        _capturedLitres = _water.TotalLitres;
        lock (_lock)
        {
            for (int i = 0; i < _record.Count; i++)
            {
                Meter meter = _meters.At(i);
                _record.Totals[i] = meter.EnergyMilliwattHours;
                _record.Remainders[i] = meter.Remainder;
                _record.QuarterStarts[i] = _quarter.TotalAtStart(i);
                _record.DayStarts[i] = _day == null ? meter.EnergyMilliwattHours : _day.TotalAtStart(i);
                _record.Exports[i] = meter.ExportMilliwattHours;
                _record.QuarterExportStarts[i] = _quarter.ExportAtStart(i);
                _record.DayExportStarts[i] = _day == null ? meter.ExportMilliwattHours : _day.ExportAtStart(i);
            }

            _record.QuarterStartUtcMilliseconds = StartOf(_quarter);
            _record.QuarterSeenMilliseconds = SeenOf(_quarter, nowMilliseconds);
            _record.DayStartUtcMilliseconds = _day == null ? -1 : StartOf(_day);
            _record.DaySeenMilliseconds = _day == null ? 0 : SeenOf(_day, nowMilliseconds);
            for (int i = 0; i < _record.WaterCount; i++)
            {
                _record.Litres[i] = _water.Litres(i);
                _record.QuarterLitres[i] = _water.QuarterStartLitres(i);
                _record.DayLitres[i] = _water.DayStartLitres(i);
            }

            _record.LastSequence = _journal.LastSequence;
            _journal.Capture(_record.Tail, nowMilliseconds);
            _record.RunSeconds = RunSeconds;
            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, the totals are written at a later step.</summary>
    /// <returns>False: there is nothing more to do before the next capture, or a pause is due before the next attempt.</returns>
    public bool Step()
    {
        if (_journal.IsFlushDue && _clock.MonotonicMilliseconds >= _nextFlushMilliseconds)
        {
            FlushJournal();
        }

        if (_isPending && (_isUrgent || _slots.MayWrite))
        {
            lock (_journal.Shared.Lock)
            {
                Write(_journal.Shared.Take());
            }
        }

        return false;
    }

    private void Write(ByteWriter writer)
    {
        long bootId;
        long intervalPage;
        long eventPage;
        int intervalBytes;
        int eventBytes;
        lock (_lock)
        {
            _isPending = false;
            _isUrgent = false;
            _writeCount++;
            bootId = _bootId;
            _record.BootId = bootId;
            _record.WriteCount = _writeCount;
            _slots.Begin(writer);
            _record.Encode(writer, _journal);
            intervalPage = _record.Tail.Intervals.Page;
            intervalBytes = _record.Tail.Intervals.CoveredBytes;
            eventPage = _record.Tail.Events.Page;
            eventBytes = _record.Tail.Events.CoveredBytes;
        }

        bool isWritten = _slots.TryWrite(_journal.Shared.Bytes, writer);
        lock (_lock)
        {
            _isIdentified |= isWritten && bootId == _bootId;
            _isPending |= !isWritten;
        }

        // Where the store refuses, waiting for it would keep the backend without data and make nothing safer.
        _journal.Intervals.IsGateOpen = !isWritten;
        if (isWritten)
        {
            _journal.Intervals.Confirm(intervalPage, intervalBytes);
            _journal.Events.Confirm(eventPage, eventBytes);
        }
    }

    private void FlushJournal()
    {
        int count = _journal.Intervals.Flush() + _journal.Events.Flush();
        bool isRefused = _journal.FailureCount > 0;
        _nextFlushMilliseconds = isRefused ? _clock.MonotonicMilliseconds + SlotPair.MaximumRetryMilliseconds : 0;
        lock (_lock)
        {
            _writeCount += count;
        }
    }

    /// <summary>Counts a write of another record into the same store, whose blocks wear together; any thread may call it.</summary>
    public void CountWrite()
    {
        lock (_lock)
        {
            _writeCount++;
        }
    }

    /// <inheritdoc/>
    public void Close() => Step();

    private static long StartOf(IntervalSeries series) =>
        series.IsRestoredWaiting ? series.StartUtcMilliseconds
        : series.Clock.IsPhaseKnown ? series.Clock.StartUtcMilliseconds : -1;

    private static long SeenOf(IntervalSeries series, long nowMilliseconds) =>
        series.Clock.SeenMilliseconds(nowMilliseconds) + (series.IsRestoredWaiting ? series.DurationMilliseconds : 0);

    private CheckpointRecord FindNewest()
    {
        // The site before this one may have had more of everything. This record is gone when the controller runs.
        CheckpointRecord newest = new CheckpointRecord(SiteRules.MaximumCircuits, PulseRules.MaximumWaterMeters);
        byte[] bytes = _journal.Shared.Bytes;
        return newest.TryDecode(bytes, _slots.ReadNewest(bytes)) ? newest : null;
    }

    private void Restore(CheckpointRecord newest, int circuit, IntervalBook intervals)
    {
        int found = newest == null ? -1 : newest.IndexOf(_record.NameCrcs[circuit]);
        if (found < 0)
        {
            return;
        }

        Meter meter = _meters.At(circuit);
        meter.RestoreEnergy(newest.Totals[found]);
        meter.RestoreRemainder(newest.Remainders[found]);
        meter.RestoreExport(newest.Exports[found]);
        for (int i = 0; i < intervals.SeriesCount; i++)
        {
            IntervalSeries series = intervals.At(i);
            series.RestoreStart(
                circuit,
                series == _quarter ? newest.QuarterStarts[found]
                : series == _day ? newest.DayStarts[found]
                : newest.Totals[found]);
            series.RestoreExportStart(
                circuit,
                series == _quarter ? newest.QuarterExportStarts[found]
                : series == _day ? newest.DayExportStarts[found]
                : newest.Exports[found]);
        }
    }
}
