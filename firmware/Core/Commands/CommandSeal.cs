using Zibo.EdgeCtl.Core.Security;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>
/// Tells commands that were made with this controller's key from all others: HMAC-SHA256 over the topic, a line feed, and every
/// byte before <c>,"mac":</c>. The topic is part of it, so that a command to one controller, or of one kind, is none to another.
/// </summary>
public sealed class CommandSeal
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes of the tail: <c>,"mac":"</c>, the digits, <c>"}</c>.</summary>
    public const int TailBytes = 74;

    private const string Opening = ",\"mac\":\"";
    private const string Closing = "\"}";

    private readonly HmacSha256 _code;
    private readonly byte[] _expected = new byte[HmacSha256.CodeBytes];
    private readonly byte[] _given = new byte[HmacSha256.CodeBytes];

    /// <summary>Takes the key.</summary>
    public CommandSeal(byte[] key) => _code = new HmacSha256(key);

    /// <summary>True where a command was made with the key, for this topic, and not altered since.</summary>
    /// <param name="topic">The topic that it came on, in ASCII.</param>
    /// <param name="payload">Buffer that begins with it.</param>
    /// <param name="length">Bytes of it.</param>
    public bool IsGenuine(string topic, byte[] payload, int length)
    {
        int body = length - TailBytes;
        int digits = body + Opening.Length;
        if (body < 1
            || !IsAt(payload, body, Opening)
            || !IsAt(payload, length - Closing.Length, Closing)
            || !Hexadecimal.TryRead(payload, digits, _given))
        {
            return false;
        }

        _code.Add(topic);
        _code.Add((byte)'\n');
        _code.Add(payload, 0, body);
        _code.Finish(_expected);
        return HmacSha256.AreEqual(_expected, _given);
    }

    private static bool IsAt(byte[] payload, int offset, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (payload[offset + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}
