using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// Every message that must not be lost, from the moment it is recorded until the broker has acknowledged it: intervals and
/// events, each in a stream of its own, under one sequence without holes.
/// </summary>
/// <remarks>
/// What makes a message safe from a power cut, and what that costs:
///
///   link works   | it is in the checkpoint that is written anyway; delivered within a second or two
///   link is down | as long as it fits, the same; then a page goes to a slot, some eighty quarters of an hour at a time
///
/// The energy of an interval that leaves the controller must not come back in another one after a power cut, so intervals wait
/// for the checkpoint that holds them. Events do not wait: nothing is counted from them.
/// </remarks>
public sealed class MessageJournal
{
    /// <summary>First of the journal's slots in the store.</summary>
    public const int FirstSlot = 8;

    /// <summary>Slots of the intervals: 128 KB where a slot has 4 KB.</summary>
    public const int IntervalSlotCount = 32;

    /// <summary>Slots of the events.</summary>
    public const int EventSlotCount = 14;

    /// <summary>First slot behind the journal: the cost record's.</summary>
    public const int FirstFreeSlot = FirstSlot + IntervalSlotCount + EventSlotCount;

    /// <summary>All slots that a store must have.</summary>
    public const int StoreSlotCount = FirstFreeSlot + SlotPair.SlotCount;

    // The clock of a board drifts by seconds a day and is set right again; that is no news.
    private const int ClockStepMilliseconds = 2_000;

    // Of as many circuits half a slot holds a day and more, so that all slots still hold thirty days, and a week of their events.
    private const int MostCircuitsOfHalfPages = 8;
    private const int LeastHalfPageBytes = 2_048;

    private readonly PageStart _start = new PageStart();
    private readonly PageNames _names;
    private readonly BatchEncoder _batchEncoder;
    private readonly EventEncoder _eventEncoder = new EventEncoder();

    /// <summary>Makes an empty journal.</summary>
    /// <param name="store">Has at least <see cref="StoreSlotCount"/> slots.</param>
    /// <param name="site">Names what the intervals are of.</param>
    public MessageJournal(IRecordStore store, SiteConfiguration site)
    {
        _names = new PageNames(site);
        int pageBytes = store.SlotBytes;
        Shared = new SharedPage(pageBytes > CheckpointRecord.MaximumBytes ? pageBytes : CheckpointRecord.MaximumBytes);
        int partCount = site.Circuits.Length + site.Loads.Length;
        int batchBytes = BatchEncoder.MaximumBytesOf(site.Circuits.Length, site.Loads.Length, site.WaterMeters.Length);
        int batchHeaderBytes = JournalPage.OverheadBytes(partCount + site.WaterMeters.Length);

        // What earlier starts have left is read through the shared page, however long its pages are.
        bool areHalf = site.Circuits.Length <= MostCircuitsOfHalfPages && pageBytes / 2 >= LeastHalfPageBytes;
        int ownBytes = areHalf ? pageBytes / 2 : pageBytes;
        Intervals = new PagedStream(
            new PageSlots(PageKind.Intervals, store, FirstSlot, IntervalSlotCount, Losses),
            _names,
            ownBytes,
            FirstBytes(batchHeaderBytes + batchBytes, ownBytes),
            batchBytes,
            Shared,
            Losses);

        // Events come in bursts, and the link may be a page behind: two whole pages.
        Events = new PagedStream(
            new PageSlots(PageKind.Events, store, FirstSlot + IntervalSlotCount, EventSlotCount, Losses),
            new PageNames(),
            ownBytes,
            ownBytes,
            EventEncoder.MaximumEventBytes,
            Shared,
            Losses);
        _batchEncoder = new BatchEncoder(site.Circuits.Length, site.Loads.Length, site.WaterMeters.Length, false);
        Events.Slots.Other = Intervals.Slots;
        Batch = new IntervalBatch(site.Circuits.Length, site.Loads.Length, site.WaterMeters.Length);
        Peaks = new PeakMemory(site.Circuits.Length);
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            SetQuantum(i, site.Circuits[i]);
        }
    }

    /// <summary>Sequence of the newest message; the first is 1.</summary>
    public long LastSequence => _start.Sequence - 1;

    /// <summary>Pages in slots: what the store holds beyond the checkpoint.</summary>
    public int PageCount => Intervals.Slots.PageCount + Events.Slots.PageCount;

    /// <summary>Times since start-up that something had to be given up.</summary>
    public int LossCount => Losses.TotalCount;

    /// <summary>Writes of pages that the store refused in a row.</summary>
    public int FailureCount => Intervals.Slots.FailureCount + Events.Slots.FailureCount;

    /// <summary>True where every message is delivered.</summary>
    public bool IsDelivered => Intervals.IsDelivered && Events.IsDelivered;

    /// <summary>True while what an outage or an earlier start left is not delivered.</summary>
    public bool HasBacklog => Intervals.HasBacklog || Events.HasBacklog;

    /// <summary>UTC of this start's monotonic 0 in ms since 1970, or -1 where it is not known.</summary>
    public long ZeroUtcMilliseconds => _start.ZeroUtcMilliseconds;

    /// <summary>Newest start before this one of which anything is known, or 0 where there was none.</summary>
    public long PreviousBootId { get; private set; }

    /// <summary>Its last sequence that is known.</summary>
    public long PreviousLastSequence { get; private set; }

    /// <summary>The batch to fill for <see cref="AppendBatch"/>.</summary>
    internal IntervalBatch Batch { get; }

    /// <summary>The event to fill for <see cref="AppendEvent"/>. The scan writes one message at a time, so its text is the outbox's draft too.</summary>
    internal EventRecord Event { get; } = new EventRecord(OutboxMessage.MaximumPayloadBytes);

    /// <summary>Least and greatest powers of the newest intervals.</summary>
    internal PeakMemory Peaks { get; }

    /// <summary>What was given up and is not told yet.</summary>
    internal LossBox Losses { get; } = new LossBox();

    internal PagedStream Intervals { get; }

    internal PagedStream Events { get; }

    internal PageNames Names => _names;

    /// <summary>What is on its way between store, memory and link.</summary>
    internal SharedPage Shared { get; }

    internal bool IsFlushDue => Intervals.IsFlushDue || Events.IsFlushDue;

    /// <summary>Finds what earlier starts have left.</summary>
    /// <param name="newest">The newest checkpoint, or null.</param>
    /// <param name="tail">Of the record with which this start begins; keeps what it has to say of the one before.</param>
    /// <returns>Writes that were tried.</returns>
    internal int Restore(CheckpointRecord newest, JournalTail tail)
    {
        long bootId = newest == null ? 0 : newest.BootId;
        int writeCount = Intervals.Restore(newest == null ? null : newest.Tail.Intervals, bootId, out long inIntervals)
            + Events.Restore(newest == null ? null : newest.Tail.Events, bootId, out long inEvents);
        if (newest == null)
        {
            return writeCount;
        }

        long kept = newest.LastSequence;
        long last = inIntervals > kept ? inIntervals : kept;
        last = inEvents > last ? inEvents : last;
        if (last == 0 && newest.Tail.EarlierBootId != 0)
        {
            // The power failed again before anything of that start was safe, and what it had to say of the one before went too.
            bootId = newest.Tail.EarlierBootId;
            kept = newest.Tail.EarlierKeptSequence;
            last = newest.Tail.EarlierLastSequence;
        }

        PreviousBootId = bootId;
        PreviousLastSequence = last;
        tail.SetEarlier(bootId, kept, last);
        if (last > kept)
        {
            // A page was written after the last checkpoint: what was recorded between in the other stream went with the power.
            Losses.Put(bootId, kept + 1, last, -1, -1, PageKind.Intervals, JournalLossReason.PowerCut);
        }

        return writeCount;
    }

    /// <summary>Sets the number of this start, once it is certain; nothing may be appended before.</summary>
    internal void Identify(long bootId) => _start.BootId = bootId;

    /// <summary>Takes the time of a scan.</summary>
    /// <returns>True where the UTC of this start's monotonic 0 has become known, or has stepped.</returns>
    internal bool TakeTime(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        long zero = utcMilliseconds - nowMilliseconds;
        long step = zero - _start.ZeroUtcMilliseconds;
        bool isNews = _start.ZeroUtcMilliseconds < 0 || step > ClockStepMilliseconds || step < -ClockStepMilliseconds;
        if (!isUtcValid || !isNews)
        {
            return false;
        }

        _start.ZeroUtcMilliseconds = zero;
        Intervals.SetZero(zero);
        Events.SetZero(zero);
        return true;
    }

    /// <summary>UTC of a start's monotonic 0 in ms since 1970, or -1 where it is not known.</summary>
    internal long ZeroUtcMillisecondsOf(long bootId)
    {
        if (bootId == _start.BootId)
        {
            return _start.ZeroUtcMilliseconds;
        }

        long zero = Intervals.Slots.ZeroUtcMillisecondsOf(bootId);
        return zero >= 0 ? zero : Events.Slots.ZeroUtcMillisecondsOf(bootId);
    }

    /// <summary>Records <see cref="Batch"/> and gives it its sequences.</summary>
    internal void AppendBatch()
    {
        int count = Batch.MessageCount;
        if (count == 0)
        {
            return;
        }

        Batch.FirstSequence = _start.Sequence;
        Peaks.Keep(Batch.FirstSequence);
        if (Intervals.Prepare(_start))
        {
            ResetBatches();
        }

        if (!TryAppendBatch(count))
        {
            Intervals.Roll(_start);
            ResetBatches();
            TryAppendBatch(count);
        }

        _start.Sequence += count;
    }

    /// <summary>Records <see cref="Event"/> and gives it its sequence.</summary>
    internal void AppendEvent()
    {
        Event.Sequence = _start.Sequence;
        if (Events.Prepare(_start))
        {
            _eventEncoder.Reset();
        }

        if (!TryAppendEvent())
        {
            Events.Roll(_start);
            _eventEncoder.Reset();
            TryAppendEvent();
        }

        _start.Sequence++;
    }

    /// <summary>Takes what no slot holds; called from the scan.</summary>
    internal void Capture(JournalTail tail, long nowMilliseconds)
    {
        if (LastSequence > 0)
        {
            // The first messages of a start are the ones that say it.
            tail.EarlierBootId = 0;
        }

        Intervals.Capture(tail.Intervals, nowMilliseconds);
        Events.Capture(tail.Events, nowMilliseconds);
    }

    private static int FirstBytes(int wantedBytes, int pageBytes) =>
        wantedBytes > pageBytes ? pageBytes
        : wantedBytes < JournalPage.MinimumPageBytes ? JournalPage.MinimumPageBytes : wantedBytes;

    // In whole pulses the energies of a meter take fewer bits, and are exact all the same.
    private void SetQuantum(int circuit, CircuitConfiguration configuration)
    {
        if (configuration.MeterKind == MeterKind.Pulse)
        {
            PulseMeterOptions pulse = configuration.Pulse;
            Batch.QuantumNumerator[circuit] = 1_000_000L * pulse.RatioNumerator;
            Batch.QuantumDenominator[circuit] = (long)pulse.ImpulsesPerKilowattHour * pulse.RatioDenominator;
        }
    }

    private void ResetBatches() =>
        _batchEncoder.Reset(_names.Circuits.Length, _names.Loads.Length, _names.WaterMeters.Length);

    private bool TryAppendBatch(int count)
    {
        JournalPage page = Intervals.Draft;
        int length = _batchEncoder.Encode(Batch, page.Bytes, page.DraftStart, page.DraftEnd);
        return Intervals.TryAppend(length, Batch.FirstSequence + count - 1, Batch.RecordedUtcMilliseconds, Batch.RecordedMonotonicMilliseconds);
    }

    private bool TryAppendEvent()
    {
        JournalPage page = Events.Draft;
        int length = _eventEncoder.Encode(Event, page.Bytes, page.DraftStart, page.DraftEnd);
        return Events.TryAppend(length, Event.Sequence, Event.RecordedUtcMilliseconds, Event.RecordedMonotonicMilliseconds);
    }
}
