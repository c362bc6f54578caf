namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Why a part of the journal was given up. Numbers are never reused.</summary>
public enum JournalLossReason : byte
{
    /// <summary>
    /// Every slot was full of what had not been delivered: the oldest gave way. Of earlier starts too, whatever of the stream has
    /// not arrived is lost.
    /// </summary>
    StoreFull = 1,

    /// <summary>The store refused to take a page until the next one was full too.</summary>
    StoreRefused = 2,

    /// <summary>What was read back was not what had been written.</summary>
    Unreadable = 3,

    /// <summary>The site file no longer has the circuit, load or water meter.</summary>
    SiteChanged = 4,

    /// <summary>The power failed before it was safe. Energy of such an interval comes in the first one of the next start.</summary>
    PowerCut = 5,
}
