using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What the controller says of itself when it comes and goes; retained, and the last will.</summary>
public sealed class Announcement
{
    /// <summary>Version of this firmware.</summary>
    public const string FirmwareVersion = "0.1.0";

    private readonly object _lock = new object();
    private readonly SiteConfiguration _site;
    private bool _isComplete;

    /// <summary>Prepares the messages; they are there after <see cref="Complete"/>.</summary>
    /// <param name="site">Names the site and the device.</param>
    /// <param name="topics">The controller's topics.</param>
    public Announcement(SiteConfiguration site, Topics topics)
    {
        _site = site;
        Topic = topics.Status;
    }

    /// <summary>True once the boot id is certain: nobody connects before.</summary>
    public bool IsComplete
    {
        get
        {
            lock (_lock)
            {
                return _isComplete;
            }
        }
    }

    /// <summary>Writes the messages.</summary>
    /// <param name="bootId">Number of this start.</param>
    public void Complete(long bootId)
    {
        lock (_lock)
        {
            OnlineLength = Write(Online, _site, bootId, true);
            OfflineLength = Write(Offline, _site, bootId, false);
            _isComplete = true;
        }
    }

    /// <summary>Topic of both.</summary>
    public string Topic { get; }

    /// <summary>Published after each connect.</summary>
    public byte[] Online { get; } = new byte[OutboxMessage.MaximumPayloadBytes];

    /// <summary>Bytes of <see cref="Online"/>.</summary>
    public int OnlineLength { get; private set; }

    /// <summary>Published before a clean end, and by the broker as the last will.</summary>
    public byte[] Offline { get; } = new byte[OutboxMessage.MaximumPayloadBytes];

    /// <summary>Bytes of <see cref="Offline"/>.</summary>
    public int OfflineLength { get; private set; }

    private static int Write(byte[] buffer, SiteConfiguration site, long bootId, bool isOnline)
    {
        JsonWriter writer = new JsonWriter();
        writer.Begin(buffer);
        writer.Write("site", site.SiteId);
        writer.Write("device", site.DeviceId);
        writer.Write("bootId", bootId);
        writer.Write("isOnline", isOnline);
        writer.Write("firmwareVersion", FirmwareVersion);
        writer.Write("circuitCount", site.Circuits.Length);
        writer.Write("loadCount", site.Loads.Length);
        writer.End();
        return writer.Length;
    }
}
