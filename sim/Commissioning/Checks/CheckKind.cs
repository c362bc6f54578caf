namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What is checked in a cabinet, in its order.</summary>
public enum CheckKind
{
    /// <summary>The controller that answers is the one of the site file.</summary>
    Identity,

    /// <summary>A relay switches its load, off and on.</summary>
    Relay,

    /// <summary>A meter counts as its dial does.</summary>
    Dial,

    /// <summary>A current transformer measures as a clamp meter does, with the right sign.</summary>
    Clamp,

    /// <summary>A hand switch is seen.</summary>
    HandSwitch,

    /// <summary>The fire alarm connects every load.</summary>
    Fire,

    /// <summary>Without power the controller sheds nothing, and it comes back.</summary>
    SupplyFail,

    /// <summary>The controller only watches in the first days.</summary>
    MonitorOnly,
}
