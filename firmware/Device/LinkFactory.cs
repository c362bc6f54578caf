using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>Makes a session with an MQTT client of its own for each link thread.</summary>
public sealed class LinkFactory : ILinkWorkFactory
{
    private readonly LinkOptions _options;
    private readonly EdgeController _controller;
    private readonly IClock _clock;

    /// <summary>Binds the factory to what all sessions share.</summary>
    public LinkFactory(LinkOptions options, EdgeController controller, IClock clock)
    {
        _options = options;
        _controller = controller;
        _clock = clock;
    }

    /// <inheritdoc/>
    public IBackgroundWork Create(LinkLease lease)
    {
        MqttLink link = new MqttLink(_options, _controller.Site.SiteId + "-" + _controller.Site.DeviceId, _controller.Announcement.Will, _clock, lease);
        LeasedLink leased = new LeasedLink(link, lease, _clock);
        LinkSession session = new LinkSession(leased, _controller.Dispatch, _clock, _controller.Announcement);
        session.Commands = _controller.Commands.Open(leased, _clock, _options.Key);
        session.Interop = _controller.OpenInterop(leased, _clock);
        _controller.Health.Link = session;
        return session;
    }
}
