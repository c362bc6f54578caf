namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>
/// How the open window filled. Messages tell exactly what is used now, not what was at each moment: the way there follows the powers
/// that were told, and ends at what is known.
/// </summary>
public static class WindowTrace
{
    /// <summary>The way from the window's start to now: shares of its time and of the limit's energy; empty where nothing is known.</summary>
    public static IReadOnlyList<(double PassedShare, double UsedShare)> Of(DemandSnapshot demand, IReadOnlyList<PowerPoint> power)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(power);
        if (demand.UsedShare is not { } used)
        {
            return [];
        }

        List<(double Passed, double Sum)> way = [(0, 0)];
        double sum = 0;
        double last = 0;
        if (demand.WindowStartUtcMilliseconds is { } start)
        {
            foreach (PowerPoint point in power)
            {
                double passed = (double)(point.UtcMilliseconds - start) / demand.WindowMilliseconds;
                if (passed > last && passed < demand.PassedShare && point.PowerWatts is { } watts)
                {
                    sum += Math.Max(0, watts) * (passed - last);
                    last = passed;
                    way.Add((passed, sum));
                }
            }
        }

        sum += Math.Max(0, demand.PowerWatts ?? 0) * (demand.PassedShare - last);
        double scale = sum > 0 ? used / sum : 0;
        return [.. way.Select(step => (step.Passed, step.Sum * scale)), (demand.PassedShare, used)];
    }
}
