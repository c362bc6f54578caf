using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>One who may connect.</summary>
/// <param name="Name">User name at the broker; for certificates the common name.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Site">Site of a device, else empty.</param>
/// <param name="Device">Name of a device, else empty.</param>
public sealed record BrokerClient(string Name, BrokerRole Role, string Site = "", string Device = "")
{
    /// <summary>A controller, named SITE.DEVICE: a name has no dot, so no other client can be called like it.</summary>
    public static BrokerClient ForDevice(string site, string device) => new($"{site}.{device}", BrokerRole.Device, site, device);

    /// <summary>True for a name that may stand in a topic, a user name and a path.</summary>
    public static bool IsValidName(string name) => SiteRules.IsValidId(name);
}
