namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Why a message cannot be stored. The numbers stand in stores and are never reused.</summary>
public enum RejectReason
{
    /// <summary>It can be stored.</summary>
    None = 0,

    /// <summary>No topic of the contract.</summary>
    UnknownTopic = 1,

    /// <summary>Longer than any message of a controller.</summary>
    TooLong = 2,

    /// <summary>No JSON object.</summary>
    NotJson = 3,

    /// <summary>Device, boot id or sequence is missing or impossible.</summary>
    NoIdentity = 4,

    /// <summary>The device in the body is not the one in the topic.</summary>
    WrongDevice = 5,

    /// <summary>A member that the topic promises is missing or of another type.</summary>
    Malformed = 6,

    /// <summary>Another message has the same identity: a controller whose store was emptied, or two with one name.</summary>
    Contradiction = 7,
}
