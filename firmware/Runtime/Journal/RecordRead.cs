namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What came of reading a record.</summary>
internal enum RecordRead : byte
{
    /// <summary>A record was read.</summary>
    Record,

    /// <summary>The page is being filled: there is no more that may leave yet.</summary>
    NotYet,

    /// <summary>The page is at its end.</summary>
    End,

    /// <summary>The page was given up, and that is told elsewhere.</summary>
    Gone,

    /// <summary>The rest of the page cannot be read.</summary>
    Damaged,
}
