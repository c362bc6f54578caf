namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>How a controller stands to the broker.</summary>
public enum LinkState
{
    /// <summary>Nothing has been told.</summary>
    Unknown,

    /// <summary>Connected.</summary>
    Online,

    /// <summary>Gone: a clean end, or its last will.</summary>
    Offline,
}
