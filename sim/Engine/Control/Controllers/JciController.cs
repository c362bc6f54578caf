namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Johnson Controls' demand limiting with a sliding window, after the DLLR Technical Bulletin (LIT-12011288, Metasys 6,
/// 2013), each minute:
/// U = P + S is the uncontrolled demand, of what is metered and what is shed; e = U - U of the minute before; |e| is smoothed
/// with K = 0.01; U is projected over the n = 14 minutes ahead; z = 2.58 (medium sensitivity) times the smoothed error is
/// kept free, at most 10 % of the limit; loads are shed until no window that ends within these minutes exceeds the limit.
/// </summary>
/// <remarks>
/// Two points are a reading of the bulletin, whose formulas are pictures: U is held over the minutes ahead, and the margin
/// stands in each of them. A load is eligible where it runs and its minimum time on is over; it comes back, last shed first,
/// where what stays shed is enough.
/// </remarks>
public sealed class JciController : IComparisonController
{
    private const double Smoothing = 0.01;
    private const double Sensitivity = 2.58;
    private const double ErrorLimitPart = 0.1;
    private const int IntervalMinutes = 15;

    private readonly MinuteMeans _minutes = new(IntervalMinutes);
    private double _uncontrolledWatts = double.NaN;
    private double _smoothedErrorWatts;

    /// <inheritdoc/>
    public int Decide(in ControlPicture picture)
    {
        int mask = picture.HeldOff;
        if (!_minutes.Add(Math.Max(0, picture.SiteWatts)))
        {
            return mask;
        }

        double shedWatts = picture.Loads.Sum(l => l.IsHeldOff ? l.ShedWatts : 0);
        double uncontrolledWatts = _minutes[0] + shedWatts;
        double errorWatts = double.IsNaN(_uncontrolledWatts) ? 0 : uncontrolledWatts - _uncontrolledWatts;
        _smoothedErrorWatts += Smoothing * (Math.Abs(errorWatts) - _smoothedErrorWatts);
        _uncontrolledWatts = uncontrolledWatts;

        double marginWatts = Math.Min(Sensitivity * _smoothedErrorWatts, ErrorLimitPart * picture.LimitWatts);
        double neededWatts = NeededWatts(uncontrolledWatts + marginWatts, picture.LimitWatts);
        return neededWatts > shedWatts
            ? Shed(picture.Loads, mask, neededWatts - shedWatts)
            : Restore(picture.Loads, mask, shedWatts - neededWatts);
    }

    // The window that ends i minutes ahead holds the last 15 - i minutes as they were and i minutes of what is projected.
    private double NeededWatts(double projectedWatts, double limitWatts)
    {
        double neededWatts = 0;
        double past = 0;
        for (int i = IntervalMinutes - 1; i >= 1; i--)
        {
            int age = IntervalMinutes - 1 - i;

            // Before the start nothing is known: what was, was as now.
            past += age < _minutes.Count ? _minutes[age] : _minutes[0];
            neededWatts = Math.Max(neededWatts, projectedWatts - (((IntervalMinutes * limitWatts) - past) / i));
        }

        return neededWatts;
    }

    private static int Shed(IReadOnlyList<ComparisonLoad> loads, int mask, double watts)
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

    private static int Restore(IReadOnlyList<ComparisonLoad> loads, int mask, double spareWatts)
    {
        for (int i = loads.Count - 1; i >= 0; i--)
        {
            if (loads[i].CanRestore && loads[i].ShedWatts <= spareWatts)
            {
                mask &= ~(1 << i);
                spareWatts -= loads[i].ShedWatts;
            }
        }

        return mask;
    }
}
