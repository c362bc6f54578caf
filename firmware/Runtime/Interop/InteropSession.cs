namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>Tells other systems over one link, on the link thread: Home Assistant, Sparkplug hosts, or both.</summary>
public sealed class InteropSession
{
    private readonly DiscoverySession _discovery;
    private readonly SparkplugNode _node;

    /// <summary>Joins what the site has; either may be null.</summary>
    internal InteropSession(DiscoverySession discovery, SparkplugNode node)
    {
        _discovery = discovery;
        _node = node;
    }

    /// <summary>True where the session over the link must end, and another be opened.</summary>
    internal bool HasFailed => (_node != null && _node.HasFailed) || (_discovery != null && _discovery.HasFailed);

    /// <summary>Called before each attempt to connect.</summary>
    internal void Prepare()
    {
        if (_node != null)
        {
            _node.Prepare();
        }
    }

    /// <summary>Called after each connect.</summary>
    internal void OnConnected()
    {
        if (_node != null)
        {
            _node.OnConnected();
        }

        if (_discovery != null)
        {
            _discovery.OnConnected();
        }
    }

    /// <summary>Sends at most one message of each.</summary>
    /// <returns>True where there may be more.</returns>
    internal bool Step()
    {
        bool hasMore = _node != null && _node.Step();
        return (_discovery != null && _discovery.Step()) || hasMore;
    }

    /// <summary>Takes a message that arrived.</summary>
    /// <returns>False where it is for somebody else.</returns>
    internal bool TryTake(string topic, byte[] payload, int length) =>
        (_node != null && _node.TryTake(topic, payload, length))
        || (_discovery != null && _discovery.TryTake(topic, payload, length));

    /// <summary>Called before the link is closed on purpose.</summary>
    internal void Close()
    {
        if (_node != null)
        {
            _node.Close();
        }
    }
}
