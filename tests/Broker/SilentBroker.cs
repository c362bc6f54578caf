using System.Net;
using System.Net.Sockets;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>A listener that takes what it is told and falls silent at some point.</summary>
internal sealed class SilentBroker : IAsyncDisposable
{
    private static readonly byte[] ConnectionAccepted = [0x20, 2, 0, 0];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    /// <summary>Begins to listen.</summary>
    /// <param name="answersConnect">True to let clients in, and only then fall silent.</param>
    public SilentBroker(bool answersConnect)
    {
        _listener.Start();
        _serving = ServeAsync(answersConnect);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Done once somebody has spoken to it and waits for the answer that never comes.</summary>
    public Task Silent => _silent.Task;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync(bool answersConnect)
    {
        try
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
            NetworkStream stream = client.GetStream();
            byte[] heard = new byte[4_096];
            if (answersConnect && await stream.ReadAsync(heard, _end.Token) > 0)
            {
                await stream.WriteAsync(ConnectionAccepted, _end.Token);
            }

            if (await stream.ReadAsync(heard, _end.Token) > 0)
            {
                _silent.TrySetResult();
            }

            await Task.Delay(Timeout.Infinite, _end.Token);
        }
        catch (OperationCanceledException)
        {
            // The connection ends here, and with it the wait of the client.
        }
    }
}
