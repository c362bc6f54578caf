namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What a command is about: the last level of its topic. The numbers are part of the record of commands.</summary>
public enum CommandKind : byte
{
    /// <summary>The topic names none.</summary>
    Unknown = 0,

    /// <summary>A demand limit below the site's own.</summary>
    Limit = 1,

    /// <summary>A demand response event.</summary>
    Event = 2,

    /// <summary>A load that is held on or off.</summary>
    Override = 3,

    /// <summary>A setting of the controller itself.</summary>
    Parameter = 4,

    /// <summary>Something that the controller shall tell or take down.</summary>
    Request = 5,

    /// <summary>An exception from a schedule, for a time.</summary>
    Schedule = 6,
}
