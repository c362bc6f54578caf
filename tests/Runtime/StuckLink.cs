using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>A link whose calls, from one on, do not come back before they are let go.</summary>
internal sealed class StuckLink(ILink link, Func<string, bool> isStuck) : ILink, IDisposable
{
    private readonly ManualResetEventSlim _stuck = new();
    private readonly ManualResetEventSlim _letGo = new();
    private readonly ManualResetEventSlim _closed = new();

    public bool IsConnected => link.IsConnected;

    public bool TryConnect()
    {
        WaitIf("connect");
        return link.TryConnect();
    }

    public bool TryPublish(string topic, byte[] payload, int length, bool retain)
    {
        bool isDone = link.TryPublish(topic, payload, length, retain);
        WaitIf(topic);
        return isDone;
    }

    public bool TrySend(string topic, byte[] payload, int length) => link.TrySend(topic, payload, length);

    public bool TrySubscribe(string topicFilter) => link.TrySubscribe(topicFilter);

    public int TryReceive(byte[] payload, out string? topic) => link.TryReceive(payload, out topic);

    public void Close()
    {
        link.Close();
        _closed.Set();
    }

    /// <summary>Waits until a call is stuck.</summary>
    public void AwaitStuck() => Await(_stuck, "stuck");

    /// <summary>Lets the call come back, and waits until its thread has closed the link.</summary>
    public void LetGo()
    {
        _closed.Reset();
        _letGo.Set();
        Await(_closed, "closed");
    }

    public void Dispose() => _letGo.Set();

    private static void Await(ManualResetEventSlim signal, string name) =>
        Assert.True(signal.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), $"not {name} in time");

    private void WaitIf(string call)
    {
        if (isStuck(call))
        {
            _stuck.Set();
            _letGo.Wait();
        }
    }
}
