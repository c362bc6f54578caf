using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A link to nowhere that acknowledges everything, for runs whose messages nobody wants.</summary>
public sealed class DiscardingLink : ILink
{
    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <inheritdoc/>
    public bool TryConnect() => IsConnected = true;

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain) => true;

    /// <inheritdoc/>
    public bool TrySend(string topic, byte[] payload, int length) => true;

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter) => true;

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string? topic)
    {
        topic = null;
        return -1;
    }

    /// <inheritdoc/>
    public void Close() => IsConnected = false;
}
