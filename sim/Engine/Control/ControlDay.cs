namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>One local day of a comparison, to be looked at.</summary>
/// <param name="Date">The day.</param>
/// <param name="LimitWatts">The limit in W.</param>
/// <param name="StartUtcMilliseconds">Its begin, in ms since 1970-01-01 UTC.</param>
/// <param name="LoadIds">The loads, in the order of the windows' parts.</param>
/// <param name="Uncontrolled">Windows with nothing held off.</param>
/// <param name="Firmware">Windows with the firmware.</param>
/// <param name="Best">Windows with the best of the other controllers.</param>
/// <param name="BestName">Its name.</param>
public sealed record ControlDay(
    DateOnly Date,
    int LimitWatts,
    long StartUtcMilliseconds,
    IReadOnlyList<string> LoadIds,
    IReadOnlyList<ControlWindow> Uncontrolled,
    IReadOnlyList<ControlWindow> Firmware,
    IReadOnlyList<ControlWindow> Best,
    string BestName)
{

    /// <summary>The day with most windows at risk, at the middle one of the limits; null where no window was judged.</summary>
    /// <param name="game">What was played.</param>
    /// <param name="result">What came of it.</param>
    public static ControlDay? Worst(ControlGame game, ControlBenchResult result)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(result);
        int[] limitsWatts = [.. result.Report.Limits.Select(l => l.LimitWatts).Order()];
        ControlLimitReport limit = result.Report.Limits.First(l => l.LimitWatts == limitsWatts[limitsWatts.Length / 2]);
        long offset = game.Span.UtcOffsetMinutes * 60_000L;
        ControlTrial uncontrolled = Trial(ControllerNames.None);
        IGrouping<long, ControlWindow>? day = uncontrolled.Windows
            .GroupBy(w => (w.StartUtcMilliseconds + offset) / TimeSpan.MillisecondsPerDay)
            .MaxBy(group => group.Count(w => w.Watts > limit.LimitWatts));
        if (day is null)
        {
            return null;
        }

        // The best keeps most, and among those that keep as much gives up least.
        string best = limit.Controllers
            .Where(c => c.Controller is not (ControllerNames.None or ControllerNames.Firmware))
            .OrderBy(c => c.KeepableBrokenWindowCount)
            .ThenBy(c => c.WeightedUnservedWattHours)
            .First().Controller;
        long start = (day.Key * TimeSpan.MillisecondsPerDay) - offset;
        return new ControlDay(
            DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day.Key)),
            limit.LimitWatts,
            start,
            [.. game.Loads.Select(l => l.Id)],
            Of(uncontrolled),
            Of(Trial(ControllerNames.Firmware)),
            Of(Trial(best)),
            best);

        ControlTrial Trial(string name) => result.Trials.First(t => t.LimitWatts == limit.LimitWatts && t.Controller == name);

        IReadOnlyList<ControlWindow> Of(ControlTrial trial) =>
            [.. trial.Windows.Where(w => w.StartUtcMilliseconds >= start && w.StartUtcMilliseconds < start + TimeSpan.MillisecondsPerDay)];
    }
}
