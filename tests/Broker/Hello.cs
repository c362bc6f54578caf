using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The first message of TLS, made by hand: no platform of today offers the versions that must be refused.</summary>
internal static class Hello
{
    /// <summary>Type of the record in which a server goes on.</summary>
    public const byte Handshake = 22;

    /// <summary>Type of the record in which a server says no.</summary>
    public const byte Alert = 21;

    // Elliptic curves with ECDSA: one suite for up to 1.1, one for 1.2.
    private static readonly byte[] Suites = [0xC0, 0x09, 0xC0, 0x2B];

    // P-256; points uncompressed; ECDSA over P-256 with SHA-256.
    private static readonly byte[] Extensions =
    [
        0, 10, 0, 4, 0, 2, 0, 23,
        0, 11, 0, 2, 1, 0,
        0, 13, 0, 4, 0, 2, 4, 3,
    ];

    /// <summary>Offers one version and gives the type of the record that comes back.</summary>
    /// <param name="port">Port on the loopback interface.</param>
    /// <param name="minorVersion">1 for TLS 1.0, 2 for 1.1, 3 for 1.2.</param>
    /// <param name="token">Ends the wait.</param>
    public static async Task<byte> OfferAsync(int port, byte minorVersion, CancellationToken token)
    {
        byte[] body = [3, minorVersion, .. new byte[32], 0, 0, (byte)Suites.Length, .. Suites, 1, 0, 0, (byte)Extensions.Length, .. Extensions];
        byte[] record = [Handshake, 3, 1, 0, 0, 1, 0, 0, (byte)body.Length, .. body];
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(3), (ushort)(body.Length + 4));
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, port, token);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(record, token);
        byte[] answer = new byte[1];
        await stream.ReadExactlyAsync(answer, token);
        return answer[0];
    }
}
