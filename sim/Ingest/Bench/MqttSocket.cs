using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// As much of MQTT 3.1.1 as a load test needs, over a bare socket: thousands of them must cost less than what they measure.
/// </summary>
internal sealed class MqttSocket : IDisposable
{
    private const byte ConnectPacket = 0x10;
    private const byte PublishPacket = 0x30;
    private const byte AtLeastOnce = 0x02;
    private const byte AcknowledgePacket = 0x40;
    private const byte SubscribePacket = 0x82;
    private const int AcknowledgementBytes = 4;
    private const ushort KeepAliveSeconds = 600;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[16];

    private byte[] _packet = new byte[1_024];
    private ushort _packetId;

    public void Dispose() => _socket.Dispose();

    /// <summary>Connects with a clean session.</summary>
    public async Task ConnectAsync(int port, string clientId, CancellationToken token)
    {
        await _socket.ConnectAsync(IPAddress.Loopback, port, token).ConfigureAwait(false);
        byte[] id = Encoding.ASCII.GetBytes(clientId);
        byte[] body = [0, 4, .. "MQTT"u8, 4, 2, KeepAliveSeconds >> 8, KeepAliveSeconds & 0xFF, (byte)(id.Length >> 8), (byte)id.Length, .. id];
        await _socket.SendAsync((byte[])[ConnectPacket, .. LengthOf(body.Length), .. body], token).ConfigureAwait(false);
        await ReceiveAsync(4, token).ConfigureAwait(false);
        if (_answer[3] != 0)
        {
            throw new IOException($"the broker refuses with code {_answer[3]}");
        }
    }

    /// <summary>Publishes with QoS 1 and waits for the acknowledgement, as a controller does.</summary>
    public async Task PublishAsync(string topic, ReadOnlyMemory<byte> payload, CancellationToken token)
    {
        _packetId = (ushort)(_packetId == ushort.MaxValue ? 1 : _packetId + 1);
        int topicBytes = Encoding.ASCII.GetByteCount(topic);
        int length = 2 + topicBytes + 2 + payload.Length;
        if (_packet.Length < length + 5)
        {
            _packet = new byte[length + 5];
        }

        _packet[0] = PublishPacket | AtLeastOnce;
        int at = 1 + WriteLength(_packet.AsSpan(1), length);
        BinaryPrimitives.WriteUInt16BigEndian(_packet.AsSpan(at), (ushort)topicBytes);
        at += 2 + Encoding.ASCII.GetBytes(topic, _packet.AsSpan(at + 2));
        BinaryPrimitives.WriteUInt16BigEndian(_packet.AsSpan(at), _packetId);
        payload.Span.CopyTo(_packet.AsSpan(at + 2));
        await _socket.SendAsync(_packet.AsMemory(0, at + 2 + payload.Length), token).ConfigureAwait(false);
        await ReceiveAsync(AcknowledgementBytes, token).ConfigureAwait(false);
    }

    /// <summary>Subscribes with QoS 1.</summary>
    public async Task SubscribeAsync(string filter, CancellationToken token)
    {
        byte[] text = Encoding.ASCII.GetBytes(filter);
        byte[] body = [0, 1, (byte)(text.Length >> 8), (byte)text.Length, .. text, 1];
        await _socket.SendAsync((byte[])[SubscribePacket, .. LengthOf(body.Length), .. body], token).ConfigureAwait(false);
        await ReceiveAsync(5, token).ConfigureAwait(false);
    }

    /// <summary>Takes messages, acknowledges them and does nothing else: all that a broker can pass.</summary>
    public async Task DrainAsync(Action<int> taken, CancellationToken token)
    {
        byte[] buffer = new byte[262_144];
        byte[] acknowledgements = new byte[65_536];
        int filled = 0;
        while (true)
        {
            int received = await _socket.ReceiveAsync(buffer.AsMemory(filled), token).ConfigureAwait(false);
            if (received == 0)
            {
                throw new IOException("the broker closed the connection");
            }

            filled += received;
            (int used, int count) = Take(buffer.AsSpan(0, filled), acknowledgements);
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (count > 0)
            {
                await _socket.SendAsync(acknowledgements.AsMemory(0, count * AcknowledgementBytes), token).ConfigureAwait(false);
                taken(count);
            }
        }
    }

    private static (int Used, int Count) Take(ReadOnlySpan<byte> bytes, Span<byte> acknowledgements)
    {
        int used = 0;
        int count = 0;
        while ((count + 1) * AcknowledgementBytes <= acknowledgements.Length && TryLength(bytes[used..], out int headBytes, out int length))
        {
            ReadOnlySpan<byte> packet = bytes.Slice(used + headBytes, length);
            if ((bytes[used] & 0xF0) == PublishPacket && (bytes[used] & AtLeastOnce) != 0)
            {
                int topicBytes = BinaryPrimitives.ReadUInt16BigEndian(packet);
                Span<byte> answer = acknowledgements[(count * AcknowledgementBytes)..];
                answer[0] = AcknowledgePacket;
                answer[1] = 2;
                packet.Slice(2 + topicBytes, 2).CopyTo(answer[2..]);
                count++;
            }

            used += headBytes + length;
        }

        return (used, count);
    }

    private static bool TryLength(ReadOnlySpan<byte> bytes, out int headBytes, out int length)
    {
        headBytes = 1;
        length = 0;
        for (int shift = 0; headBytes < bytes.Length && shift <= 21; shift += 7)
        {
            byte digit = bytes[headBytes++];
            length |= (digit & 0x7F) << shift;
            if ((digit & 0x80) == 0)
            {
                return bytes.Length >= headBytes + length;
            }
        }

        return false;
    }

    private static byte[] LengthOf(int length)
    {
        byte[] bytes = new byte[4];
        return bytes[..WriteLength(bytes, length)];
    }

    private static int WriteLength(Span<byte> target, int length)
    {
        int count = 0;
        do
        {
            target[count++] = (byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0));
            length >>= 7;
        }
        while (length > 0);
        return count;
    }

    private async Task ReceiveAsync(int count, CancellationToken token)
    {
        for (int received = 0; received < count;)
        {
            int more = await _socket.ReceiveAsync(_answer.AsMemory(received, count - received), token).ConfigureAwait(false);
            received += more > 0 ? more : throw new IOException("the broker closed the connection");
        }
    }
}
