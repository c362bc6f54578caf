using System.Diagnostics;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// Measures in turn, with a fresh broker each time: the fleet to a subscriber that does nothing, and the fleet to the ingest.
/// </summary>
public static class IngestBench
{
    private const int PatienceSeconds = 60;
    private const int SpareFileCount = 200;
    private const double WarmUpSeconds = 1;

    /// <summary>Connections that this machine's limit of open files allows.</summary>
    public static int MaximumDeviceCount
    {
        get
        {
            const string Limits = "/proc/self/limits";
            string? line = File.Exists(Limits) ? File.ReadLines(Limits).FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal)) : null;
            string[] words = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
            return words.Length > 4 && int.TryParse(words[4], out int hard) ? Math.Max(1, hard - SpareFileCount) : int.MaxValue;
        }
    }

    /// <summary>Runs the bench.</summary>
    public static async Task<IngestBenchReport> RunAsync(IngestBenchOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<IngestBenchRound> rounds = [];
        long firstBootId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        string storeName = "";
        long storedBytes = 0;

        // What the compiler does at the first call belongs to no round.
        using (StoreSink sink = new(options.Store))
        {
            IngestBenchOptions warmUp = options with { PublishSeconds = Math.Min(WarmUpSeconds, options.PublishSeconds) };
            await MeasureAsync(warmUp, sink, firstBootId - 1, token).ConfigureAwait(false);
        }

        for (int i = 0; i < options.RoundCount; i++)
        {
            using (BenchSink sink = new NullSink())
            {
                rounds.Add(await MeasureAsync(options, sink, firstBootId + (2 * i), token).ConfigureAwait(false));
            }

            using (StoreSink sink = new(options.Store))
            {
                long emptyBytes = sink.StoredBytes;
                rounds.Add(await MeasureAsync(options, sink, firstBootId + (2 * i) + 1, token).ConfigureAwait(false));
                storedBytes += sink.StoredBytes - emptyBytes;
                storeName = sink.StoreName;
            }
        }

        IngestBenchRound[] alone = [.. rounds.Where(round => !round.IsIngest)];
        IngestBenchRound[] stored = [.. rounds.Where(round => round.IsIngest)];
        double broker = alone.Sum(round => round.TakenCount) / alone.Sum(round => round.Seconds);
        double ingest = stored.Sum(round => round.TakenCount) / stored.Sum(round => round.Seconds);
        return new IngestBenchReport(
            options.DeviceCount,
            options.PublishSeconds,
            storeName,
            Math.Round(broker, 1),
            Math.Round(ingest, 1),
            Math.Round(ingest / broker, 3),
            stored.Max(round => round.BacklogCount),
            stored.Sum(round => round.DuplicateCount),
            stored.Sum(round => round.MissingCount),
            Math.Round((double)stored.Sum(round => round.TakenCount) / Math.Max(1, stored.Sum(round => round.BatchCount)), 1),
            Math.Round((double)storedBytes / Math.Max(1, stored.Sum(round => round.TakenCount)), 1),
            rounds);
    }

    private static async Task<IngestBenchRound> MeasureAsync(
        IngestBenchOptions options, BenchSink sink, long bootId, CancellationToken token)
    {
        using MosquittoProcess broker = MosquittoProcess.Start(options.MosquittoPath);
        await sink.StartAsync(broker.Port, token).ConfigureAwait(false);
        using ControllerFleet fleet = new(options.DeviceCount, bootId);
        await fleet.ConnectAsync(broker.Port, token).ConfigureAwait(false);
        Stopwatch watch = Stopwatch.StartNew();
        await fleet.PublishAsync(() => watch.Elapsed.TotalSeconds >= options.PublishSeconds, token).ConfigureAwait(false);
        long backlog = fleet.PublishedCount - sink.TakenCount;
        double seconds = await WaitAsync(sink, fleet.PublishedCount, watch, token).ConfigureAwait(false);
        await sink.StopAsync().ConfigureAwait(false);
        return new IngestBenchRound(
            sink.IsIngest, fleet.PublishedCount, sink.TakenCount, sink.DuplicateCount, backlog, Math.Round(seconds, 3), sink.BatchCount);
    }

    // Until all have come, or none has come for a minute.
    private static async Task<double> WaitAsync(BenchSink sink, long count, Stopwatch watch, CancellationToken token)
    {
        long last = -1;
        TimeSpan lastProgress = watch.Elapsed;
        while (sink.TakenCount < count && (watch.Elapsed - lastProgress).TotalSeconds < PatienceSeconds)
        {
            if (sink.TakenCount != last)
            {
                last = sink.TakenCount;
                lastProgress = watch.Elapsed;
            }

            await Task.Delay(5, token).ConfigureAwait(false);
        }

        return watch.Elapsed.TotalSeconds;
    }
}
