using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The supplier's meter: its contact closes at the end of each demand interval, for three scans.</summary>
internal sealed class IntervalCoupling
{
    private const int ClosedScans = 3;

    private readonly VirtualBoard _board;
    private readonly VirtualDigitalInput _input;
    private readonly long _windowMilliseconds;
    private readonly long _offsetMilliseconds;
    private readonly long _closedMilliseconds;

    private IntervalCoupling(SiteConfiguration site, VirtualBoard board)
    {
        _board = board;
        _input = board.DigitalInput(site.Demand.IntervalPulse.Input);
        _windowMilliseconds = site.Demand.WindowSeconds * 1000L;
        _offsetMilliseconds = site.UtcOffsetMinutes * 60_000L;
        _closedMilliseconds = ClosedScans * site.ScanMilliseconds;
    }

    /// <summary>The coupling of a site; null where it has no such input.</summary>
    public static IntervalCoupling? Of(SiteConfiguration site, VirtualBoard board) =>
        site.Demand.IntervalPulse.Input == IntervalPulseOptions.NoInput ? null : new IntervalCoupling(site, board);

    /// <summary>Opens or closes the contact by the supplier's clock, which is right.</summary>
    public void Drive()
    {
        long elapsed = (_board.Clock.UtcMilliseconds + _offsetMilliseconds) % _windowMilliseconds;
        _input.Level = elapsed < _closedMilliseconds ? DigitalLevel.Active : DigitalLevel.Inactive;
    }
}
