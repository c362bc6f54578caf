namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What a level does to the power of a load.</summary>
public enum LevelKind : byte
{
    /// <summary>The level caps the power: a load that wants less than its level allows draws what it wants.</summary>
    Power = 0,

    /// <summary>
    /// The level caps the current of each charging point, a part of its greatest: the power follows the level, and points
    /// without a car stay at nothing. No vehicle charges below 6 A (IEC 61851-1).
    /// </summary>
    EvCurrent = 1,
}
