namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>What became of a dial reading.</summary>
public enum DialResult : byte
{
    /// <summary>Nothing was entered yet.</summary>
    None = 0,

    /// <summary>The first reading of this dial: there is nothing to compare it with.</summary>
    First = 1,

    /// <summary>Compared with what was counted since the reading before.</summary>
    Compared = 2,

    /// <summary>A new dial begins; the counted total goes on.</summary>
    Exchanged = 3,

    /// <summary>Refused: below the reading before. A dial that begins anew is an exchange.</summary>
    Backwards = 4,

    /// <summary>Refused: negative, or more than a dial can show.</summary>
    OutOfRange = 5,
}
