namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Why a configuration is refused. The number is what a device can report; the words are the tool's.</summary>
public enum SiteErrorCode : byte
{
    /// <summary>The configuration may be used.</summary>
    None = 0,

    /// <summary>A name is empty, too long, or has characters other than a-z, 0-9 and -.</summary>
    InvalidId = 1,

    /// <summary>Two circuits, or two loads, share a name.</summary>
    DuplicateId = 2,

    /// <summary>A number is outside its range; see <see cref="SiteError.Field"/>.</summary>
    OutOfRange = 3,

    /// <summary>There is no circuit, or more than the limit.</summary>
    CircuitCount = 4,

    /// <summary>There are more loads than the limit.</summary>
    LoadCount = 5,

    /// <summary>Two circuits use one input channel, or two loads one relay.</summary>
    DuplicateChannel = 6,

    /// <summary>The load is of a kind that is never switched off.</summary>
    ProtectedKind = 7,

    /// <summary>There are loads but no fire alarm input.</summary>
    FireAlarmMissing = 8,

    /// <summary>A compressor's minimum times are too short to protect it.</summary>
    CompressorTimes = 9,

    /// <summary>A circuit index points nowhere, or the site's own circuit is said to be a load's.</summary>
    UnknownCircuit = 10,

    /// <summary>Two loads claim one circuit as theirs alone.</summary>
    SharedOwnCircuit = 11,

    /// <summary>A sub-item code is not five characters 0-9 and A-Z.</summary>
    SubItemCode = 40,

    /// <summary>A coal equivalent factor does not belong to the basis that is named.</summary>
    FactorBasis = 41,
}
