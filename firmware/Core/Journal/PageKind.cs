namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What the records of a page are.</summary>
public enum PageKind : byte
{
    /// <summary>Batches of intervals.</summary>
    Intervals = 0,

    /// <summary>Events.</summary>
    Events = 1,
}
