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
    public void Close() => IsConnected = false;
}
