namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The interfaces of the chip as the firmware sees them.</summary>
public static class ChipNetwork
{
    /// <summary>The chip's IPv4 address.</summary>
    public static string Address => VirtualEsp32.Current.Network.Address;
}
