using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Config.Slots;

/// <summary>Chooses the site image to run: the newest that is whole, keeps the rules, fits the board and has not failed its trial.</summary>
/// <remarks>
/// The slots are read one after the other into one buffer; only the image that is next in turn becomes a configuration.
/// </remarks>
public sealed class SiteSelector
{
    private readonly SlotProblem[] _problems = new SlotProblem[SiteSlot.Count];
    private readonly SiteError[] _errors = new SiteError[SiteSlot.Count];
    private readonly long[] _generations = new long[SiteSlot.Count];
    private readonly long[] _crcs = new long[SiteSlot.Count];

    /// <summary>Chooses.</summary>
    /// <param name="slots">Has the two files as its first slots.</param>
    /// <param name="channels">The channels of the board.</param>
    /// <param name="trial">What is known of earlier starts.</param>
    public SiteSelector(IRecordStore slots, BoardChannels channels, SiteTrial trial)
    {
        byte[] buffer = new byte[SiteSlot.MaximumBytes];
        for (int slot = 0; slot < SiteSlot.Count; slot++)
        {
            int length = slots.Read(slot, buffer);
            _problems[slot] = SiteSlot.Inspect(buffer, length);
            bool isWhole = _problems[slot] == SlotProblem.None || _problems[slot] == SlotProblem.OtherVersion;
            _generations[slot] = isWhole ? SiteSlot.GenerationOf(buffer, length) : 0;
            _crcs[slot] = isWhole ? SiteSlot.ImageCrcOf(buffer, length) : 0;
        }

        int newest = _generations[1] > _generations[0] ? 1 : 0;
        int older = SiteSlot.Count - 1 - newest;
        bool isSpent = trial.IsSpent(_generations[newest], _crcs[newest]);
        Slot = newest;
        Site = isSpent ? null : Load(slots, newest, channels, buffer);
        if (Site == null)
        {
            Slot = older;
            Site = Load(slots, older, channels, buffer);
        }

        if (isSpent && Site != null)
        {
            _problems[newest] = SlotProblem.TrialFailed;
        }
        else if (isSpent)
        {
            // Nothing is left but the image that failed: with it the controller may come up, without it cannot.
            Slot = newest;
            Site = Load(slots, newest, channels, buffer);
        }
    }

    /// <summary>The configuration to run, or null where no slot has one, or after <see cref="Release"/>.</summary>
    public SiteConfiguration Site { get; private set; }

    /// <summary>The slot that it comes from.</summary>
    public int Slot { get; }

    /// <summary>Generation of the image in a slot; 0 where there is none that is whole.</summary>
    public long GenerationOf(int slot) => _generations[slot];

    /// <summary>CRC of the image in a slot; 0 where there is none that is whole.</summary>
    public long ImageCrcOf(int slot) => _crcs[slot];

    /// <summary>What is wrong with a slot; None too where it is sound and merely older.</summary>
    public SlotProblem ProblemOf(int slot) => _problems[slot];

    /// <summary>The rule that the image in a slot breaks, or null.</summary>
    public SiteError ErrorOf(int slot) => _errors[slot];

    /// <summary>Lets the configuration go: the controller that runs it keeps what it needs.</summary>
    public void Release() => Site = null;

    private SiteConfiguration Load(IRecordStore slots, int slot, BoardChannels channels, byte[] buffer)
    {
        if (_problems[slot] != SlotProblem.None)
        {
            return null;
        }

        SiteConfiguration site = SiteSlot.Read(buffer, slots.Read(slot, buffer));
        if (site == null)
        {
            _problems[slot] = SlotProblem.Damaged;
            return null;
        }

        if (!site.IsFor(channels.Board))
        {
            _problems[slot] = SlotProblem.OtherBoard;
            return null;
        }

        _errors[slot] = SiteRules.Check(site) ?? ChannelRules.Check(site, channels);
        if (_errors[slot] != null)
        {
            _problems[slot] = SlotProblem.BreaksRule;
            return null;
        }

        SiteSharing.Share(site);
        return site;
    }
}
