namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One controller over all limits.</summary>
/// <param name="Controller">Its name.</param>
/// <param name="BrokenWindowCount">Windows above the limit.</param>
/// <param name="KeepableBrokenWindowCount">Of these, windows that perfect foresight keeps.</param>
/// <param name="WorstKeepableExcessWatts">Worst of those above its limit in W.</param>
/// <param name="UnservedOverBound">Mean over the limits of the plain ratio to the bound; null where no limit has one.</param>
/// <param name="WeightedUnservedOverBound">Mean over the limits of the ratio to the bound; null where no limit has one.</param>
/// <param name="WeightedUnservedOverPlan">Mean over the limits of the ratio to the plan; null where no limit has one.</param>
/// <param name="SwitchesPerLoadDay">Mean over the limits of relay changes per load and day.</param>
public sealed record OverallReport(
    string Controller,
    int BrokenWindowCount,
    int KeepableBrokenWindowCount,
    double WorstKeepableExcessWatts,
    double? UnservedOverBound,
    double? WeightedUnservedOverBound,
    double? WeightedUnservedOverPlan,
    double SwitchesPerLoadDay)
{
    /// <summary>Sums up a controller's reports.</summary>
    /// <param name="reports">One for each limit, at least one.</param>
    public static OverallReport Of(IReadOnlyList<ControllerReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new OverallReport(
            reports[0].Controller,
            reports.Sum(r => r.BrokenWindowCount),
            reports.Sum(r => r.KeepableBrokenWindowCount),
            reports.Max(r => r.WorstKeepableExcessWatts),
            Mean(reports.Average(r => r.UnservedOverBound)),
            Mean(reports.Average(r => r.WeightedUnservedOverBound)),
            Mean(reports.Average(r => r.WeightedUnservedOverPlan)),
            Math.Round(reports.Average(r => r.SwitchesPerLoadDay), 2));
    }

    private static double? Mean(double? ratio) => ratio is double mean ? Math.Round(mean, 3) : null;
}
