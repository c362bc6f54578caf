using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// The page through which everything passes between store, memory and link: what the link's thread reads, pages on their way into
/// a slot, and the records of all slot pairs. A buffer for each would take 4 KB each, of which the board has few.
/// </summary>
/// <remarks>
/// Whoever uses it holds <see cref="Lock"/>: the link's thread while it reads one record, a writer until the store has taken or
/// refused what it writes. The scan never does. This lock is taken before those of streams and records, never after one.
/// A reader whose page a writer has taken brings it in again and goes on where it was.
/// </remarks>
internal sealed class SharedPage
{
    internal SharedPage(int capacity)
    {
        Page = new JournalPage(capacity);
        Writer = new ByteWriter(Page.Bytes);
    }

    /// <summary>Held by whoever uses the page.</summary>
    internal object Lock { get; } = new object();

    internal JournalPage Page { get; }

    /// <summary>The bytes of the page, for a record that is none.</summary>
    internal byte[] Bytes => Page.Bytes;

    /// <summary>Writes into <see cref="Bytes"/>.</summary>
    internal ByteWriter Writer { get; }

    /// <summary>Whose page is being read; null where it is none.</summary>
    internal PagedStream Owner { get; set; }

    /// <summary>Bytes that may leave.</summary>
    internal int SafeBytes { get; set; }

    /// <summary>True where the page may have grown since.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>Takes the page for writing; the lock is held.</summary>
    internal ByteWriter Take()
    {
        Owner = null;
        return Writer;
    }
}
