using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>The newest pages of a stream, which are in memory: the one that records go to, and one that is put aside; see <see cref="PagedStream"/>.</summary>
internal abstract class StreamMemory
{
    /// <summary>A page whose records are all delivered begins again from this length on: that keeps the tail short.</summary>
    internal const int RestartBytes = 512;

    private readonly PageNames _names;
    private readonly LossBox _losses;

    // Holds the full page until a slot has it, and then for the link that reads there; number 0 where there is none.
    private MemoryPage _spare;

    /// <summary>Makes an empty stream.</summary>
    /// <param name="kind">What its records are.</param>
    /// <param name="names">What a page names.</param>
    /// <param name="pageBytes">Bytes of a page.</param>
    /// <param name="losses">Takes what is given up.</param>
    protected StreamMemory(PageKind kind, PageNames names, int pageBytes, LossBox losses)
    {
        Kind = kind;
        _names = names;
        _spare = new MemoryPage(pageBytes);
        _losses = losses;
        Active = new MemoryPage(pageBytes);
        NextPage = 1;
        Marks.Reset(new JournalPosition(NextPage, 0, 0));
    }

    /// <summary>What its records are.</summary>
    internal PageKind Kind { get; }

    /// <summary>True where nothing waits to be delivered.</summary>
    internal bool IsDelivered
    {
        get
        {
            lock (Lock)
            {
                return Marks.Delivered.IsAt(End());
            }
        }
    }

    /// <summary>True where a record may not leave before it is safe from a power cut: an interval. Nothing is counted from events.</summary>
    protected bool IsGated => Kind == PageKind.Intervals;

    /// <summary>Held for as long as copying takes, never while store or network work.</summary>
    protected object Lock { get; } = new object();

    /// <summary>How far it is delivered.</summary>
    protected DeliveryMarks Marks { get; } = new DeliveryMarks();

    /// <summary>The page that records go to. It changes places with the spare one when it is full.</summary>
    protected MemoryPage Active { get; private set; }

    /// <summary>Number of the page after it.</summary>
    protected long NextPage { get; set; }

    /// <summary>The page that is put aside, or null where there is none.</summary>
    protected MemoryPage Full => _spare.Number != 0 ? _spare : null;

    /// <summary>Begins a page where it is time to; to be called before a record is encoded.</summary>
    /// <returns>True where a page was begun: an encoder that leans on records before begins anew.</returns>
    internal bool Prepare(PageStart start)
    {
        lock (Lock)
        {
            bool isNone = Active.Number == 0;
            if (!isNone && (Active.Page.Length <= RestartBytes || !Marks.Delivered.IsAt(End())))
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
        lock (Lock)
        {
            bool isFirst = Marks.Delivered.IsAt(End()) || Active.UnflushedBytes == 0;
            if (!Active.Page.TryAppend(record, 0, length))
            {
                return false;
            }

            Active.Page.Note(lastSequence, utcMilliseconds);
            Active.Judge(isFirst, IsGated, nowMilliseconds);
            return true;
        }
    }

    /// <summary>Puts the full page aside, and begins the next one.</summary>
    internal void Roll(PageStart start)
    {
        lock (Lock)
        {
            Active.IsDue = Active.UnflushedBytes > 0 && Marks.Delivered.IsBefore(Active.End);
            if (Full != null)
            {
                Vacate();
            }

            MemoryPage full = Active;
            Active = _spare;
            _spare = full;
            Begin(start);
        }
    }

    /// <summary>Sets the time of the open page's start, once it is known.</summary>
    internal void SetZero(long zeroUtcMilliseconds)
    {
        lock (Lock)
        {
            Active.Page.SetZeroUtc(zeroUtcMilliseconds);
        }
    }

    /// <summary>Where the next record will stand.</summary>
    protected JournalPosition End() => Active.Number == 0 ? new JournalPosition(NextPage, 0, 0) : Active.End;

    /// <summary>The page of this number, or null where it is not in memory.</summary>
    protected MemoryPage InMemory(long number)
    {
        MemoryPage full = Full;
        return number == 0 ? null
            : number == Active.Number ? Active
            : full != null && number == full.Number ? full : null;
    }

    private void Begin(PageStart start)
    {
        // Where the full page was put aside just now, the active one is empty, and its end is that of the full one.
        MemoryPage full = Full;
        bool isDelivered = full != null && full.Number == NextPage - 1
            ? Marks.Delivered.IsAt(full.End) : Marks.Delivered.IsAt(End());
        Active.Begin(Kind, NextPage, start, _names);
        NextPage++;
        if (isDelivered)
        {
            Marks.Reset(Active.End);
        }
    }

    // The memory of the page that was put aside is needed: what is not delivered of it comes from its slot from now on.
    private void Vacate()
    {
        MemoryPage full = _spare;
        if (full.IsDue)
        {
            _losses.Put(full.Page, full.Page.FirstSequence, JournalLossReason.StoreRefused);
        }

        if (Marks.Live.Page <= full.Number)
        {
            Marks.MakeBacklog(new JournalPosition(Active.Number, 0, 0));
        }

        full.Vacate();
    }
}
