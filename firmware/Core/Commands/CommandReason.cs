namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What became of a command. The words are in <see cref="CommandWords"/>; neither they nor the numbers are ever reused.</summary>
public enum CommandReason : byte
{
    /// <summary>It is in force.</summary>
    Accepted = 0,

    /// <summary>It is no flat JSON object of the form that commands have, or too long.</summary>
    Malformed = 1,

    /// <summary>It has a member that its kind does not have.</summary>
    UnknownMember = 2,

    /// <summary>It lacks a member.</summary>
    MissingMember = 3,

    /// <summary>A member has a value of another type.</summary>
    WrongType = 4,

    /// <summary>A member is outside its bounds.</summary>
    OutOfRange = 5,

    /// <summary>Two members exclude each other.</summary>
    ConflictingMember = 6,

    /// <summary>Its topic names no kind.</summary>
    UnknownKind = 7,

    /// <summary>A member has a word that does not belong to it.</summary>
    UnknownWord = 8,

    /// <summary>The site has no such load.</summary>
    UnknownLoad = 9,

    /// <summary>The site has no such circuit.</summary>
    UnknownCircuit = 10,

    /// <summary>No such event is pending.</summary>
    UnknownEvent = 11,

    /// <summary>Its code is not that of this controller's key. It is counted and never answered.</summary>
    WrongMac = 12,

    /// <summary>UTC is not valid, so that nobody can tell whether it has expired.</summary>
    NoTime = 13,

    /// <summary>It has expired.</summary>
    Expired = 14,

    /// <summary>Its counter is not above the last one.</summary>
    Replayed = 15,

    /// <summary>Too many came at once.</summary>
    Busy = 16,

    /// <summary>As many events, or orders for schedules, are pending as there may be.</summary>
    Full = 17,

    /// <summary>The site has no such thing.</summary>
    NotSupported = 18,

    /// <summary>Something that goes before commands forbids it.</summary>
    Outranked = 19,

    /// <summary>Its counter could not be written; nothing was done.</summary>
    StoreFailed = 20,

    /// <summary>The site has no such schedule.</summary>
    UnknownSchedule = 21,
}
