using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>
/// Publishes the discovery messages of Home Assistant, one a step: after each connect, and when Home Assistant says that it has come.
/// They are retained, so that one which comes later finds them all the same.
/// </summary>
internal sealed class DiscoverySession
{
    /// <summary>Where Home Assistant says that it comes and goes.</summary>
    internal const string StatusTopic = "homeassistant/status";

    /// <summary>Least time in ms between two rounds that Home Assistant asks for.</summary>
    internal const int RoundMilliseconds = 10_000;

    private const int ResubscribeMilliseconds = 60_000;
    private const string Online = "online";

    private readonly DiscoveryCatalog _catalog;
    private readonly ILink _link;
    private readonly IClock _clock;
    private int _publishedCount;
    private bool _isAsked;
    private bool _isSubscribed;
    private long _roundMilliseconds;
    private long _subscribeMilliseconds;

    internal DiscoverySession(DiscoveryCatalog catalog, ILink link, IClock clock)
    {
        _catalog = catalog;
        _link = link;
        _clock = clock;
    }

    /// <summary>True once a message was not acknowledged.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Begins a round.</summary>
    internal void OnConnected()
    {
        HasFailed = false;
        Subscribe();
        Begin();
    }

    /// <summary>Publishes the next message of the round.</summary>
    /// <returns>True where there was one.</returns>
    internal bool Step()
    {
        if (!_isSubscribed && _clock.MonotonicMilliseconds >= _subscribeMilliseconds)
        {
            Subscribe();
        }

        if (_isAsked && _clock.MonotonicMilliseconds >= _roundMilliseconds + RoundMilliseconds)
        {
            Begin();
        }

        if (HasFailed || _publishedCount == _catalog.Count)
        {
            return false;
        }

        _catalog.Compose(_publishedCount);
        HasFailed = !_catalog.HasOverflowed && !_link.TryPublish(_catalog.Topic, _catalog.Payload, _catalog.Length, true);
        _publishedCount += HasFailed ? 0 : 1;
        return !HasFailed;
    }

    /// <summary>Takes a message that arrived.</summary>
    /// <returns>False where Home Assistant did not send it.</returns>
    internal bool TryTake(string topic, byte[] payload, int length)
    {
        if (topic != StatusTopic)
        {
            return false;
        }

        bool isOnline = length == Online.Length;
        for (int i = 0; isOnline && i < length; i++)
        {
            isOnline = payload[i] == Online[i];
        }

        _isAsked |= isOnline;
        return true;
    }

    private void Begin()
    {
        _isAsked = false;
        _publishedCount = 0;
        _roundMilliseconds = _clock.MonotonicMilliseconds;
    }

    private void Subscribe()
    {
        _isSubscribed = _link.TrySubscribe(StatusTopic);
        _subscribeMilliseconds = _clock.MonotonicMilliseconds + ResubscribeMilliseconds;
    }
}
