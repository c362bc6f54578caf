using System.Net;
using System.Net.Sockets;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Ports of the loopback interface.</summary>
public static class LoopbackPort
{
    /// <summary>A TCP port on which nobody listens now; somebody may before it is used.</summary>
    public static int FindFree()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
