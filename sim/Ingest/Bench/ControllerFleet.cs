using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>Thousands of controllers, each with a connection of its own, that publish as fast as the broker acknowledges.</summary>
internal sealed class ControllerFleet : IDisposable
{
    private const int CircuitCount = 8;
    private const int ConnectedAtOnceCount = 64;

    private readonly SimulatedController[] _controllers;
    private readonly MqttSocket[] _sockets;

    private long _publishedCount;

    public ControllerFleet(int deviceCount, long bootId)
    {
        const long StartUtcMilliseconds = 1_782_835_200_000;
        _controllers = [.. Enumerable.Range(1, deviceCount).Select(i => new SimulatedController(
            "site-" + ((i - 1) / 4).ToString("D5", CultureInfo.InvariantCulture),
            "edge-" + ((i - 1) % 4).ToString(CultureInfo.InvariantCulture),
            bootId,
            CircuitCount,
            StartUtcMilliseconds))];
        _sockets = [.. _controllers.Select(_ => new MqttSocket())];
    }

    /// <summary>Messages that the broker has acknowledged.</summary>
    public long PublishedCount => Interlocked.Read(ref _publishedCount);

    public void Dispose()
    {
        foreach (MqttSocket socket in _sockets)
        {
            socket.Dispose();
        }
    }

    /// <summary>Connects all of them.</summary>
    public Task ConnectAsync(int port, CancellationToken token) => Parallel.ForEachAsync(
        Enumerable.Range(0, _sockets.Length),
        new ParallelOptions { MaxDegreeOfParallelism = ConnectedAtOnceCount, CancellationToken = token },
        async (i, stop) => await _sockets[i].ConnectAsync(port, "fleet-" + i.ToString(CultureInfo.InvariantCulture), stop).ConfigureAwait(false));

    /// <summary>Publishes until the time is over; every message that was begun is acknowledged at the return.</summary>
    public Task PublishAsync(Func<bool> isOver, CancellationToken token) =>
        Task.WhenAll(Enumerable.Range(0, _sockets.Length).Select(i => Task.Run(() => PublishAsync(i, isOver, token), token)));

    private async Task PublishAsync(int index, Func<bool> isOver, CancellationToken token)
    {
        while (!isOver())
        {
            ReadOnlyMemory<byte> payload = _controllers[index].WriteNext();
            await _sockets[index].PublishAsync(_controllers[index].Topic, payload, token).ConfigureAwait(false);
            Interlocked.Increment(ref _publishedCount);
        }
    }
}
