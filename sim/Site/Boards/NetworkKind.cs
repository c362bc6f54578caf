namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>How a board is on the network.</summary>
public enum NetworkKind
{
    /// <summary>By the chip's radio.</summary>
    Wifi,

    /// <summary>By cable; the radio is off.</summary>
    Ethernet,
}
