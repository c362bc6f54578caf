namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>Whose limit is the lowest, and so the one that holds.</summary>
public enum LimitSource : byte
{
    /// <summary>The site's own.</summary>
    Site = 0,

    /// <summary>The budget's target.</summary>
    Budget = 1,

    /// <summary>A limit by command.</summary>
    Command = 2,

    /// <summary>A demand response event.</summary>
    Event = 3,

    /// <summary>The site's fallback while the sender of demand response is silent.</summary>
    Fallback = 4,
}
