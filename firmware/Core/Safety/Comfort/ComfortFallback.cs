namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>What a comfort limit does while its room's temperature is unknown.</summary>
public enum ComfortFallback : byte
{
    /// <summary>
    /// The load is not shed, and connected where it is. The default: a dead sensor shows in the faults and on the bill, and
    /// not in a room that nobody watches.
    /// </summary>
    Release = 1,

    /// <summary>The load is shed as if it had no comfort limit.</summary>
    Ignore = 2,
}
