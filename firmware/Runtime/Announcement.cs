using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What the controller says of itself when it comes and goes; retained, and the last will.</summary>
public sealed class Announcement
{
    /// <summary>Version of this firmware.</summary>
    public const string FirmwareVersion = "0.1.0";

    /// <summary>Version of the messages, see contract/README.md: the first number stands in the topics too.</summary>
    public const string ContractVersion = "1.0";

    private readonly object _lock = new object();

    // Until the messages are written.
    private SiteConfiguration _site;
    private readonly string _boardName;
    private readonly long _siteImageCrc;
    private bool _isComplete;

    /// <summary>Prepares the messages; they are there after <see cref="Complete"/>.</summary>
    /// <param name="site">Names the site and the device.</param>
    /// <param name="topics">The controller's topics.</param>
    /// <param name="boardName">Id of the board that it runs on.</param>
    public Announcement(SiteConfiguration site, Topics topics, string boardName)
    {
        _site = site;
        _boardName = boardName;
        _siteImageCrc = SiteImage.CrcOf(site);
        Topic = topics.Status;

        // As long as they can become: the board has no bytes to spare for the largest message of all.
        byte[] longest = new byte[OutboxMessage.MaximumPayloadBytes];
        Online = new byte[Write(longest, long.MaxValue, true)];
        Offline = new byte[Write(longest, long.MaxValue, false)];
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
            OnlineLength = Write(Online, bootId, true);
            OfflineLength = Write(Offline, bootId, false);
            Will.Set(Topic, Offline, OfflineLength, true);
            _site = null;
            _isComplete = true;
        }
    }

    /// <summary>What the broker says when the link breaks: the offline message, unless the session has another.</summary>
    public LastWill Will { get; } = new LastWill();

    /// <summary>Topic of both.</summary>
    public string Topic { get; }

    /// <summary>Published after each connect.</summary>
    public byte[] Online { get; }

    /// <summary>Bytes of <see cref="Online"/>.</summary>
    public int OnlineLength { get; private set; }

    /// <summary>Published before a clean end, and by the broker as the last will.</summary>
    public byte[] Offline { get; }

    /// <summary>Bytes of <see cref="Offline"/>.</summary>
    public int OfflineLength { get; private set; }

    private int Write(byte[] buffer, long bootId, bool isOnline)
    {
        JsonWriter writer = new JsonWriter();
        writer.Begin(buffer);
        writer.Write("site", _site.SiteId);
        writer.Write("device", _site.DeviceId);
        writer.Write("bootId", bootId);
        writer.Write("isOnline", isOnline);
        writer.Write("firmwareVersion", FirmwareVersion);
        writer.Write("circuitCount", _site.Circuits.Length);
        writer.Write("loadCount", _site.Loads.Length);
        writer.Write("contractVersion", ContractVersion);
        writer.Write("board", _boardName);
        writer.Write("scanMilliseconds", _site.ScanMilliseconds);
        if (_siteImageCrc >= 0)
        {
            writer.Write("siteImageCrc", _siteImageCrc);
        }
        else
        {
            writer.WriteNull("siteImageCrc");
        }

        if (_site.Building.AreaSquareMetres > 0)
        {
            writer.Write("areaSquareMetres", _site.Building.AreaSquareMetres);
        }

        if (_site.Building.HeadCount > 0)
        {
            writer.Write("headCount", _site.Building.HeadCount);
        }

        writer.End();
        return writer.Length;
    }
}
