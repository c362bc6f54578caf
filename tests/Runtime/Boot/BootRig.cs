using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Runtime.Journal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests.Boot;

/// <summary>A board whose flash has site images, started as the device starts.</summary>
internal sealed class BootRig
{
    /// <summary>Bytes of the record of a trial.</summary>
    public const int RecordBytes = SlotPair.HeaderBytes + SiteTrial.RecordBytes + SlotPair.CrcBytes;

    private readonly VirtualRecordStore _records = new();
    private int _seenWriteCount;
    private VirtualBoard? _board;
    private SiteBoot? _boot;
    private EdgeController? _controller;

    /// <summary>The two images and the record of the trial.</summary>
    public VirtualRecordStore Files { get; } = new(SiteBoot.StoreSlotCount, SiteSlot.MaximumBytes);

    public SiteBoot Boot => _boot!;

    public EdgeController Controller => _controller!;

    /// <summary>The file of the rig's site.</summary>
    public static byte[] FileOf(long generation, Action<SiteConfiguration>? change = null)
    {
        SiteConfiguration site = Rig.MakeSite();
        site.Board = VirtualBoard.BoardName;
        change?.Invoke(site);
        byte[] bytes = new byte[SiteSlot.MaximumBytes];
        return bytes[..SiteSlot.Write(site, generation, bytes)];
    }

    /// <summary>Puts an image into its slot, as a technician does.</summary>
    public void Deploy(long generation, Action<SiteConfiguration>? change = null)
    {
        byte[] file = FileOf(generation, change);
        Assert.True(Files.TryWrite(SiteSlot.SlotOf(generation), file, file.Length));
        _seenWriteCount++;
    }

    /// <summary>Powers the board and chooses the site, without a controller.</summary>
    public SiteBoot Choose()
    {
        _board = new VirtualBoard(new VirtualClock(Rig.StartUtcMilliseconds), _records);
        _boot = new SiteBoot(Files, _board.Clock, _board.Channels);
        return _boot;
    }

    /// <summary>Powers the board and starts the controller.</summary>
    public SiteBoot Start()
    {
        SiteBoot boot = Choose();
        _controller = new EdgeController(_board!, boot.Site);
        boot.Watch(_controller);
        return boot;
    }

    /// <summary>Lets seconds pass, a scan in each.</summary>
    public void Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            _board!.Clock.Advance(1_000);
            Controller.Scan();
            Boot.Step();
        }
    }

    /// <summary>Writes since this was asked last; those of the technician do not count.</summary>
    public int TakeWriteCount()
    {
        int count = Files.WriteCount - _seenWriteCount;
        _seenWriteCount = Files.WriteCount;
        return count;
    }

    /// <summary>The faults of site images that the controller has told.</summary>
    public List<JsonElement> TakeFaults()
    {
        List<JsonElement> faults = [];
        Controller.Checkpoint.Step();
        Dispatch dispatch = Controller.Dispatch;
        while (dispatch.TryNext())
        {
            JsonElement body = JsonDocument.Parse(dispatch.Payload.AsMemory(0, dispatch.PayloadLength)).RootElement.Clone();
            if (body.TryGetProperty("imageProblem", out _))
            {
                faults.Add(body);
            }

            dispatch.Acknowledge();
        }

        return faults;
    }
}
