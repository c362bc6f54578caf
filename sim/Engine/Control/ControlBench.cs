using System.Collections.Concurrent;
using System.Diagnostics;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Lets every controller play at every limit, and sets the results against the bound.</summary>
public static class ControlBench
{
    /// <summary>Runs the comparison on all processors.</summary>
    /// <param name="game">What is played.</param>
    /// <param name="limitsWatts">Mean imports in W that no window may exceed; at least one.</param>
    /// <param name="withPlan">Whether to search for plans that keep the loads' times too, which may take longer than all else.</param>
    /// <param name="progress">Told the part that is done, 0 to 1, from several threads.</param>
    /// <param name="token">Ends it early.</param>
    /// <exception cref="InputException">A limit or the map breaks a rule of the firmware.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static ControlBenchResult Run(
        ControlGame game,
        IReadOnlyList<int> limitsWatts,
        bool withPlan = false,
        Action<double>? progress = null,
        CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(limitsWatts);
        ArgumentOutOfRangeException.ThrowIfZero(limitsWatts.Count);
        Stopwatch watch = Stopwatch.StartNew();

        // Refused before anything runs, and by this thread: a worker's exception would come wrapped.
        foreach (int limitWatts in limitsWatts)
        {
            game.MakeSite(limitWatts);
        }

        BoundResult[] bounds = new BoundResult[limitsWatts.Count];
        PlanResult?[] plans = new PlanResult?[limitsWatts.Count];
        ControlTrial[] trials = new ControlTrial[limitsWatts.Count * ControllerNames.All.Count];
        double totalDays = game.Span.Days * (trials.Length + (withPlan ? limitsWatts.Count : 0));
        int days = 0;
        List<Action> work = [];

        // The firmware takes the longest, beside plans: these begin first, so that no processor waits for it at the end.
        foreach (string controller in ControllerNames.All.OrderByDescending(name => name == ControllerNames.Firmware))
        {
            int place = ControllerNames.All.TakeWhile(name => name != controller).Count();
            for (int i = 0; i < limitsWatts.Count; i++)
            {
                int limit = i;
                work.Add(() => trials[(limit * ControllerNames.All.Count) + place] =
                    new TrialRunner(game, limitsWatts[limit], OnDay, token).Run(controller));
            }
        }

        BoundLoad[] loads = [.. game.Loads.Select(l => l.Bound)];
        for (int i = 0; i < limitsWatts.Count; i++)
        {
            int limit = i;
            work.Insert(withPlan ? 0 : work.Count, () =>
            {
                bounds[limit] = DemandBound.Solve(game.Windows, loads, limitsWatts[limit], game.Span.UtcOffsetMinutes, token);
                if (withPlan)
                {
                    plans[limit] = DemandPlan.Solve(
                        game.Windows, game.Loads, limitsWatts[limit], game.Span.UtcOffsetMinutes, bounds[limit], token);
                    progress?.Invoke(Math.Min(1, Interlocked.Add(ref days, (int)game.Span.Days) / totalDays));
                }
            });
        }

        Run(work, token);
        ControlLimitReport[] limits = [.. limitsWatts.Select((limitWatts, i) => ControlReports.Of(
            game, limitWatts, bounds[i], plans[i], trials.AsSpan(i * ControllerNames.All.Count, ControllerNames.All.Count)))];
        return new ControlBenchResult(
            new ControlBenchReport
            {
                Game = game.Name,
                Days = Math.Round(game.Span.Days, 3),
                WindowSeconds = ControlGame.WindowSeconds,
                IsTrueBound = game.IsTrueBound,
                ElapsedSeconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
                Limits = limits,
                Overall = [.. ControllerNames.All.Select((_, i) => OverallReport.Of([.. limits.Select(l => l.Controllers[i])]))],
            },
            trials);

        void OnDay() => progress?.Invoke(Math.Min(1, Interlocked.Increment(ref days) / totalDays));
    }

    private static void Run(List<Action> work, CancellationToken token)
    {
        try
        {
            // One by one from the list: blocks handed out ahead would leave a processor idle while another has several waiting.
            OrderablePartitioner<Action> oneByOne = Partitioner.Create(
                work, EnumerablePartitionerOptions.NoBuffering);
            ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = token };
            Parallel.ForEach(oneByOne, options, action => action());
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            throw new OperationCanceledException(e.Message, e, token);
        }
    }
}
