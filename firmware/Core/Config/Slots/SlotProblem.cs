namespace Zibo.EdgeCtl.Core.Config.Slots;

/// <summary>Why a site image in a slot is not used.</summary>
public enum SlotProblem : byte
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>There is no file, or it is empty.</summary>
    Empty = 1,

    /// <summary>The bytes are no image, or not those that were written: too short, cut, a CRC that does not fit.</summary>
    Damaged = 2,

    /// <summary>An image for another version of the firmware.</summary>
    OtherVersion = 3,

    /// <summary>A rule of <see cref="SiteRules"/> or <see cref="ChannelRules"/> refuses it.</summary>
    BreaksRule = 4,

    /// <summary>The controller did not stay up with it.</summary>
    TrialFailed = 5,

    /// <summary>An image for another board.</summary>
    OtherBoard = 6,
}
