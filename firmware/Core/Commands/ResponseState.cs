namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>How far a demand response event has come.</summary>
public enum ResponseState : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>Announced; it has not begun.</summary>
    Pending = 1,

    /// <summary>Its limit holds.</summary>
    Active = 2,

    /// <summary>Over at its time.</summary>
    Completed = 3,

    /// <summary>Called off, or replaced, before its time was over.</summary>
    Cancelled = 4,

    /// <summary>Over, and the site had declined it, by command or by its key switch, for a part of it at least.</summary>
    Declined = 5,
}
