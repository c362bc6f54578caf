namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What a page has to know of the start that it is begun in.</summary>
internal sealed class PageStart
{
    /// <summary>Number of the start.</summary>
    internal long BootId;

    /// <summary>Sequence of the message that comes next.</summary>
    internal long Sequence = 1;

    /// <summary>UTC of its monotonic 0 in ms since 1970, or -1 where it is not known.</summary>
    internal long ZeroUtcMilliseconds = -1;
}
