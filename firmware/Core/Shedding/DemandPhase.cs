namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>What the demand limiter is doing in the present window.</summary>
public enum DemandPhase : byte
{
    /// <summary>The window has room; nothing is held off.</summary>
    LeaveAlone = 0,

    /// <summary>No load is switched off, but starts that would break the window are held back.</summary>
    BlockStarts = 1,

    /// <summary>Loads are shed or throttled.</summary>
    Shed = 2,

    /// <summary>The site meter is unknown; the configured fallback applies.</summary>
    Fallback = 3,
}
