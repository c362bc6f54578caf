namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>The ingest, as <c>edgectl ingest</c> runs it.</summary>
internal sealed class StoreSink : BenchSink
{
    private readonly CancellationTokenSource _stop = new();
    private readonly DirectoryInfo? _folder;
    private readonly IIngestStore _store;

    private IngestSession? _session;
    private Task _running = Task.CompletedTask;

    public StoreSink(string? address)
    {
        _folder = address is null ? Directory.CreateTempSubdirectory("edgectl-bench-") : null;
        _store = StoreAddress.Open(address ?? "sqlite:" + Path.Combine(_folder!.FullName, "bench.db"));
        StoreName = address is null ? "sqlite" : _store.Name;
    }

    public string StoreName { get; }

    public override bool IsIngest => true;

    public override long TakenCount => _session?.Snapshot.Written.StoredCount ?? 0;

    public override long DuplicateCount => _session?.Snapshot.Written.DuplicateCount ?? 0;

    public override long BatchCount => _session?.Snapshot.BatchCount ?? 0;

    public override long StoredBytes => _store.CountBytes();

    public override async Task StartAsync(int port, CancellationToken token)
    {
        TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _session = new IngestSession(
            new IngestOptions(new BrokerOptions("127.0.0.1", port), null, "bench-ingest"), _store);
        _running = _session.RunAsync(() => connected.TrySetResult(), _stop.Token);
        await Task.WhenAny(connected.Task, _running).WaitAsync(token).ConfigureAwait(false);
        if (_running.IsCompleted)
        {
            await _running.ConfigureAwait(false);
        }
    }

    public override async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    public override void Dispose()
    {
        // Where a round broke off, the session still writes: its file cannot be deleted under it.
        _stop.Cancel();
        ((IAsyncResult)_running).AsyncWaitHandle.WaitOne();
        _store.Dispose();
        _stop.Dispose();
        _folder?.Delete(true);
    }
}
