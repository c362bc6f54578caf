namespace Zibo.EdgeCtl.Core.Security;

/// <summary>HMAC-SHA256 (RFC 2104, FIPS 198-1) under one key, fed piece by piece; allocates nothing after it is made.</summary>
/// <remarks>One thread uses it. Nothing of the key can be read back.</remarks>
public sealed class HmacSha256
{
    /// <summary>Bytes of a code.</summary>
    public const int CodeBytes = Sha256.DigestBytes;

    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    private readonly Sha256 _digest = new Sha256();
    private readonly byte[] _key = new byte[Sha256.BlockBytes];

    /// <summary>Takes the key; longer ones than a block are digested first, as the standard has it.</summary>
    public HmacSha256(byte[] key)
    {
        if (key.Length > Sha256.BlockBytes)
        {
            _digest.Add(key, 0, key.Length);
            _digest.Finish(_key);
        }
        else
        {
            for (int i = 0; i < key.Length; i++)
            {
                _key[i] = key[i];
            }
        }

        Begin(InnerPad);
    }

    /// <summary>Feeds a byte.</summary>
    public void Add(byte value) => _digest.Add(value);

    /// <summary>Feeds a range of bytes.</summary>
    public void Add(byte[] bytes, int startIndex, int count) => _digest.Add(bytes, startIndex, count);

    /// <summary>Feeds a text of ASCII characters.</summary>
    public void Add(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            _digest.Add((byte)text[i]);
        }
    }

    /// <summary>Writes the code of what was fed to the start of <paramref name="code"/> and begins anew.</summary>
    /// <param name="code">At least <see cref="CodeBytes"/> long.</param>
    public void Finish(byte[] code)
    {
        _digest.Finish(code);
        Begin(OuterPad);
        _digest.Add(code, 0, CodeBytes);
        _digest.Finish(code);
        Begin(InnerPad);
    }

    /// <summary>Compares two codes in a time that tells nothing of where they differ.</summary>
    public static bool AreEqual(byte[] one, byte[] other)
    {
        int difference = 0;
        for (int i = 0; i < CodeBytes; i++)
        {
            difference |= one[i] ^ other[i];
        }

        return difference == 0;
    }

    private void Begin(byte pad)
    {
        _digest.Reset();
        for (int i = 0; i < _key.Length; i++)
        {
            _digest.Add((byte)(_key[i] ^ pad));
        }
    }
}
