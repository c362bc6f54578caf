namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// A threshold with hysteresis on the present power, as a relay of any power meter does it: above the limit the next load
/// goes, below the release level the last one comes back, one change each 10 s. It knows nothing of windows.
/// </summary>
public sealed class ThresholdController : IComparisonController
{
    private const double ReleasePart = 0.9;
    private const long StaggerMilliseconds = 10_000;

    private long _changedMilliseconds = -StaggerMilliseconds;

    /// <inheritdoc/>
    public int Decide(in ControlPicture picture)
    {
        int mask = picture.HeldOff;
        if (picture.NowMilliseconds - _changedMilliseconds < StaggerMilliseconds)
        {
            return mask;
        }

        int change = 0;
        if (picture.SiteWatts > picture.LimitWatts)
        {
            change = NextToShed(picture.Loads);
        }
        else if (picture.SiteWatts < ReleasePart * picture.LimitWatts)
        {
            change = NextToRestore(picture.Loads);
        }

        _changedMilliseconds = change == 0 ? _changedMilliseconds : picture.NowMilliseconds;
        return mask ^ change;
    }

    private static int NextToShed(IReadOnlyList<ComparisonLoad> loads)
    {
        for (int i = 0; i < loads.Count; i++)
        {
            if (loads[i].IsRunning && loads[i].CanShed)
            {
                return 1 << i;
            }
        }

        return 0;
    }

    private static int NextToRestore(IReadOnlyList<ComparisonLoad> loads)
    {
        for (int i = loads.Count - 1; i >= 0; i--)
        {
            if (loads[i].CanRestore)
            {
                return 1 << i;
            }
        }

        return 0;
    }
}
