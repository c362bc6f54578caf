namespace Zibo.EdgeCtl.Hal;

/// <summary>The state of a digital input after its wiring (normally open or closed) is accounted for.</summary>
public enum DigitalLevel : byte
{
    /// <summary>The input could not be read.</summary>
    Unknown = 0,

    /// <summary>The input reads as not asserted.</summary>
    Inactive = 1,

    /// <summary>The input reads as asserted.</summary>
    Active = 2,
}
