using System.Text;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A link without a network: what is published lies in a list.</summary>
public sealed class VirtualLink : ILink
{
    private readonly List<LinkMessage> _messages = [];
    private readonly List<string> _subscriptions = [];
    private readonly List<LinkMessage> _wills = [];
    private readonly ReceivedMessages _inbound = new();

    /// <summary>How calls fail.</summary>
    public LinkFault Fault { get; set; }

    /// <summary>Everything that arrived, in order, duplicates included.</summary>
    public IReadOnlyList<LinkMessage> Messages => _messages;

    /// <summary>Calls of <see cref="TryConnect"/>.</summary>
    public int ConnectAttempts { get; private set; }

    /// <summary>What each session registers as its last will, or null.</summary>
    public LastWill? Will { get; set; }

    /// <summary>The last will of every session, in order.</summary>
    public IReadOnlyList<LinkMessage> Wills => _wills;

    /// <summary>Topic filters of the session.</summary>
    public IReadOnlyList<string> Subscriptions => _subscriptions;

    /// <summary>While true the broker refuses subscriptions.</summary>
    public bool IsRefusingSubscriptions { get; set; }

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <inheritdoc/>
    public bool TryConnect()
    {
        ConnectAttempts++;
        ThrowIfAsked();
        IsConnected = Fault != LinkFault.Down;
        _subscriptions.Clear();
        _inbound.Clear();
        if (IsConnected && Will is { } will)
        {
            byte[] bytes = will.Payload.AsSpan(0, will.Length).ToArray();
            _wills.Add(new LinkMessage(will.Topic, Encoding.Latin1.GetString(bytes), will.IsRetained) { Bytes = bytes });
        }

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
    public bool TrySend(string topic, byte[] payload, int length)
    {
        ThrowIfAsked();
        if (!IsConnected || Fault == LinkFault.Down)
        {
            IsConnected = false;
            return false;
        }

        byte[] bytes = payload.AsSpan(0, length).ToArray();
        _messages.Add(new LinkMessage(topic, Encoding.Latin1.GetString(bytes), false) { Bytes = bytes });
        return true;
    }

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter)
    {
        ThrowIfAsked();
        if (!IsConnected || IsRefusingSubscriptions)
        {
            return false;
        }

        _subscriptions.Add(topicFilter);
        return true;
    }

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string? topic)
    {
        ThrowIfAsked();
        return _inbound.TryTake(payload, out topic);
    }

    /// <summary>A message from the broker to the controller; it arrives where the session has subscribed to its topic.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">The message.</param>
    /// <returns>False where nobody subscribed, or the controller has as many as it keeps.</returns>
    public bool Deliver(string topic, byte[] payload)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(payload);
        return IsConnected
            && _subscriptions.Exists(filter => topic.StartsWith(filter.TrimEnd('#'), StringComparison.Ordinal))
            && _inbound.TryPut(topic, payload, payload.Length);
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
