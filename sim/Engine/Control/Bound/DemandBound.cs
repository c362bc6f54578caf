namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What keeping a limit costs at least: a linear programme for each local day that knows the whole day ahead, and in which a
/// load may be off for any part of a step. It minimises the weighted energy not served.
/// </summary>
/// <remarks>
/// It bounds every controller that keeps the windows that can be kept, in the plant of a replay: minimum times and whole
/// relays only take choices away. Each day begins without a backlog and may leave one behind, which only makes it cheaper: with
/// the same relays a greater backlog means more power and more unserved energy at every time.
/// </remarks>
public static class DemandBound
{
    /// <summary>Solves it.</summary>
    /// <param name="windows">The windows of the data, in order.</param>
    /// <param name="loads">The loads, in the order of the steps' powers.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    /// <param name="utcOffsetMinutes">Days are those of UTC plus this offset in minutes.</param>
    /// <param name="token">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static BoundResult Solve(
        IReadOnlyList<PowerWindow> windows,
        IReadOnlyList<BoundLoad> loads,
        int limitWatts,
        int utcOffsetMinutes,
        CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(loads);
        double unserved = 0;
        double weighted = 0;
        double excess = 0;
        HashSet<long> unkeepable = [];
        foreach (IGrouping<long, PowerWindow> day in windows.GroupBy(w => (w.StartUtcMilliseconds + (utcOffsetMinutes * 60_000L)) / 86_400_000))
        {
            token.ThrowIfCancellationRequested();

            // A day whose windows keep the limit by themselves costs nothing.
            if (day.Any(w => DemandModel.Asks(w, limitWatts)))
            {
                BoundResult result = DayProgramme.Solve(day, loads, limitWatts);
                unserved += result.UnservedWattHours;
                weighted += result.WeightedUnservedWattHours;
                excess += result.ExcessWattHours;
                unkeepable.UnionWith(result.Unkeepable);
            }
        }

        return new BoundResult(unserved, weighted, excess, unkeepable);
    }
}
