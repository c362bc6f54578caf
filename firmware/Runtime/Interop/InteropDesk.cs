using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>What all sessions with other systems share: what the scan tells them, and what must go on from one session to the next.</summary>
public sealed class InteropDesk
{
    /// <summary>
    /// Largest birth sequence; then 1 follows. 0 and what takes two bytes cannot be in a last will on the device, see
    /// <see cref="LastWill.Payload"/>.
    /// </summary>
    public const int MaximumBirthSequence = 127;

    private readonly object _lock = new object();
    private readonly EdgeController _controller;
    private readonly SiteConfiguration _site;
    private readonly string _boardName;
    private int _birthSequence;

    /// <summary>Binds the desk to its controller.</summary>
    internal InteropDesk(EdgeController controller, SiteConfiguration site, string boardName)
    {
        _controller = controller;
        _site = site;
        _boardName = boardName;
        if (site.Interop.Sparkplug)
        {
            Catalog = new SparkplugCatalog(site);
            Snapshot = new SparkplugSnapshot(controller, Catalog);
        }
    }

    /// <summary>The last will of the sessions.</summary>
    internal LastWill Will => _controller.Announcement.Will;

    /// <summary>The metrics, or null without Sparkplug.</summary>
    internal SparkplugCatalog Catalog { get; }

    /// <summary>Their values, or null without Sparkplug.</summary>
    internal SparkplugSnapshot Snapshot { get; }

    /// <summary>Makes the desk, or gives null where the site tells no other system.</summary>
    internal static InteropDesk MakeOrNull(EdgeController controller, SiteConfiguration site, string boardName) =>
        site.Interop.HomeAssistant || site.Interop.Sparkplug ? new InteropDesk(controller, site, boardName) : null;

    /// <summary>Makes what tells other systems over a link.</summary>
    internal InteropSession Open(ILink link, IClock clock) => new InteropSession(
        _site.Interop.HomeAssistant ? new DiscoverySession(new DiscoveryCatalog(_site, _boardName), link, clock) : null,
        _site.Interop.Sparkplug ? new SparkplugNode(this, _site, link, clock) : null);

    /// <summary>Takes the values of this scan.</summary>
    internal void Capture(long utcMilliseconds, bool isUtcValid, bool isPeriod)
    {
        if (Snapshot != null)
        {
            Snapshot.Capture(isUtcValid ? utcMilliseconds : -1, isPeriod);
        }
    }

    /// <summary>
    /// Adds to the state message what Home Assistant needs in each: it asks for nothing, so that what stands must come again and
    /// again, and not only when it changes.
    /// </summary>
    internal void WriteStates(JsonWriter json)
    {
        if (!_site.Interop.HomeAssistant)
        {
            return;
        }

        long bits = 0;
        for (int i = 0; i < _controller.Loads.Count; i++)
        {
            bits |= _controller.Loads.At(i).IsShed ? 1L << i : 0;
        }

        json.Write("shedLoadBits", bits);
        if (_site.FireAlarmInput == SiteConfiguration.NoInput)
        {
            return;
        }

        if (_controller.Faults.IsActive(FaultCode.FireInputUnknown, 0))
        {
            json.WriteNull("isFireAlarm");
        }
        else
        {
            json.Write("isFireAlarm", _controller.Faults.IsActive(FaultCode.FireAlarm, 0));
        }
    }

    /// <summary>Birth sequence of the next session.</summary>
    internal int NextBirthSequence()
    {
        lock (_lock)
        {
            _birthSequence = (_birthSequence % MaximumBirthSequence) + 1;
            return _birthSequence;
        }
    }

    /// <summary>Counts a command that the controller does not follow, with those that it refuses.</summary>
    internal void CountIgnored() => _controller.Commands.CountRefused(false);
}
