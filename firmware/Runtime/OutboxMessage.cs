namespace Zibo.EdgeCtl.Runtime;

/// <summary>A message on its way into the outbox or out of it; its buffer is used again and again.</summary>
public sealed class OutboxMessage
{
    /// <summary>Largest payload in bytes.</summary>
    public const int MaximumPayloadBytes = 704;

    internal OutboxMessage(byte[] payload) => Payload = payload;

    /// <summary>Where the message goes. It is put together for whoever asks, on the link's thread.</summary>
    public string Topic => Head + Name + End;

    /// <summary>What it is worth.</summary>
    public MessageKind Kind { get; internal set; }

    /// <summary>Place of the message in the order of all messages since start-up.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Holds the message; only the first <see cref="PayloadLength"/> bytes mean something.</summary>
    public byte[] Payload { get; }

    /// <summary>Bytes of the message.</summary>
    public int PayloadLength { get; internal set; }

    /// <summary>What the topic begins with.</summary>
    internal string Head { get; set; }

    /// <summary>What follows that.</summary>
    internal string Name { get; set; }

    /// <summary>What it ends with.</summary>
    internal string End { get; set; }
}
