using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Boot;

/// <summary>
/// The site that this start runs. An image that is new is on trial: unless the controller stays up with it, a later start goes
/// back to the one before.
/// </summary>
/// <remarks>
/// The store has four slots: the two images, which only a technician writes, and a <see cref="SlotPair"/> with the
/// <see cref="SiteTrial"/>. A new image costs two writes, one for the start and one for the proof, and two more at most;
/// after that no start writes anything.
/// </remarks>
public sealed class SiteBoot : IBackgroundWork
{
    /// <summary>First slot of the record.</summary>
    public const int FirstRecordSlot = SiteSlot.Count;

    /// <summary>Slots that the store needs.</summary>
    public const int StoreSlotCount = FirstRecordSlot + SlotPair.SlotCount;

    /// <summary>Time in ms that the controller must stay up to prove an image.</summary>
    public const int ProofMilliseconds = 60_000;

    /// <summary>Scans that it must have run in that time.</summary>
    public const int ProofScanCount = 10;

    private const string Letters = "ZST";
    private const byte Version = 1;
    private const int MaximumBytes = SlotPair.HeaderBytes + SiteTrial.RecordBytes + SlotPair.CrcBytes;

    private readonly IClock _clock;
    private readonly SlotPair _slots;
    private readonly SiteTrial _trial = new SiteTrial();
    private readonly SiteSelector _selector;
    private readonly byte[] _bytes = new byte[MaximumBytes];
    private readonly ByteWriter _writer;
    private readonly long _startMilliseconds;
    private EdgeController _controller;
    private bool _isOnTrial;

    /// <summary>Chooses the site, and counts the start where its image is on trial.</summary>
    /// <param name="store">The four slots.</param>
    /// <param name="clock">Tells how long the controller stays up.</param>
    /// <param name="channels">The channels of the board.</param>
    public SiteBoot(IRecordStore store, IClock clock, BoardChannels channels)
    {
        _clock = clock;
        _startMilliseconds = clock.MonotonicMilliseconds;
        _slots = new SlotPair(store, clock, FirstRecordSlot, Letters, Version);
        _writer = new ByteWriter(_bytes);
        int length = _slots.ReadNewest(_bytes);
        if (length > 0)
        {
            _trial.Read(new ByteReader(_bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes));
        }

        _selector = new SiteSelector(store, channels, _trial);
        if (Site != null && Generation >= _selector.GenerationOf(SiteSlot.Count - 1 - Slot))
        {
            // Before the controller is built: whatever comes of that, the attempt is counted. An image that is gone back to is
            // on no trial, since nothing is left behind it.
            bool isCounted = _trial.Begin(Generation, ImageCrc);
            _isOnTrial = !_trial.HasProved(Generation, ImageCrc);
            if (isCounted)
            {
                Save();
            }
        }
    }

    /// <summary>The configuration to run, or null where no slot has one that may be used, or once a controller runs it.</summary>
    public SiteConfiguration Site => _selector.Site;

    /// <summary>The slot that it comes from.</summary>
    public int Slot => _selector.Slot;

    /// <summary>Generation of its image.</summary>
    public long Generation => _selector.GenerationOf(Slot);

    /// <summary>CRC of its image.</summary>
    public long ImageCrc => _selector.ImageCrcOf(Slot);

    /// <summary>What is wrong with a slot.</summary>
    public SlotProblem ProblemOf(int slot) => _selector.ProblemOf(slot);

    /// <summary>The rule that the image in a slot breaks, or null.</summary>
    public SiteError ErrorOf(int slot) => _selector.ErrorOf(slot);

    /// <summary>True while the image has yet to prove itself.</summary>
    public bool IsOnTrial => _isOnTrial;

    /// <summary>
    /// Ties the controller that runs the site to this start: its scans are the proof, and it reports images that were passed
    /// over. To be called before the first scan. The configuration is let go: the board has no memory to keep what nobody reads again.
    /// </summary>
    public void Watch(EdgeController controller)
    {
        _controller = controller;
        _selector.Release();
        controller.ReportImagesOf(this);
        for (int slot = 0; slot < SiteSlot.Count; slot++)
        {
            SlotProblem problem = ProblemOf(slot);
            bool isRefused = problem != SlotProblem.None && problem != SlotProblem.Empty;
            controller.Faults.Set(FaultCode.SiteImageRefused, slot, isRefused, _clock.MonotonicMilliseconds);
        }
    }

    /// <summary>The controller could not be built: the next start goes back to the image before, where there is one.</summary>
    public void Abandon()
    {
        if (_isOnTrial)
        {
            _trial.Fail(Generation, ImageCrc);
            Save();
        }
    }

    /// <summary>Writes the proof as soon as it is there.</summary>
    /// <returns>False: a pause is due.</returns>
    public bool Step()
    {
        if (_isOnTrial && _controller != null && _slots.MayWrite && _controller.ScanCount >= ProofScanCount
            && _clock.MonotonicMilliseconds - _startMilliseconds >= ProofMilliseconds)
        {
            _trial.Prove(Generation, ImageCrc);
            _isOnTrial = !Save();
        }

        return false;
    }

    /// <summary>Nothing: what is not proved at a clean end is not proved.</summary>
    public void Close()
    {
    }

    /// <summary>Writes what a fault message says of a slot.</summary>
    internal void Write(JsonWriter writer, int slot)
    {
        SiteError error = ErrorOf(slot);
        writer.Write("imageProblem", Names.Of(ProblemOf(slot)));
        writer.Write("imageGeneration", _selector.GenerationOf(slot));
        if (error != null)
        {
            writer.Write("siteErrorCode", (int)error.Code);
            writer.Write("siteErrorField", (int)error.Field);
            writer.Write("siteErrorIndex", error.Index);
        }
    }

    // A store that refuses costs the trial its memory, never the start.
    private bool Save()
    {
        _slots.Begin(_writer);
        _trial.Write(_writer);
        return _slots.TryWrite(_bytes, _writer);
    }
}
