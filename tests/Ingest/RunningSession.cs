namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>An ingest within the test's own process.</summary>
internal sealed class RunningSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private RunningSession(IngestSession session) => Session = session;

    public IngestSession Session { get; }

    /// <summary>Starts one and waits until it has subscribed.</summary>
    public static async Task<RunningSession> StartAsync(int port, IIngestStore store, CancellationToken token)
    {
        IngestOptions options = new(new BrokerOptions("127.0.0.1", port), null, "one");
        RunningSession running = new(new IngestSession(options, store));
        TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        running._running = running.Session.RunAsync(() => connected.TrySetResult(), running._stop.Token);
        await (await Task.WhenAny(connected.Task, running._running).WaitAsync(token));
        return running;
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<bool> holds, CancellationToken token)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}
