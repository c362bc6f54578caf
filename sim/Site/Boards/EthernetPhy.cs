namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Ethernet transceivers that boards carry.</summary>
public enum EthernetPhy
{
    /// <summary>LAN8710A, wired as a LAN8720.</summary>
    Lan8710,

    /// <summary>LAN8720A.</summary>
    Lan8720,

    /// <summary>IP101G.</summary>
    Ip101,

    /// <summary>RTL8201F.</summary>
    Rtl8201,
}
