using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Fits a plan to the steps of the data: it was searched for with a window's mean powers. What lacks is taken where it costs
/// least, what is too much is given back.
/// </summary>
internal sealed class PlanMender(PlanSchedule schedule, IReadOnlyList<PowerWindow> windows, IReadOnlyList<ControlLoad> loads)
{
    private const int MostAttempts = 50;

    /// <summary>Does it.</summary>
    public void Run()
    {
        Shorten();
        foreach (PowerWindow window in windows)
        {
            // Where a site exports, time off may save less than its power says: what then still lacks is taken the next time.
            for (int attempt = 0; attempt < MostAttempts && schedule.Breaks(window) && Mend(window); attempt++)
            {
            }
        }

        Shorten();
    }

    private bool IsFree(int load) => !RelayModel.HasAllowance(loads[load].Options);

    // The load that alone keeps the window for the least; where none does, the first that takes anything.
    private bool Mend(PowerWindow window)
    {
        (int Load, double Cost, List<PlanRun> Runs)? best = null;
        (int Load, double Cost, List<PlanRun> Runs)? partly = null;
        for (int load = 0; load < loads.Count; load++)
        {
            if (!IsFree(load))
            {
                continue;
            }

            List<PlanRun> before = [.. schedule.Of(load)];
            double cost = -schedule.Cost(load);
            double missing = schedule.MissingWattHours(window);
            Lengthen(window, load);
            if (schedule.Breaks(window) && loads[load].Options.MaximumStartsPerHour == 0)
            {
                schedule.Of(load).Add(new PlanRun(load, window.StartUtcMilliseconds, window.StartUtcMilliseconds));
                schedule.Tidy(load);
                Lengthen(window, load);
            }

            (int, double, List<PlanRun>) attempt = (load, cost + schedule.Cost(load), [.. schedule.Of(load)]);
            if (!schedule.Breaks(window))
            {
                best = best is null || attempt.Item2 < best.Value.Cost ? attempt : best;
            }
            else if (schedule.MissingWattHours(window) < missing - 1e-6)
            {
                partly = partly is null || loads[load].Bound.Weight < loads[partly.Value.Load].Bound.Weight ? attempt : partly;
            }

            Set(load, before);
        }

        if ((best ?? partly) is not { } chosen)
        {
            return false;
        }

        Set(chosen.Load, chosen.Runs);
        return true;
    }

    private void Set(int load, List<PlanRun> runs)
    {
        schedule.Of(load).Clear();
        schedule.Of(load).AddRange(runs);
    }

    private void Lengthen(PowerWindow window, int load)
    {
        List<PlanRun> runs = schedule.Of(load);
        long end = window.Steps[^1].EndUtcMilliseconds;
        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i].EndMilliseconds < window.StartUtcMilliseconds || runs[i].StartMilliseconds > end)
            {
                continue;
            }

            long next = i + 1 < runs.Count ? runs[i + 1].StartMilliseconds : long.MaxValue;
            long previous = i > 0 ? runs[i - 1].EndMilliseconds : long.MinValue;
            foreach (PowerStep step in window.Steps.Where(s => s.EndUtcMilliseconds > runs[i].EndMilliseconds))
            {
                long from = Math.Max(runs[i].EndMilliseconds, step.StartUtcMilliseconds);
                long needed = Needed(window, step, load, Math.Min(next, step.EndUtcMilliseconds) - from);
                runs[i] = needed > 0 ? runs[i] with { EndMilliseconds = from + needed } : runs[i];
            }

            foreach (PowerStep step in window.Steps.Reverse().Where(s => s.StartUtcMilliseconds < runs[i].StartMilliseconds))
            {
                long to = Math.Min(runs[i].StartMilliseconds, step.EndUtcMilliseconds);
                long needed = Needed(window, step, load, to - Math.Max(previous, step.StartUtcMilliseconds));
                runs[i] = needed > 0 ? runs[i] with { StartMilliseconds = to - needed } : runs[i];
            }
        }

        schedule.Tidy(load);
    }

    // Time in ms that the load must be off in a step to keep the window, as far as it can.
    private long Needed(PowerWindow window, PowerStep step, int load, long most)
    {
        double watts = step.LoadWatts[load];
        return watts <= 0 || most <= 0 || !schedule.Breaks(window)
            ? 0
            : Math.Min(most, (long)Math.Ceiling(schedule.MissingWattHours(window) * 3_600_000 / watts));
    }

    // The dearest first: runs that nothing needs go, others are cut at their ends as far as windows and times allow.
    private void Shorten()
    {
        foreach (int load in Enumerable.Range(0, loads.Count).OrderByDescending(i => loads[i].Bound.Weight))
        {
            LoadOptions times = loads[load].Options;
            List<PlanRun> runs = schedule.Of(load);
            for (int i = runs.Count - 1; i >= 0; i--)
            {
                PlanRun run = runs[i];
                PowerWindow[] touched =
                    [.. windows.Where(w => w.StartUtcMilliseconds < run.EndMilliseconds && w.Steps[^1].EndUtcMilliseconds > run.StartMilliseconds)];
                if (times.MaximumStartsPerHour > 0 || touched.Any(schedule.Breaks))
                {
                    continue;
                }

                runs.RemoveAt(i);
                if (!touched.Any(schedule.Breaks))
                {
                    continue;
                }

                runs.Insert(i, run);
                Cut(runs, i, touched, times.MinimumOffMilliseconds, (r, ms) => r with { EndMilliseconds = r.EndMilliseconds - ms });
                Cut(runs, i, touched, times.MinimumOffMilliseconds, (r, ms) => r with { StartMilliseconds = r.StartMilliseconds + ms });
            }
        }
    }

    // The longest cut is found by halves: a longer one breaks what a shorter one does.
    private void Cut(List<PlanRun> runs, int index, PowerWindow[] touched, long least, Func<PlanRun, long, PlanRun> cut)
    {
        PlanRun run = runs[index];
        long most = run.EndMilliseconds - run.StartMilliseconds - Math.Max(1, least);
        long kept = 0;
        while (kept < most)
        {
            long next = kept + ((most - kept + 1) / 2);
            runs[index] = cut(run, next);
            if (touched.Any(schedule.Breaks))
            {
                most = next - 1;
            }
            else
            {
                kept = next;
            }
        }

        runs[index] = cut(run, kept);
    }
}
