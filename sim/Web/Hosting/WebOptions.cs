using System.Net;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Where the pages are served.</summary>
/// <param name="Address">The address that is listened on.</param>
/// <param name="Port">TCP port; 0 for any that is free.</param>
/// <param name="Password">The password that opens writing, or null for reading only.</param>
public sealed record WebOptions(IPAddress Address, int Port, string? Password = null)
{
    /// <summary>The usual port.</summary>
    public const int UsualPort = 8_080;
}
