using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>The interfaces of the chip in the place of the desktop's, which have no such properties.</summary>
internal class NetworkInterface
{
    private NetworkInterface(string address) => IPv4Address = address;

    /// <summary>Its address.</summary>
    public string IPv4Address { get; }

    /// <summary>All interfaces.</summary>
    public static NetworkInterface[] GetAllNetworkInterfaces() => new[] { new NetworkInterface(ChipNetwork.Address) };
}
