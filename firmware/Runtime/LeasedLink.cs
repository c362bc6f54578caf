using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// A link that fails as soon as its lease is taken away. A publication that comes back after that is not acknowledged to the
/// dispatch: the thread that took over may have the same message in its hands, and the next one would be lost in its place.
/// </summary>
/// <remarks>
/// Between a call that comes back in time and what the caller makes of it the supervisor could only step in if that took as long
/// as a hang does: each call that comes back renews the lease.
/// </remarks>
public sealed class LeasedLink : ILink
{
    private readonly ILink _link;
    private readonly LinkLease _lease;
    private readonly IClock _clock;

    /// <summary>Wraps a link.</summary>
    public LeasedLink(ILink link, LinkLease lease, IClock clock)
    {
        _link = link;
        _lease = lease;
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool IsConnected => !_lease.IsAbandoned && _link.IsConnected;

    /// <inheritdoc/>
    public bool TryConnect() => !_lease.IsAbandoned && Settle(_link.TryConnect());

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain) =>
        !_lease.IsAbandoned && Settle(_link.TryPublish(topic, payload, length, retain));

    /// <inheritdoc/>
    public bool TrySend(string topic, byte[] payload, int length) =>
        !_lease.IsAbandoned && Settle(_link.TrySend(topic, payload, length));

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter) => !_lease.IsAbandoned && Settle(_link.TrySubscribe(topicFilter));

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string topic)
    {
        topic = null;
        return _lease.IsAbandoned ? -1 : _link.TryReceive(payload, out topic);
    }

    /// <summary>Closes the link, also without a lease: its socket is to be free.</summary>
    public void Close()
    {
        _link.Close();
        Settle(true);
    }

    private bool Settle(bool isDone) => _lease.TryRenew(_clock.MonotonicMilliseconds) && isDone;
}
