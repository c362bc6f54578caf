namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Like PNNL's Intelligent Load Control (the ILC agent of VOLTTRON): above the limit and a deadband, the mean of the last 15
/// minutes makes it curtail what the mean is above the limit, in the order of priority; what that has brought is confirmed 5
/// minutes later; below the limit and the deadband the loads come back in 5 groups, 5 minutes apart, last curtailed first.
/// </summary>
/// <remarks>
/// The deadband is 5 kW as there, and never more than 2 % of the limit, or it would not act at all in a small building. The
/// order is that of the loads, not one that is scored anew each time.
/// </remarks>
public sealed class IlcController : IComparisonController
{
    private const double DeadbandWatts = 5_000;
    private const double DeadbandPart = 0.02;
    private const int AverageMinutes = 15;
    private const int GroupCount = 5;
    private const long ConfirmMilliseconds = 300_000;
    private const long ReleaseMilliseconds = 300_000;

    private readonly MinuteMeans _minutes = new(AverageMinutes);
    private long _nextMilliseconds;
    private int _groupLoads;

    /// <inheritdoc/>
    public int Decide(in ControlPicture picture)
    {
        int mask = picture.HeldOff;
        if (!_minutes.Add(Math.Max(0, picture.SiteWatts)) || picture.NowMilliseconds < _nextMilliseconds)
        {
            return mask;
        }

        double meanWatts = 0;
        for (int i = 0; i < _minutes.Count; i++)
        {
            meanWatts += _minutes[i] / _minutes.Count;
        }

        double deadbandWatts = Math.Min(DeadbandWatts, DeadbandPart * picture.LimitWatts);
        if (meanWatts > picture.LimitWatts + deadbandWatts)
        {
            _groupLoads = 0;
            _nextMilliseconds = picture.NowMilliseconds + ConfirmMilliseconds;
            return Curtail(picture.Loads, mask, meanWatts - picture.LimitWatts);
        }

        if (mask != 0 && meanWatts < picture.LimitWatts - deadbandWatts)
        {
            _nextMilliseconds = picture.NowMilliseconds + ReleaseMilliseconds;
            return ReleaseGroup(picture.Loads, mask);
        }

        _groupLoads = 0;
        return mask;
    }

    private static int Curtail(IReadOnlyList<ComparisonLoad> loads, int mask, double watts)
    {
        for (int i = 0; i < loads.Count && watts > 0; i++)
        {
            if (loads[i].IsRunning && loads[i].CanShed)
            {
                mask |= 1 << i;
                watts -= loads[i].PresentWatts;
            }
        }

        return mask;
    }

    private int ReleaseGroup(IReadOnlyList<ComparisonLoad> loads, int mask)
    {
        if (_groupLoads == 0)
        {
            _groupLoads = (loads.Count(l => l.IsHeldOff) + GroupCount - 1) / GroupCount;
        }

        int left = _groupLoads;
        for (int i = loads.Count - 1; i >= 0 && left > 0; i--)
        {
            if (loads[i].CanRestore)
            {
                mask &= ~(1 << i);
                left--;
            }
        }

        return mask;
    }
}
