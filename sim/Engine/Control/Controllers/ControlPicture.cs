namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What a comparison controller knows in one second.</summary>
/// <param name="NowMilliseconds">Time since the start in ms.</param>
/// <param name="SiteWatts">True power of the site over the last second in W.</param>
/// <param name="LimitWatts">The demand limit in W.</param>
/// <param name="Loads">The loads, those that are shed first at the begin.</param>
public readonly record struct ControlPicture(
    long NowMilliseconds, double SiteWatts, double LimitWatts, IReadOnlyList<ComparisonLoad> Loads)
{
    /// <summary>The loads that are held off now, as <see cref="IComparisonController.Decide"/> returns them.</summary>
    public int HeldOff
    {
        get
        {
            int mask = 0;
            for (int i = 0; i < Loads.Count; i++)
            {
                mask |= Loads[i].IsHeldOff ? 1 << i : 0;
            }

            return mask;
        }
    }
}
