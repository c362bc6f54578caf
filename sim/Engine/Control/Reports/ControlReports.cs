namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Turns trials into figures.</summary>
internal static class ControlReports
{
    public static ControlLimitReport Of(ControlGame game, int limitWatts, BoundResult bound, PlanResult? plan, ReadOnlySpan<ControlTrial> trials)
    {
        List<ControllerReport> controllers = [];
        foreach (ControlTrial trial in trials)
        {
            controllers.Add(Of(game, trial, bound, plan));
        }

        return new ControlLimitReport(
            limitWatts,
            new BoundReport(
                bound.Unkeepable.Count,
                Math.Round(bound.ExcessWattHours, 1),
                Math.Round(bound.UnservedWattHours, 1),
                Math.Round(bound.WeightedUnservedWattHours, 1)),
            plan is null ? null : Of(game, plan, bound),
            controllers);
    }

    private static PlanReport Of(ControlGame game, PlanResult plan, BoundResult bound) => new(
        Math.Round(plan.ProvenWattHours, 1),
        plan.UnservedWattHours is double unserved ? Math.Round(unserved, 1) : null,
        plan.WeightedUnservedWattHours is double weighted ? Math.Round(weighted, 1) : null,
        plan.BrokenWindowCount,
        Ratio(plan.ProvenWattHours, bound.WeightedUnservedWattHours),
        plan.WeightedUnservedWattHours is double found ? Ratio(found, bound.WeightedUnservedWattHours) : null,
        plan.Runs is { } runs ? Math.Round(runs.Count * 2.0 / game.Loads.Count / game.Span.Days, 2) : null);

    private static ControllerReport Of(ControlGame game, ControlTrial trial, BoundResult bound, PlanResult? plan)
    {
        ControlWindow[] broken = [.. trial.Windows.Where(w => w.Watts > trial.LimitWatts)];
        ControlWindow[] keepable = [.. broken.Where(w => !bound.Unkeepable.Contains(w.StartUtcMilliseconds))];
        double weighted = trial.Loads.Zip(game.Loads).Sum(pair => pair.First.UnservedWattHours * pair.Second.Bound.Weight);
        return new ControllerReport
        {
            Controller = trial.Controller,
            WindowCount = trial.Windows.Count,
            UnknownWindowCount = trial.UnknownWindowCount,
            BrokenWindowCount = broken.Length,
            KeepableBrokenWindowCount = keepable.Length,
            WorstExcessWatts = Worst(broken, trial.LimitWatts),
            WorstKeepableExcessWatts = Worst(keepable, trial.LimitWatts),
            UnservedWattHours = Math.Round(trial.Loads.Sum(l => l.UnservedWattHours), 1),
            WeightedUnservedWattHours = Math.Round(weighted, 1),
            UnservedOverBound = Ratio(trial.Loads.Sum(l => l.UnservedWattHours), bound.UnservedWattHours),
            WeightedUnservedOverBound = Ratio(weighted, bound.WeightedUnservedWattHours),
            WeightedUnservedOverPlan = plan?.WeightedUnservedWattHours is double planned ? Ratio(weighted, planned) : null,
            SwitchesPerLoadDay = Math.Round(trial.Loads.Average(l => l.SwitchCount) / game.Span.Days, 2),
            MinutesOutsideComfort = trial.MinutesOutsideComfort is double minutes ? Math.Round(minutes, 1) : null,
            Loads = trial.Loads,
        };
    }

    private static double? Ratio(double wattHours, double boundWattHours) =>
        boundWattHours > 0.05 ? Math.Round(wattHours / boundWattHours, 3) : null;

    private static double Worst(ControlWindow[] windows, int limitWatts) =>
        Math.Round(windows.Select(w => w.Watts - limitWatts).DefaultIfEmpty(0).Max(), 1);
}
