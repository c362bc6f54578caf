namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// What the broker publishes when a session ends without a farewell. The link thread sets it before it connects and the link reads
/// it while it connects; an MQTT session has one will and no more.
/// </summary>
public sealed class LastWill
{
    /// <summary>Where it is published.</summary>
    public string Topic { get; private set; } = string.Empty;

    /// <summary>
    /// Holds the message; only the first <see cref="Length"/> bytes mean something. No byte is 0 or above 127: the device's MQTT
    /// client takes the will as a string.
    /// </summary>
    public byte[] Payload { get; private set; } = new byte[0];

    /// <summary>Bytes of the message.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the broker keeps it for later subscribers.</summary>
    public bool IsRetained { get; private set; }

    /// <summary>Sets the will of the sessions to come.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Buffer that nobody writes to while a link connects.</param>
    /// <param name="length">Bytes of the buffer that make the message.</param>
    /// <param name="isRetained">True where the broker shall keep the message.</param>
    public void Set(string topic, byte[] payload, int length, bool isRetained)
    {
        Topic = topic;
        Payload = payload;
        Length = length;
        IsRetained = isRetained;
    }
}
