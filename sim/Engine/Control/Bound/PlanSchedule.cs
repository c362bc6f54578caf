using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A plan that can be played: when each load is held off, and what comes of it in the data.</summary>
internal sealed class PlanSchedule
{
    private readonly IReadOnlyList<PowerWindow> _windows;
    private readonly IReadOnlyList<ControlLoad> _loads;
    private readonly int _limitWatts;
    private readonly List<PlanRun>[] _runs;

    /// <summary>Takes the runs of a solution.</summary>
    /// <param name="span">The part of the data.</param>
    /// <param name="loads">The loads.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    /// <param name="cells">The solution.</param>
    public PlanSchedule(
        PlanSpan span, IReadOnlyList<ControlLoad> loads, int limitWatts, IReadOnlyList<IReadOnlyList<RelayCell>> cells)
    {
        _windows = span.Windows;
        _loads = loads;
        _limitWatts = limitWatts;
        _runs = [.. loads.Select((l, i) => new RunReader(i, l.Options).Read(cells[i]).ToList())];
        for (int i = 0; i < loads.Count; i++)
        {
            Tidy(i);
        }
    }

    /// <summary>The runs of all loads.</summary>
    public IReadOnlyList<PlanRun> Runs => [.. _runs.SelectMany(r => r)];

    /// <summary>Energy in Wh that is not served.</summary>
    public double UnservedWattHours => _loads.Select((_, i) => Unserved(i)).Sum();

    /// <summary>The same, each load's times its weight.</summary>
    public double WeightedUnservedWattHours => _loads.Select((l, i) => Unserved(i) * l.Bound.Weight).Sum();

    /// <summary>Windows that are above the limit although the base would keep them.</summary>
    public int BrokenWindowCount => _windows.Count(Breaks);

    /// <summary>Whether a window is above the limit although the base would keep it.</summary>
    public bool Breaks(PowerWindow window) => DemandModel.Asks(window, _limitWatts) && MissingWattHours(window) > Tolerance(window);

    /// <summary>The runs of a load in order.</summary>
    public List<PlanRun> Of(int load) => _runs[load];

    /// <summary>Weighted energy in Wh that a load is not served.</summary>
    public double Cost(int load) => Unserved(load) * _loads[load].Bound.Weight;

    private static double Tolerance(PowerWindow window) => 1e-8 * Math.Max(1, window.UncontrolledWatts);

    /// <summary>Makes each run at least as long as it must be, and one of two that lie too close.</summary>
    public void Tidy(int load)
    {
        LoadOptions times = _loads[load].Options;
        List<PlanRun> tidy = [];
        foreach (PlanRun run in _runs[load].OrderBy(r => r.StartMilliseconds))
        {
            PlanRun next = run with { EndMilliseconds = Math.Max(run.EndMilliseconds, run.StartMilliseconds + times.MinimumOffMilliseconds) };
            if (tidy.Count > 0 && next.StartMilliseconds - tidy[^1].EndMilliseconds < Math.Max(1, (long)times.MinimumOnMilliseconds)
                && (times.MaximumShedMilliseconds == 0 || next.StartMilliseconds <= tidy[^1].EndMilliseconds))
            {
                tidy[^1] = tidy[^1] with { EndMilliseconds = Math.Max(tidy[^1].EndMilliseconds, next.EndMilliseconds) };
            }
            else
            {
                tidy.Add(next);
            }
        }

        _runs[load] = tidy;
    }

    /// <summary>Energy in Wh by which a window is above the limit, or above its base where that is more; negative where there is room.</summary>
    public double MissingWattHours(PowerWindow window)
    {
        double hours = window.Steps.Sum(s => s.Milliseconds) / 3_600_000.0;
        return window.Steps.Sum(ImportWattHours) - (Math.Max(_limitWatts, window.LeastWatts) * hours);
    }

    // Between the edges of runs nothing changes.
    private double ImportWattHours(PowerStep step)
    {
        long[] edges =
        [
            step.StartUtcMilliseconds,
            .. _runs.SelectMany(r => r).SelectMany(r => new[] { r.StartMilliseconds, r.EndMilliseconds })
                .Where(edge => edge > step.StartUtcMilliseconds && edge < step.EndUtcMilliseconds).Order(),
            step.EndUtcMilliseconds,
        ];
        double wattHours = 0;
        for (int i = 1; i < edges.Length; i++)
        {
            double watts = step.BaseWatts;
            for (int load = 0; load < _loads.Count; load++)
            {
                watts += _runs[load].Exists(r => r.StartMilliseconds <= edges[i - 1] && edges[i - 1] < r.EndMilliseconds) ? 0 : step.LoadWatts[load];
            }

            wattHours += Math.Max(0, watts) * (edges[i] - edges[i - 1]) / 3_600_000;
        }

        return wattHours;
    }

    private double Unserved(int load) => _windows.SelectMany(w => w.Steps).Sum(step => step.LoadWatts[load] / 3_600_000 * _runs[load].Sum(
        r => Math.Max(0, Math.Min(r.EndMilliseconds, step.EndUtcMilliseconds) - Math.Max(r.StartMilliseconds, step.StartUtcMilliseconds))));
}
