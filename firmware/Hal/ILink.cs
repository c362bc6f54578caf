namespace Zibo.EdgeCtl.Hal;

/// <summary>
/// A session with an MQTT broker. Every call may block for seconds, so only the link thread makes them, never the scan.
/// The adapter registers the last will and the credentials that it was built with; the will may change between two sessions.
/// </summary>
public interface ILink
{
    /// <summary>True while the session is believed to be up.</summary>
    bool IsConnected { get; }

    /// <summary>Opens the session.</summary>
    /// <returns>False where the broker did not accept it; a later call may try again.</returns>
    bool TryConnect();

    /// <summary>Publishes with QoS 1 and waits for the acknowledgement.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Buffer that the caller owns; the adapter does not keep it.</param>
    /// <param name="length">Bytes of the buffer that make the message.</param>
    /// <param name="retain">True where the broker shall keep the message for later subscribers.</param>
    /// <returns>True once the broker has acknowledged; false means that the message may or may not have arrived.</returns>
    bool TryPublish(string topic, byte[] payload, int length, bool retain);

    /// <summary>Publishes with QoS 0, not retained: nobody says whether it has arrived.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Buffer that the caller owns; the adapter does not keep it.</param>
    /// <param name="length">Bytes of the buffer that make the message.</param>
    /// <returns>True once it is on its way; false where the session is over.</returns>
    bool TrySend(string topic, byte[] payload, int length);

    /// <summary>Subscribes with QoS 1 and waits for the acknowledgement; the subscription ends with the session.</summary>
    /// <param name="topicFilter">Topics, with + and # as MQTT has them.</param>
    /// <returns>True once the broker has acknowledged; false where it refused or did not answer.</returns>
    bool TrySubscribe(string topicFilter);

    /// <summary>
    /// Gives the oldest message that has arrived; never waits. The adapter keeps a few, and drops what comes while they wait and
    /// what is larger than a message of ours may be.
    /// </summary>
    /// <param name="payload">Takes the message.</param>
    /// <param name="topic">Where it arrived; null where there is none.</param>
    /// <returns>Its bytes, or -1 where there is none.</returns>
    int TryReceive(byte[] payload, out string topic);

    /// <summary>Closes the session; a closed session stays closed until <see cref="TryConnect"/>.</summary>
    void Close();
}
