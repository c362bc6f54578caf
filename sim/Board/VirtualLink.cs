using System.Text;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A link without a network: what is published lies in a list.</summary>
public sealed class VirtualLink : ILink
{
    private readonly List<LinkMessage> _messages = [];

    /// <summary>How calls fail.</summary>
    public LinkFault Fault { get; set; }

    /// <summary>Everything that arrived, in order, duplicates included.</summary>
    public IReadOnlyList<LinkMessage> Messages => _messages;

    /// <summary>Calls of <see cref="TryConnect"/>.</summary>
    public int ConnectAttempts { get; private set; }

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <inheritdoc/>
    public bool TryConnect()
    {
        ConnectAttempts++;
        ThrowIfAsked();
        IsConnected = Fault != LinkFault.Down;
        return IsConnected;
    }

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain)
    {
        ThrowIfAsked();
        if (!IsConnected || Fault == LinkFault.Down)
        {
            IsConnected = false;
            return false;
        }

        _messages.Add(new LinkMessage(topic, Encoding.ASCII.GetString(payload, 0, length), retain));
        return Fault != LinkFault.LosesAcknowledgements;
    }

    /// <inheritdoc/>
    public void Close() => IsConnected = false;

    private void ThrowIfAsked()
    {
        if (Fault == LinkFault.Throws)
        {
            throw new IOException("injected fault");
        }
    }
}
