using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Overrides of loads: commanded from any thread, put in force by the scan as the last guard before the minimum times.</summary>
public sealed class OverrideDesk : ScanRule
{
    // Beyond the bits of all controllers.
    private const int Bit = 1 << RuleList.MaximumCount;

    private readonly OverrideInbox _inbox;
    private readonly int _loadCount;
    private readonly LoadOverrides _inForce;

    /// <summary>Makes a desk for the loads of a site.</summary>
    public OverrideDesk(ShedTable table)
    {
        _loadCount = table.Count;
        _inbox = new OverrideInbox(table.Count);
        _inForce = new LoadOverrides(table, Bit);
    }

    /// <summary>The overrides in force.</summary>
    public LoadOverrides InForce => _inForce;

    /// <summary>Commands an override; any thread may call it.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="mode">What is wanted.</param>
    /// <param name="durationMilliseconds">How long, in ms from the next scan on; ignored for Auto.</param>
    public OverrideResult Command(int load, OverrideMode mode, int durationMilliseconds)
    {
        if (load < 0 || load >= _loadCount)
        {
            return OverrideResult.UnknownLoad;
        }

        if (mode != OverrideMode.Auto && mode != OverrideMode.On && mode != OverrideMode.Off)
        {
            return OverrideResult.InvalidMode;
        }

        if (mode != OverrideMode.Auto && (durationMilliseconds < 1 || durationMilliseconds > LoadOverrides.MaximumMilliseconds))
        {
            return OverrideResult.InvalidDuration;
        }

        _inbox.Put(load, mode, durationMilliseconds);
        return OverrideResult.Accepted;
    }

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        if (_inbox.IsAny)
        {
            _inbox.TakeAll(_inForce, nowMilliseconds);
        }

        _inForce.Execute(nowMilliseconds);
    }
}
