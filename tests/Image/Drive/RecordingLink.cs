using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Image.Tests.Drive;

/// <summary>A broker that takes everything and keeps a hash of it (FNV-1a).</summary>
public sealed class RecordingLink : ILink
{
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>Messages so far.</summary>
    public int Count { get; private set; }

    /// <summary>Over all bytes so far.</summary>
    public ulong Hash { get; private set; } = 14_695_981_039_346_656_037;

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <summary>Takes one more byte.</summary>
    public void Note(byte value) => Hash = (Hash ^ value) * Prime;

    /// <inheritdoc/>
    public bool TryConnect()
    {
        IsConnected = true;
        return true;
    }

    /// <inheritdoc/>
    public bool TryPublish(string topic, byte[] payload, int length, bool retain)
    {
        Note(retain ? (byte)1 : (byte)0);
        return TrySend(topic, payload, length);
    }

    /// <inheritdoc/>
    public bool TrySend(string topic, byte[] payload, int length)
    {
        Count++;
        for (int i = 0; i < topic.Length; i++)
        {
            Note((byte)topic[i]);
        }

        for (int i = 0; i < length; i++)
        {
            Note(payload[i]);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool TrySubscribe(string topicFilter) => true;

    /// <inheritdoc/>
    public int TryReceive(byte[] payload, out string topic)
    {
        topic = null;
        return -1;
    }

    /// <inheritdoc/>
    public void Close() => IsConnected = false;
}
