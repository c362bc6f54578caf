using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Says how far the next step of a simulation goes.</summary>
/// <remarks>
/// The building is the same however time is cut into steps, and the firmware counts time and not scans: a longer step changes
/// only when something is noticed. So it is taken where nothing is to be noticed:
///
///   the limiter          | last switch         | room beside risk                      | step
///   ---------------------+---------------------+---------------------------------------+---------------------------
///   sheds or blocks      | any                 | any                                   | a scan
///   leaves alone         | under two minutes   | any                                   | a scan: receipts are taken
///   leaves alone         | longer ago          | none for the limit once more, for 10 s| a scan
///   leaves alone         | longer ago          | for the limit once more, for t        | t, to a full ten seconds
///
/// So even a building that doubles its power as a long step begins has broken nothing when it ends. No step goes beyond a full minute,
/// with which schedules are judged and windows end. A site with limits of feeders, which trip in seconds, with the supplier's pulse or
/// without a valid forecast is scanned each time.
/// </remarks>
internal sealed class Stride
{
    private const int GridMilliseconds = 10_000;
    private const int LongestMilliseconds = 60_000;
    private const long SettledMilliseconds = 120_000;

    private readonly EdgeController _controller;
    private readonly int _scanMilliseconds;
    private readonly bool _mayBeLong;
    private int _switchCount;
    private long _switchedMilliseconds;

    /// <summary>Makes it for a controller.</summary>
    /// <param name="controller">Whose scans they are.</param>
    /// <param name="site">Its site.</param>
    public Stride(EdgeController controller, SiteConfiguration site)
    {
        _controller = controller;
        _scanMilliseconds = site.ScanMilliseconds;
        _mayBeLong = controller.Feeders == null && controller.IntervalPulse == null && site.ScanMilliseconds < GridMilliseconds;
    }

    /// <summary>How often to scan.</summary>
    public ScanPace Pace { get; set; }

    /// <summary>Length of the step that begins now, in ms.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970.</param>
    public int Next(long nowMilliseconds, long utcMilliseconds)
    {
        if (Pace == ScanPace.EveryScan || !_mayBeLong || !IsQuiet(nowMilliseconds))
        {
            return _scanMilliseconds;
        }

        long toFullMinute = LongestMilliseconds - (utcMilliseconds % LongestMilliseconds);
        long end = utcMilliseconds + Math.Min(RoomMilliseconds(), toFullMinute);
        return Math.Max(_scanMilliseconds, (int)(end - (end % GridMilliseconds) - utcMilliseconds));
    }

    private bool IsQuiet(long nowMilliseconds) =>
        _controller.Limiter.Phase == DemandPhase.LeaveAlone && _controller.Forecast.IsValid && HasSettled(nowMilliseconds);

    // How long the limit once more would have room beside what is expected and feared.
    private long RoomMilliseconds()
    {
        DemandForecast forecast = _controller.Forecast;
        return -(forecast.RequiredWatts + forecast.RiskWatts) * forecast.TightestMilliseconds / forecast.LimitWatts;
    }

    private bool HasSettled(long nowMilliseconds)
    {
        int count = 0;
        ShedTable table = _controller.Loads;
        for (int i = 0; i < table.Count; i++)
        {
            count += table.At(i).ChangeCount;
        }

        if (count != _switchCount)
        {
            _switchCount = count;
            _switchedMilliseconds = nowMilliseconds;
        }

        return nowMilliseconds - _switchedMilliseconds >= SettledMilliseconds;
    }
}
