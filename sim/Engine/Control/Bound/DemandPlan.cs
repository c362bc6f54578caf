namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What keeping a limit costs a planner that knows all that comes and keeps the times of the loads as controllers must:
/// minimum on and off, longest shed, longest on a day, starts in an hour, relays that are open or closed.
/// </summary>
/// <remarks>
/// Two figures. What is proven bounds every controller that keeps the times and the windows that can be kept, at whatever
/// second it acts. The plan is one that can be played; where both agree, none is better. How far apart they are is a matter of
/// how much the solver may search.
/// </remarks>
public static class DemandPlan
{
    /// <summary>Makes it.</summary>
    /// <param name="windows">The windows of the data, in order.</param>
    /// <param name="loads">The loads, in the order of the steps' powers.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    /// <param name="utcOffsetMinutes">Days are those of UTC plus this offset in minutes.</param>
    /// <param name="bound">What the same costs without times.</param>
    /// <param name="token">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static PlanResult Solve(
        IReadOnlyList<PowerWindow> windows,
        IReadOnlyList<ControlLoad> loads,
        int limitWatts,
        int utcOffsetMinutes,
        BoundResult bound,
        CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(loads);
        ArgumentNullException.ThrowIfNull(bound);
        bool hasRebound = DemandModel.HasRebound([.. loads.Select(l => l.Bound)]);
        if (!loads.Any(l => RelayModel.HasTimes(l.Options)))
        {
            // Without times the bound is a plan: every load may be off for any part of a step.
            return hasRebound
                ? new PlanResult(bound.WeightedUnservedWattHours, null, null, 0, null)
                : new PlanResult(bound.WeightedUnservedWattHours, bound.UnservedWattHours, bound.WeightedUnservedWattHours, 0, null);
        }

        PlanSearch search = new(loads, limitWatts, utcOffsetMinutes, token);
        double proven = 0;
        double unserved = 0;
        double weighted = 0;
        int broken = 0;
        List<PlanRun> runs = [];
        foreach (PlanSpan span in PlanSpan.Of(windows, loads, limitWatts, utcOffsetMinutes))
        {
            (double partWattHours, PlanSchedule? plan) = search.Run(span);
            proven += partWattHours;
            if (plan is not null)
            {
                unserved += plan.UnservedWattHours;
                weighted += plan.WeightedUnservedWattHours;
                broken += plan.BrokenWindowCount;
                runs.AddRange(plan.Runs);
            }
        }

        // Times only take choices away. Yet where a load may not be off for as long as it takes, a window that the bound keeps may
        // have to break, which gives up less.
        proven = loads.Any(l => RelayModel.HasAllowance(l.Options)) ? proven : Math.Max(proven, bound.WeightedUnservedWattHours);
        return hasRebound
            ? new PlanResult(proven, null, null, 0, null)
            : new PlanResult(proven, unserved, weighted, broken, runs);
    }
}
