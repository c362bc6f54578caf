using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>The slots of the store that hold the pages of one stream, and what stands in each.</summary>
/// <remarks>
/// A page is always written into a free slot, so that a cut write never spoils the copy before it. All slots are written in
/// turn: the free one whose turn comes next takes the page.
/// </remarks>
internal sealed class PageSlots
{
    private readonly IRecordStore _store;
    private readonly int _first;
    private readonly int _count;
    private readonly LossBox _losses;

    // By slot; page 0 is none.
    private readonly int[] _pages;
    private readonly ushort[] _lengths;
    private readonly long[] _bootIds;
    private readonly long[] _zeroUtcMilliseconds;

    // Of the page that gives way next, where it was read; -1 where none was.
    private int _notedSlot = -1;
    private long _notedLastSequence;
    private long _notedFirstUtcMilliseconds;
    private long _notedLastUtcMilliseconds;
    private long _firstLostUtcMilliseconds = -1;
    private long _lastLostUtcMilliseconds = -1;
    private int _turn;

    /// <summary>Takes slots.</summary>
    /// <param name="stream">Number of the stream.</param>
    /// <param name="store">Where they lie.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many there are, at least 2.</param>
    /// <param name="losses">Takes what gives way.</param>
    internal PageSlots(PageKind stream, IRecordStore store, int first, int count, LossBox losses)
    {
        Kind = stream;
        _losses = losses;
        _store = store;
        _first = first;
        _count = count;
        _pages = new int[count];
        _lengths = new ushort[count];
        _bootIds = new long[count];
        _zeroUtcMilliseconds = new long[count];
    }

    /// <summary>What the pages hold.</summary>
    internal PageKind Kind { get; }

    /// <summary>Writes that the store refused in a row.</summary>
    internal int FailureCount { get; private set; }

    /// <summary>Start up to whose <see cref="LostSequence"/> not everything could be kept; 0 where nothing was given up.</summary>
    internal long LostBootId { get; private set; }

    /// <summary>Last sequence that was given up.</summary>
    internal long LostSequence { get; private set; }

    /// <summary>Slots of the other stream where this one keeps what is told of losses; null elsewhere.</summary>
    internal PageSlots Other { get; set; }

    /// <summary>Pages that are held.</summary>
    internal int PageCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _count; i++)
            {
                count += _pages[i] != 0 ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Number of the newest page, or 0.</summary>
    internal long NewestPage
    {
        get
        {
            long newest = 0;
            for (int i = 0; i < _count; i++)
            {
                newest = _pages[i] > newest ? _pages[i] : newest;
            }

            return newest;
        }
    }

    /// <summary>
    /// Reads what the store holds. Of two copies of a page the one with more whole records stays: the newer one may be what a
    /// power cut left of it.
    /// </summary>
    /// <param name="page">Holds a page meanwhile.</param>
    /// <param name="bootId">The start before this one, or 0.</param>
    /// <returns>Highest sequence that the pages of that start name; 0 where there is none.</returns>
    internal long Find(JournalPage page, long bootId)
    {
        long last = 0;
        int[] generations = new int[_count];
        for (int slot = 0; slot < _count; slot++)
        {
            if (!TryRead(slot, page) || page.Kind != Kind || page.PageNumber > int.MaxValue)
            {
                continue;
            }

            int other = SlotOf(page.PageNumber);
            bool isShorter = other >= 0 && page.Length < _lengths[other];
            bool isOlder = other >= 0 && page.Length == _lengths[other] && page.Generation < generations[other];
            if (isShorter || isOlder)
            {
                continue;
            }

            if (other >= 0)
            {
                _pages[other] = 0;
            }

            Enter(slot, page);
            generations[slot] = page.Generation;
            last = page.BootId == bootId && page.LastSequence > last ? page.LastSequence : last;
            _turn = page.PageNumber == NewestPage ? (slot + 1) % _count : _turn;
        }

        return last;
    }

    /// <summary>UTC of a boot's monotonic 0, as any of its pages has it; -1 where none has.</summary>
    internal long ZeroUtcMillisecondsOf(long bootId)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_pages[i] != 0 && _bootIds[i] == bootId && _zeroUtcMilliseconds[i] >= 0)
            {
                return _zeroUtcMilliseconds[i];
            }
        }

        return -1;
    }

    /// <summary>Sets what a checkpoint knows of earlier losses.</summary>
    internal void RestoreLost(long bootId, long sequence)
    {
        LostBootId = bootId;
        LostSequence = sequence;
    }

    /// <summary>
    /// Tells at start-up what gave way before the power failed. What was told of it then may have gone with the power, and where
    /// the cut came into the write that took its slot nobody told anything.
    /// </summary>
    /// <param name="delivered">Page up to which all was delivered, as the checkpoint has it.</param>
    /// <param name="page">Holds a page meanwhile.</param>
    /// <returns>True where something gave way, or may have.</returns>
    internal bool TellGone(long delivered, JournalPage page)
    {
        // Pages give way only where no slot is free; one slot may have what the cut has left of a write.
        long oldest = PageFrom(1);
        if (oldest <= delivered || PageCount < _count - 1 || !TryLoad(oldest, page))
        {
            return false;
        }

        // Of what is gone nobody knows the boot any more. It lies before the oldest page that is left; a message has no sequence 0.
        LostBootId = page.BootId;
        LostSequence = page.FirstSequence > 1 ? page.FirstSequence - 1 : 1;
        TellAllLost();
        return true;
    }

    /// <summary>True where a slot holds the page.</summary>
    internal bool Has(long number) => SlotOf(number) >= 0;

    /// <summary>Bytes of a page's whole records and header; 0 where no slot holds it.</summary>
    internal int LengthOf(long number)
    {
        int slot = SlotOf(number);
        return slot < 0 ? 0 : _lengths[slot];
    }

    /// <summary>Number of the first page at or after this one, or 0.</summary>
    internal long PageFrom(long number)
    {
        long found = 0;
        for (int i = 0; i < _count; i++)
        {
            bool isNearer = _pages[i] >= number && _pages[i] != 0 && (found == 0 || _pages[i] < found);
            found = isNearer ? _pages[i] : found;
        }

        return found;
    }

    /// <summary>Reads a page.</summary>
    /// <returns>False where no slot holds it, or the slot cannot be read.</returns>
    internal bool TryLoad(long number, JournalPage page)
    {
        int slot = SlotOf(number);
        return slot >= 0 && TryRead(slot, page) && page.PageNumber == number;
    }

    /// <summary>Frees the slots of pages before this one: they are delivered.</summary>
    internal void FreeBefore(long number)
    {
        for (int i = 0; i < _count; i++)
        {
            _pages[i] = _pages[i] < number ? 0 : _pages[i];
        }
    }

    /// <summary>Where no slot is free, reads of the page that will give way what is told of it: its header alone says that.</summary>
    /// <param name="page">Holds it meanwhile; what is to be written is brought in after that.</param>
    /// <param name="number">Number of the page that is to be written.</param>
    internal void PrepareWrite(JournalPage page, long number)
    {
        _notedSlot = FreeSlot() >= 0 ? -1 : OldestBut(number);
        if (_notedSlot >= 0 && !TryRead(_notedSlot, page))
        {
            _notedSlot = -1;
        }

        if (_notedSlot >= 0)
        {
            _notedLastSequence = page.LastSequence;
            _notedFirstUtcMilliseconds = page.FirstUtcMilliseconds;
            _notedLastUtcMilliseconds = page.LastUtcMilliseconds;
        }
    }

    /// <summary>
    /// Writes a page into a free slot, and frees the slot of its copy before; where none is free the oldest other page gives
    /// way. Blocks as long as the store does.
    /// </summary>
    internal bool TryWrite(JournalPage page)
    {
        int slot = FreeSlot();
        if (slot < 0)
        {
            slot = DropOldest(page.PageNumber);
        }

        page.Generation++;
        page.Seal();
        if (!_store.TryWrite(_first + slot, page.Bytes, page.Length))
        {
            FailureCount++;
            return false;
        }

        FailureCount = 0;
        int before = SlotOf(page.PageNumber);
        if (before >= 0)
        {
            _pages[before] = 0;
        }

        Enter(slot, page);
        _turn = (slot + 1) % _count;
        return true;
    }

    private int DropOldest(long kept)
    {
        int oldest = OldestBut(kept);
        bool isNoted = oldest == _notedSlot;

        // Of a page that could not be read nobody knows how far it went; a message has no sequence 0.
        LostSequence = isNoted ? _notedLastSequence : LostBootId == _bootIds[oldest] ? LostSequence : 1;
        LostBootId = _bootIds[oldest];
        if (isNoted)
        {
            _firstLostUtcMilliseconds = _firstLostUtcMilliseconds < 0 ? _notedFirstUtcMilliseconds : _firstLostUtcMilliseconds;
            _lastLostUtcMilliseconds = _notedLastUtcMilliseconds;
        }

        _notedSlot = -1;
        TellAllLost();
        _pages[oldest] = 0;
        return oldest;
    }

    // There is one: a stream has at least two slots, and a page stands in one at most.
    private int OldestBut(long kept)
    {
        int oldest = -1;
        for (int i = 0; i < _count; i++)
        {
            oldest = _pages[i] != kept && (oldest < 0 || _pages[i] < _pages[oldest]) ? i : oldest;
        }

        return oldest;
    }

    private void TellAllLost()
    {
        TellLost();
        if (Other != null)
        {
            // What was told of the other stream's losses may have stood in a page of this one that is gone.
            Other.TellLost();
        }
    }

    // Pages are delivered and given up oldest first, so everything before has arrived or is lost too; saying so again repairs
    // what was said in a page that is lost itself.
    private void TellLost()
    {
        if (LostBootId == 0)
        {
            return;
        }

        _losses.Put(
            LostBootId, 1, LostSequence, _firstLostUtcMilliseconds, _lastLostUtcMilliseconds, Kind, JournalLossReason.StoreFull);
    }

    private void Enter(int slot, JournalPage page)
    {
        _pages[slot] = (int)page.PageNumber;
        _lengths[slot] = (ushort)page.Length;
        _bootIds[slot] = page.BootId;
        _zeroUtcMilliseconds[slot] = page.ZeroUtcMilliseconds;
    }

    private bool TryRead(int slot, JournalPage page) =>
        page.TryOpen(page.Bytes, _store.Read(_first + slot, page.Bytes));

    private int SlotOf(long number)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_pages[i] == number && number != 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int FreeSlot()
    {
        for (int i = 0; i < _count; i++)
        {
            int slot = (_turn + i) % _count;
            if (_pages[slot] == 0)
            {
                return slot;
            }
        }

        return -1;
    }
}
