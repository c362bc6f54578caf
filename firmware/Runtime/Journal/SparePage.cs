namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>
/// Where a stream puts its full page aside until a slot has it. Both streams share one, under their common lock: pages fill up only
/// while the link is down, days apart.
/// </summary>
internal sealed class SparePage
{
    internal SparePage(int capacity) => Page = new MemoryPage(capacity);

    /// <summary>Held for as long as copying takes, never while store or network work.</summary>
    internal object Lock { get; } = new object();

    internal MemoryPage Page { get; set; }

    /// <summary>Whose page it is; null where it is free.</summary>
    internal StreamMemory Owner { get; set; }
}
