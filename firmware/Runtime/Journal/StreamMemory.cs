using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>The newest pages of a stream, which are in memory: the one that records go to, and one that is put aside; see <see cref="PagedStream"/>.</summary>
/// <remarks>
/// There is memory for one whole page, and for the first records of another one; of events, which come in bursts, for two whole pages:
///
///   when                                            | the page that records go to | the page put aside
///   ------------------------------------------------+-----------------------------+-------------------
///   as a rule                                       | in the large memory         | none
///   it is full                                      | begins in the small one     | in the large one
///   a slot has that, or it is delivered, and the    | moves to the large one      | none
///   small one has no room for the largest record    |                             |
///   (of events: and the link has read all of it)    |                             |
///   no slot has it when the small one is full       | the same                    | told as lost
/// </remarks>
internal abstract class StreamMemory
{
    /// <summary>A page whose records are all delivered begins again from this length on: that keeps the tail short.</summary>
    internal const int RestartBytes = 512;

    private readonly PageNames _names;
    private readonly LossBox _losses;
    private readonly MemoryPage _large;
    private readonly MemoryPage _small;
    private readonly int _recordBytes;

    /// <summary>Makes an empty stream.</summary>
    /// <param name="kind">What its records are.</param>
    /// <param name="names">What a page names.</param>
    /// <param name="pageBytes">Bytes of a page.</param>
    /// <param name="firstBytes">Bytes of a page that is begun while the one before it is put aside.</param>
    /// <param name="recordBytes">Bytes that the largest record may take.</param>
    /// <param name="losses">Takes what is given up.</param>
    protected StreamMemory(PageKind kind, PageNames names, int pageBytes, int firstBytes, int recordBytes, LossBox losses)
    {
        Kind = kind;
        _names = names;
        _large = new MemoryPage(pageBytes);
        _small = new MemoryPage(firstBytes);
        _recordBytes = recordBytes;
        _losses = losses;
        Active = _large;
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

    /// <summary>The page where the next record may be made in advance, see <see cref="JournalPage.DraftStart"/>; for the scan, which alone changes it.</summary>
    internal JournalPage Draft => Active.Page;

    /// <summary>The page that records go to.</summary>
    protected MemoryPage Active { get; private set; }

    /// <summary>Number of the page after it.</summary>
    protected long NextPage { get; set; }

    /// <summary>The page that is put aside until a slot has it, and then for the link that reads there; null where there is none.</summary>
    protected MemoryPage Full => Active == _small ? _large : null;

    /// <summary>Begins a page where it is time to; to be called before a record is encoded.</summary>
    /// <returns>True where a page was begun: an encoder that leans on records before begins anew.</returns>
    internal bool Prepare(PageStart start)
    {
        lock (Lock)
        {
            // Events, which come in bursts, not while the link reads there: what it has on its way would go a second time.
            if (Active == _small && !_large.IsDue && Active.Page.RoomBytes < _recordBytes
                && (IsGated || Marks.Live.Page > _large.Number))
            {
                MoveUp();
            }

            bool isNone = Active.Number == 0;
            if (!isNone && (Active.Page.Length <= RestartBytes || !Marks.Delivered.IsAt(End())))
            {
                return false;
            }

            Begin(start);
            return true;
        }
    }

    /// <summary>Puts a record at the end that was made in <see cref="Draft"/>.</summary>
    /// <returns>False where the page is full: <see cref="Roll"/>, and encode again.</returns>
    internal bool TryAppend(int length, long lastSequence, long utcMilliseconds, long nowMilliseconds)
    {
        lock (Lock)
        {
            bool isFirst = Marks.Delivered.IsAt(End()) || Active.UnflushedBytes == 0;
            if (!Active.Page.TryAppend(Active.Page.Bytes, Active.Page.DraftStart, length))
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
            if (Active == _small)
            {
                MoveUp();
            }

            Active = _small;
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
    private void MoveUp()
    {
        MemoryPage full = _large;
        if (full.IsDue)
        {
            _losses.Put(full.Page, full.Page.FirstSequence, JournalLossReason.StoreRefused);
        }

        if (Marks.Live.Page <= full.Number)
        {
            Marks.MakeBacklog(new JournalPosition(Active.Number, 0, 0));
        }

        full.TakeOver(_small);
        Active = full;
    }
}
