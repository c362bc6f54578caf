using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>The page that is being read: one for all readers, which take turns.</summary>
internal sealed class PageCopy
{
    internal PageCopy(int capacity) => Page = new JournalPage(capacity);

    internal JournalPage Page { get; }

    /// <summary>Whose page it is.</summary>
    internal PagedStream Owner { get; set; }

    /// <summary>Bytes that may leave.</summary>
    internal int SafeBytes { get; set; }

    /// <summary>True where the page may have grown since.</summary>
    internal bool IsOpen { get; set; }
}
