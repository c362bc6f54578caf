using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Cli.Broker;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>
/// A subscriber that notes every message that has reached it, also those that lie between it and a broker that has been killed:
/// a client of a library drops them when the connection ends. QoS 0, so that the broker sends before it acknowledges.
/// </summary>
internal sealed class PlainSubscriber : IAsyncDisposable
{
    private const byte Publish = 3;
    private const byte ConnectionAccepted = 2;
    private const byte Subscribed = 9;

    private readonly TcpClient _client = new();
    private readonly MqttTls _tls;
    private readonly BackendLedger _ledger;
    private readonly string _goodbyeTopic;
    private readonly TaskCompletionSource _goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SslStream? _stream;
    private Task _reading = Task.CompletedTask;

    private PlainSubscriber(LinkFile link, BackendLedger ledger, string goodbyeTopic)
    {
        _tls = link.ReadTls()!;
        _ledger = ledger;
        _goodbyeTopic = goodbyeTopic;
    }

    /// <summary>Done once the controller has said that it goes.</summary>
    public Task Goodbye => _goodbye.Task;

    /// <summary>Done once the connection has ended and all that it had brought is noted.</summary>
    public Task End => _reading;

    /// <summary>Subscribes to everything.</summary>
    public static async Task<PlainSubscriber> StartAsync(LinkFile link, BackendLedger ledger, string goodbyeTopic, CancellationToken token)
    {
        PlainSubscriber subscriber = new(link, ledger, goodbyeTopic);
        await subscriber._client.ConnectAsync(link.Host, link.Port, token);
        subscriber._stream = new SslStream(subscriber._client.GetStream(), false, (_, certificate, _, errors) => subscriber._tls.IsTrusted(certificate, errors));
        await subscriber._stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = link.Host, ClientCertificates = [subscriber._tls.Certificate!] }, token);

        // CONNECT: MQTT 3.1.1, a clean session, alive for 100 s, client id x. SUBSCRIBE: number 1, filter #, QoS 0.
        await subscriber._stream.WriteAsync((byte[])[0x10, 13, 0, 4, .. "MQTT"u8, 4, 2, 0, 100, 0, 1, .. "x"u8], token);
        Assert.Equal((ConnectionAccepted, 0), await subscriber.ReadTypeAsync(token) is var (type, body) ? (type, body[1]) : default);
        await subscriber._stream.WriteAsync((byte[])[0x82, 6, 0, 1, 0, 1, .. "#"u8, 0], token);
        Assert.Equal(Subscribed, (await subscriber.ReadTypeAsync(token)).Type);
        subscriber._reading = subscriber.ReadAsync();
        return subscriber;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _reading;
        await _stream!.DisposeAsync();
        _tls.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                (byte type, byte[] body) = await ReadTypeAsync(CancellationToken.None);
                if (type == Publish)
                {
                    Take(body);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The broker was killed, or the story is over.
        }
    }

    private void Take(byte[] body)
    {
        int topicBytes = BinaryPrimitives.ReadUInt16BigEndian(body);
        string topic = Encoding.UTF8.GetString(body, 2, topicBytes);
        ReadOnlySpan<byte> payload = body.AsSpan(2 + topicBytes);
        _ledger.Take(topic, payload);
        Utf8JsonReader reader = new(payload);
        if (topic == _goodbyeTopic && !JsonDocument.ParseValue(ref reader).RootElement.GetProperty("isOnline").GetBoolean())
        {
            _goodbye.TrySetResult();
        }
    }

    private async Task<(byte Type, byte[] Body)> ReadTypeAsync(CancellationToken token)
    {
        byte first = await ReadByteAsync(token);
        int length = 0;
        int shift = 0;
        byte next;
        do
        {
            next = await ReadByteAsync(token);
            length |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        byte[] body = new byte[length];
        await _stream!.ReadExactlyAsync(body, token);
        return ((byte)(first >> 4), body);
    }

    private async Task<byte> ReadByteAsync(CancellationToken token)
    {
        byte[] one = new byte[1];
        await _stream!.ReadExactlyAsync(one, token);
        return one[0];
    }
}
