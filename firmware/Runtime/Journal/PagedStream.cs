using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// One of the journal's two streams: records in pages, the newest pages in memory, older ones in slots of the store, and how
/// far all of it is delivered.
/// </summary>
/// <remarks>
/// The scan appends, one thread writes pages, one delivers. The lock is held for as long as copying takes, never while store or network
/// work; the slots have a lock of their own, which the scan never waits for.
///
/// The page that records go to is in memory, and the one before it until a slot has that, see <see cref="StreamMemory"/>. Where the memory
/// of this one is needed while no slot has it, the store refuses, and it is told as lost. Another page, <see cref="SharedPage"/>, is for all
/// streams.
///
/// A page goes to a slot when it is full, when more than <see cref="MemoryPage.FlushBytes"/> of it have been in no slot for a minute, or when
/// a checkpoint is due that it does not fit into; never while all of it is delivered. Of a stream whose records wait for the checkpoint that
/// holds them, a slot takes only what such a checkpoint has: otherwise a power cut between the two writes would leave an interval in the
/// slot and its energy in the open interval too.
/// </remarks>
internal sealed class PagedStream : StreamMemory
{
    /// <summary>Records that may wait at a new connection without being called a backlog.</summary>
    internal const int LiveRecords = 8;

    private readonly object _slotLock = new object();
    private readonly SharedPage _shared;
    private readonly LossBox _losses;
    private long _deliveredPage;

    /// <summary>Makes an empty stream.</summary>
    /// <param name="slots">Take its pages.</param>
    /// <param name="names">What a page names.</param>
    /// <param name="pageBytes">Bytes of a page.</param>
    /// <param name="firstBytes">Bytes of a page that is begun while the one before it is put aside.</param>
    /// <param name="recordBytes">Bytes that the largest record may take.</param>
    /// <param name="shared">Page of both streams on its way into a slot or out of it.</param>
    /// <param name="losses">Takes what is given up.</param>
    internal PagedStream(
        PageSlots slots, PageNames names, int pageBytes, int firstBytes, int recordBytes, SharedPage shared, LossBox losses)
        : base(slots.Kind, names, pageBytes, firstBytes, recordBytes, losses)
    {
        Slots = slots;
        _shared = shared;
        _losses = losses;
    }

    internal PageSlots Slots { get; }

    /// <summary>True where a page wants to be written before the next checkpoint is.</summary>
    internal bool IsFlushDue
    {
        get
        {
            MemoryPage full = Full;
            return Active.IsDue || (full != null && full.IsDue);
        }
    }

    /// <summary>While true records leave before they are safe: the store refuses, and waiting would help nobody.</summary>
    internal bool IsGateOpen { get; set; }

    /// <summary>True while what an outage left is not delivered.</summary>
    internal bool HasBacklog
    {
        get
        {
            lock (Lock)
            {
                return Marks.HasBacklog;
            }
        }
    }

    /// <summary>True where something may leave that came since the connection was made; the reader needs to look for it only then.</summary>
    internal bool HasLive
    {
        get
        {
            lock (Lock)
            {
                JournalPosition live = Marks.Live;
                if (live.Page != Active.Number)
                {
                    return live.Page < NextPage;
                }

                bool isAllSafe = !IsGated || IsGateOpen || Active.SafeBytes >= Active.Page.Length;
                return live.Record < (isAllSafe ? Active.Page.RecordCount : Active.SafeRecordCount());
            }
        }
    }

    /// <summary>Finds the pages of earlier starts, and puts what the checkpoint kept into a page of its own.</summary>
    /// <param name="tail">The stream's part of the checkpoint, or null where there was none.</param>
    /// <param name="bootId">The start before this one, or 0.</param>
    /// <param name="lastSequence">Highest sequence that its pages in slots name; 0 where there are none.</param>
    /// <returns>Writes that were tried.</returns>
    internal int Restore(StreamTail tail, long bootId, out long lastSequence)
    {
        lastSequence = Slots.Find(_shared.Page, bootId);
        int writeCount = 0;
        JournalPosition backlog = new JournalPosition(0, 0, 0);
        bool isGone = false;
        long first = Slots.PageFrom(1);
        if (tail != null)
        {
            backlog = tail.Delivered;
            Slots.RestoreLost(tail.LostBootId, tail.LostSequence);
            Slots.FreeBefore(backlog.Page);
            isGone = Slots.TellGone(backlog.Page, _shared.Page);
            first = Slots.PageFrom(1);
            writeCount = TailRestorer.Restore(tail, Slots, _shared.Page, _losses);
            NextPage = tail.Page + 1;
        }

        long newest = Slots.NewestPage;
        NextPage = newest >= NextPage ? newest + 1 : NextPage;
        JournalPosition end = new JournalPosition(NextPage, 0, 0);

        // From what gave way on, in the write above too: each start tells of it until the reader has passed there, and by then what
        // was told is recorded.
        long oldest = Slots.PageFrom(1);
        first = first == 0 || (oldest != 0 && oldest < first) ? oldest : first;
        Marks.Restore(
            first == 0 ? end : isGone || first == backlog.Page ? backlog : new JournalPosition(first, 0, 0), end);
        return writeCount;
    }

    /// <summary>Takes what no slot holds; called from the scan.</summary>
    internal void Capture(StreamTail tail, long nowMilliseconds)
    {
        lock (Lock)
        {
            // The next start takes all up to the last sequence for kept: what does not fit must be in a slot before, of events too.
            Active.Judge(false, true, nowMilliseconds);
            tail.Delivered = Marks.Delivered;
            tail.LostBootId = Slots.LostBootId;
            tail.LostSequence = Slots.LostSequence;
            tail.Page = Active.Number == 0 ? NextPage - 1 : Active.Number;
            tail.Start = Active.FlushedBytes;
            tail.Length = 0;
            tail.CoveredBytes = Active.FlushedBytes;
            if (tail.Delivered.IsAt(End()))
            {
                tail.CoveredBytes = Active.Page.Length;
            }
            else if (Active.Number != 0 && Active.UnflushedBytes <= StreamTail.MaximumLength)
            {
                tail.Take(Active);
                tail.CoveredBytes = Active.Page.Length;
            }
        }
    }

    /// <summary>Writes the bytes of a tail, as they stand in memory: nothing of a page changes but what its header says, and that is told beside it.</summary>
    /// <remarks>Where the page is gone, all of it is delivered, in a slot, or told as lost.</remarks>
    internal void WriteBytes(StreamTail tail, ByteWriter writer)
    {
        lock (Lock)
        {
            MemoryPage page = InMemory(tail.Page);
            bool isThere = page != null && tail.Length > 0;
            writer.WriteUInt16(tail.Start);
            writer.WriteUInt16(isThere ? tail.Length : 0);
            if (isThere)
            {
                page.Page.Seal();
                writer.WriteBytes(page.Page.Bytes, tail.Start, tail.Length);
            }
        }
    }

    /// <summary>What was captured is on the medium.</summary>
    internal void Confirm(long number, int coveredBytes)
    {
        lock (Lock)
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
        lock (_shared.Lock)
        {
            while (count < 2 && Prepare() && TryTakeDue())
            {
                count++;
                bool isWritten;
                lock (_slotLock)
                {
                    Slots.FreeBefore(_deliveredPage);
                    isWritten = Slots.TryWrite(_shared.Page);
                }

                if (!isWritten)
                {
                    break;
                }

                lock (Lock)
                {
                    MemoryPage page = InMemory(_shared.Page.PageNumber);
                    if (page != null)
                    {
                        page.Flush(_shared.Page);
                    }
                }
            }
        }

        return count;
    }

    /// <summary>A new connection: what waits is backlog, unless it is little.</summary>
    internal void MarkConnected()
    {
        lock (Lock)
        {
            JournalPosition end = End();
            if (Marks.Live.Page != end.Page || end.Record - Marks.Live.Record > LiveRecords)
            {
                Marks.MakeBacklog(end);
            }
        }
    }

    /// <summary>Where delivery goes on.</summary>
    internal JournalPosition Position(bool isBacklog)
    {
        lock (Lock)
        {
            return isBacklog ? Marks.Delivered : Marks.Live;
        }
    }

    /// <summary>A message is delivered, or will never be. Where the stream has moved on meanwhile nothing happens.</summary>
    internal void Advance(JournalPosition from, JournalPosition to, bool isBacklog)
    {
        lock (Lock)
        {
            Marks.Advance(from, to, isBacklog);
        }

        if (isBacklog && to.Page != from.Page)
        {
            lock (_slotLock)
            {
                Slots.FreeBefore(to.Page);
            }
        }
    }

    /// <summary>Brings a page that is in memory or in a slot into the shared one, for reading; its lock is held.</summary>
    /// <returns>False where there is no such page any more, or it cannot be read.</returns>
    internal bool TryCopy(long number)
    {
        SharedPage copy = _shared;
        copy.Owner = null;
        lock (Lock)
        {
            MemoryPage page = InMemory(number);
            copy.IsOpen = page == Active;
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
        lock (Lock)
        {
            return number >= NextPage;
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

        lock (Lock)
        {
            MemoryPage full = Full;
            long memory = full != null && full.Number > number ? full.Number
                : Active.Number > number ? Active.Number : NextPage;
            return slot != 0 && slot < memory ? slot : memory;
        }
    }

    // Before the page is taken: what gives way to it passes through the same memory.
    private bool Prepare()
    {
        long number;
        lock (Lock)
        {
            MemoryPage due = Due();
            number = due == null ? 0 : due.Number;
            _deliveredPage = Marks.Delivered.Page;
        }

        if (number == 0)
        {
            return false;
        }

        _shared.Take();
        lock (_slotLock)
        {
            Slots.FreeBefore(_deliveredPage);
            Slots.PrepareWrite(_shared.Page, number);
        }

        return true;
    }

    private bool TryTakeDue()
    {
        lock (Lock)
        {
            MemoryPage due = Due();
            _deliveredPage = Marks.Delivered.Page;
            if (due != null)
            {
                _shared.Page.CopyFrom(due.Page);
            }

            return due != null;
        }
    }

    // The page that is to be written next, or null; the lock is held.
    private MemoryPage Due()
    {
        // What does not fit into the checkpoint must be in a slot before it, come what may.
        bool isSafe = !IsGated || IsGateOpen || Active.SafeBytes == Active.Page.Length;
        bool mayFlush = isSafe || Active.UnflushedBytes > StreamTail.MaximumLength;
        MemoryPage full = Full;
        return full != null && IsDue(full) ? full : mayFlush && IsDue(Active) ? Active : null;
    }

    private bool IsDue(MemoryPage page)
    {
        // What is delivered needs no slot.
        page.IsDue &= Marks.Delivered.IsBefore(page.End);
        return page.IsDue;
    }
}
