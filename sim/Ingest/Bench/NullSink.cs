namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A subscriber that acknowledges and forgets.</summary>
internal sealed class NullSink : BenchSink
{
    private readonly MqttSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();

    private Task _draining = Task.CompletedTask;
    private long _takenCount;

    public override bool IsIngest => false;

    public override long TakenCount => Interlocked.Read(ref _takenCount);

    public override async Task StartAsync(int port, CancellationToken token)
    {
        await _socket.ConnectAsync(port, "null-subscriber", token).ConfigureAwait(false);
        await _socket.SubscribeAsync("edgectl/v1/#", token).ConfigureAwait(false);
        _draining = Task.Run(() => _socket.DrainAsync(count => Interlocked.Add(ref _takenCount, count), _stop.Token), token);
    }

    public override async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _draining.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        _socket.Dispose();
        _stop.Dispose();
    }
}
