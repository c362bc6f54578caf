using System;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// One of the journal's two streams: records in pages, the newest pages in memory, older ones in slots of the store, and how
/// far all of it is delivered.
/// </summary>
/// <remarks>
/// The scan appends, one thread writes pages, one delivers. The lock is held for as long as copying takes, never while store or
/// network work; the slots have a lock of their own, which the scan never waits for.
///
/// A page goes to a slot when it is full, or when more than <see cref="MemoryPage.FlushBytes"/> of it have been in no slot for a minute; never
/// while all of it is delivered. Of a stream whose records wait for the checkpoint that holds them, a slot takes only what such a checkpoint has:
/// otherwise a power cut between the two writes would leave an interval in the slot and its energy in the open interval too.
/// </remarks>
internal sealed class PagedStream
{
    /// <summary>A page whose records are all delivered begins again from this length on: that keeps the tail short.</summary>
    internal const int RestartBytes = 512;

    /// <summary>Records that may wait at a new connection without being called a backlog.</summary>
    internal const int LiveRecords = 8;

    private readonly object _lock = new object();
    private readonly object _slotLock = new object();
    private readonly PageNames _names;
    private readonly JournalPage _writing;
    private readonly LossBox _losses;
    private readonly DeliveryMarks _marks = new DeliveryMarks();

    // They change places when the active one is full.
    private MemoryPage _active;
    private MemoryPage _full;
    private long _nextPage = 1;
    private long _deliveredPage;

    /// <summary>Makes an empty stream; both streams share the page that is being written.</summary>
    internal PagedStream(PageSlots slots, PageNames names, JournalPage writing, LossBox losses)
    {
        Slots = slots;
        _names = names;
        _writing = writing;
        _losses = losses;
        _active = new MemoryPage(writing.Bytes.Length);
        _full = new MemoryPage(writing.Bytes.Length);
        _marks.Reset(new JournalPosition(_nextPage, 0, 0));
    }

    /// <summary>What its records are.</summary>
    internal PageKind Kind => Slots.Kind;

    // A record of an interval may not leave before it is safe from a power cut; nothing is counted from events.
    private bool IsGated => Kind == PageKind.Intervals;

    internal PageSlots Slots { get; }

    /// <summary>True where a page wants to be written before the next checkpoint is.</summary>
    internal bool IsFlushDue => _full.IsDue || _active.IsDue;

    /// <summary>While true records leave before they are safe: the store refuses, and waiting would help nobody.</summary>
    internal bool IsGateOpen { get; set; }

    /// <summary>True while what an outage left is not delivered.</summary>
    internal bool HasBacklog
    {
        get
        {
            lock (_lock)
            {
                return _marks.HasBacklog;
            }
        }
    }

    /// <summary>True where nothing waits to be delivered.</summary>
    internal bool IsDelivered
    {
        get
        {
            lock (_lock)
            {
                return _marks.Delivered.IsAt(End());
            }
        }
    }

    /// <summary>Finds the pages of earlier starts, and puts what the checkpoint kept into a page of its own.</summary>
    /// <param name="tail">The stream's part of the checkpoint, or null where there was none.</param>
    /// <returns>Writes that were tried.</returns>
    internal int Restore(StreamTail tail)
    {
        Slots.Find(_writing);
        int writeCount = 0;
        JournalPosition backlog = new JournalPosition(0, 0, 0);
        if (tail != null)
        {
            backlog = tail.Delivered;
            Slots.RestoreLost(tail.LostBootId, tail.LostSequence);
            Slots.FreeBefore(backlog.Page);
            writeCount = TailRestorer.Restore(tail, Slots, _writing, _losses);
            _nextPage = tail.Page + 1;
        }

        long newest = Slots.NewestPage;
        _nextPage = newest >= _nextPage ? newest + 1 : _nextPage;
        long oldest = Slots.PageFrom(1);
        JournalPosition end = new JournalPosition(_nextPage, 0, 0);
        _marks.Restore(
            oldest == 0 ? end : oldest == backlog.Page ? backlog : new JournalPosition(oldest, 0, 0), end);
        return writeCount;
    }

    /// <summary>Begins a page where it is time to; to be called before a record is encoded.</summary>
    /// <returns>True where a page was begun: an encoder that leans on records before begins anew.</returns>
    internal bool Prepare(PageStart start)
    {
        lock (_lock)
        {
            bool isNone = _active.Number == 0;
            if (!isNone && (_active.Page.Length <= RestartBytes || !_marks.Delivered.IsAt(End())))
            {
                return false;
            }

            Begin(start);
            return true;
        }
    }

    /// <summary>Puts a record at the end.</summary>
    /// <returns>False where the page is full: <see cref="Roll"/>, and encode again.</returns>
    internal bool TryAppend(byte[] record, int length, long lastSequence, long utcMilliseconds, long nowMilliseconds)
    {
        lock (_lock)
        {
            bool isFirst = _marks.Delivered.IsAt(End()) || _active.UnflushedBytes == 0;
            if (!_active.Page.TryAppend(record, 0, length))
            {
                return false;
            }

            _active.Page.Note(lastSequence, utcMilliseconds);
            _active.Judge(isFirst, IsGated, nowMilliseconds);
            return true;
        }
    }

    /// <summary>Puts the full page aside, and begins the next one.</summary>
    internal void Roll(PageStart start)
    {
        lock (_lock)
        {
            Vacate();
            MemoryPage full = _active;
            _active = _full;
            _full = full;
            full.IsDue = full.UnflushedBytes > 0 && _marks.Delivered.IsBefore(full.End);
            Begin(start);
        }
    }

    /// <summary>Sets the time of the open page's start, once it is known.</summary>
    internal void SetZero(long zeroUtcMilliseconds)
    {
        lock (_lock)
        {
            _active.Page.SetZeroUtc(zeroUtcMilliseconds);
        }
    }

    /// <summary>Takes what no slot holds; called from the scan.</summary>
    internal void Capture(StreamTail tail, long nowMilliseconds)
    {
        lock (_lock)
        {
            _active.Judge(false, IsGated, nowMilliseconds);
            tail.Delivered = _marks.Delivered;
            tail.LostBootId = Slots.LostBootId;
            tail.LostSequence = Slots.LostSequence;
            tail.Page = _active.Number == 0 ? _nextPage - 1 : _active.Number;
            tail.Start = _active.FlushedBytes;
            tail.Length = 0;
            tail.CoveredBytes = _active.FlushedBytes;
            if (tail.Delivered.IsAt(End()))
            {
                tail.CoveredBytes = _active.Page.Length;
            }
            else if (_active.Number != 0 && _active.UnflushedBytes <= StreamTail.MaximumLength)
            {
                _active.Page.Seal();
                tail.CopyFrom(_active);
                tail.CoveredBytes = _active.Page.Length;
            }
        }
    }

    /// <summary>What was captured is on the medium.</summary>
    internal void Confirm(long number, int coveredBytes)
    {
        lock (_lock)
        {
            MemoryPage page = InMemory(number);
            if (page != null)
            {
                page.Save(coveredBytes);
            }
        }
    }

    /// <summary>Writes the pages that are due. Blocks as long as the store does.</summary>
    /// <returns>Writes that were tried.</returns>
    internal int Flush()
    {
        int count = 0;
        while (count < 2 && TryTakeDue())
        {
            count++;
            bool isWritten;
            lock (_slotLock)
            {
                Slots.FreeBefore(_deliveredPage);
                isWritten = Slots.TryWrite(_writing);
            }

            if (!isWritten)
            {
                break;
            }

            lock (_lock)
            {
                MemoryPage page = InMemory(_writing.PageNumber);
                if (page != null)
                {
                    page.Flush(_writing);
                }
            }
        }

        return count;
    }

    /// <summary>A new connection: what waits is backlog, unless it is little.</summary>
    internal void MarkConnected()
    {
        lock (_lock)
        {
            JournalPosition end = End();
            if (_marks.Live.Page != end.Page || end.Record - _marks.Live.Record > LiveRecords)
            {
                _marks.MakeBacklog(end);
            }
        }
    }

    /// <summary>Where delivery goes on.</summary>
    internal JournalPosition Position(bool isBacklog)
    {
        lock (_lock)
        {
            return isBacklog ? _marks.Delivered : _marks.Live;
        }
    }

    /// <summary>A message is delivered, or will never be. Where the stream has moved on meanwhile nothing happens.</summary>
    internal void Advance(JournalPosition from, JournalPosition to, bool isBacklog)
    {
        lock (_lock)
        {
            _marks.Advance(from, to, isBacklog);
        }

        if (isBacklog && to.Page != from.Page)
        {
            lock (_slotLock)
            {
                Slots.FreeBefore(to.Page);
            }
        }
    }

    /// <summary>Brings a page that is in memory or in a slot into a copy, for reading.</summary>
    /// <returns>False where there is no such page any more, or it cannot be read.</returns>
    internal bool TryCopy(long number, PageCopy copy)
    {
        copy.Owner = null;
        lock (_lock)
        {
            MemoryPage page = InMemory(number);
            copy.IsOpen = page == _active;
            if (page != null)
            {
                copy.Page.CopyFrom(page.Page);
                copy.SafeBytes = !IsGated || IsGateOpen ? page.Page.Length : page.SafeBytes;
                copy.Owner = this;
                return true;
            }
        }

        lock (_slotLock)
        {
            bool isFound = Slots.TryLoad(number, copy.Page);
            copy.SafeBytes = copy.Page.Length;
            copy.Owner = isFound ? this : null;
            return isFound;
        }
    }

    /// <summary>True where the number is of a page that is not begun yet.</summary>
    internal bool IsFuture(long number)
    {
        lock (_lock)
        {
            return number >= _nextPage;
        }
    }

    /// <summary>Number of the first page after this one that still is, or will be.</summary>
    internal long PageAfter(long number)
    {
        long slot;
        lock (_slotLock)
        {
            slot = Slots.PageFrom(number + 1);
        }

        lock (_lock)
        {
            long memory = _full.Number > number ? _full.Number : _active.Number > number ? _active.Number : _nextPage;
            return slot != 0 && slot < memory ? slot : memory;
        }
    }

    private JournalPosition End() => _active.Number == 0 ? new JournalPosition(_nextPage, 0, 0) : _active.End;

    private MemoryPage InMemory(long number) =>
        number == 0 ? null : number == _active.Number ? _active : number == _full.Number ? _full : null;

    private void Begin(PageStart start)
    {
        // Where the full page was put aside just now, the active one is empty, and its end is that of the full one.
        bool isDelivered = _full.Number != 0 && _full.Number == _nextPage - 1
            ? _marks.Delivered.IsAt(_full.End) : _marks.Delivered.IsAt(End());
        _active.Begin(Kind, _nextPage, start, _names);
        _nextPage++;
        if (isDelivered)
        {
            _marks.Reset(_active.End);
        }
    }

    // The memory of the page that was put aside is needed: what is not delivered of it comes from its slot from now on.
    private void Vacate()
    {
        if (_full.Number == 0)
        {
            return;
        }

        if (_full.IsDue)
        {
            _losses.Put(_full.Page, JournalLossReason.StoreRefused);
        }

        if (_marks.Live.Page <= _full.Number)
        {
            _marks.MakeBacklog(new JournalPosition(_active.Number, 0, 0));
        }

        _full.Vacate();
    }

    private bool TryTakeDue()
    {
        lock (_lock)
        {
            // What does not fit into the checkpoint must be in a slot before it, come what may.
            bool isSafe = !IsGated || IsGateOpen || _active.SafeBytes == _active.Page.Length;
            bool mayFlush = isSafe || _active.UnflushedBytes > StreamTail.MaximumLength;
            return TryTake(_full) || (mayFlush && TryTake(_active));
        }
    }

    private bool TryTake(MemoryPage page)
    {
        // What is delivered needs no slot.
        page.IsDue &= _marks.Delivered.IsBefore(page.End);
        _deliveredPage = _marks.Delivered.Page;
        if (page.IsDue)
        {
            _writing.CopyFrom(page.Page);
        }

        return page.IsDue;
    }
}
