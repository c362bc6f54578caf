namespace Zibo.EdgeCtl.Core.Security;

/// <summary>
/// SHA-256 (FIPS 180-4), fed piece by piece; allocates nothing after it is made. It is ours because no package of the device
/// has a digest.
/// </summary>
public sealed class Sha256
{
    /// <summary>Bytes of a digest.</summary>
    public const int DigestBytes = 32;

    /// <summary>Bytes that are digested at a time.</summary>
    public const int BlockBytes = 64;

    private const int WordCount = 8;
    private const int RoundCount = 64;
    private const int LengthBytes = 8;
    private const byte Padding = 0x80;

    private static readonly uint[] Start =
    {
        0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
    };

    private static readonly uint[] Constants =
    {
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    };

    private readonly uint[] _state = new uint[WordCount];
    private readonly uint[] _schedule = new uint[RoundCount];
    private readonly byte[] _block = new byte[BlockBytes];
    private int _blockCount;
    private long _messageBytes;

    /// <summary>Makes one that is ready for its first byte.</summary>
    public Sha256() => Reset();

    /// <summary>Forgets what was fed.</summary>
    public void Reset()
    {
        for (int i = 0; i < WordCount; i++)
        {
            _state[i] = Start[i];
        }

        _blockCount = 0;
        _messageBytes = 0;
    }

    /// <summary>Feeds a byte.</summary>
    public void Add(byte value)
    {
        _messageBytes++;
        Put(value);
    }

    /// <summary>Feeds a range of bytes.</summary>
    public void Add(byte[] bytes, int startIndex, int count)
    {
        for (int i = startIndex; i < startIndex + count; i++)
        {
            Add(bytes[i]);
        }
    }

    /// <summary>Writes the digest of what was fed to the start of <paramref name="digest"/> and begins anew.</summary>
    /// <param name="digest">At least <see cref="DigestBytes"/> long.</param>
    public void Finish(byte[] digest)
    {
        long bits = _messageBytes * 8;
        Put(Padding);
        while (_blockCount != BlockBytes - LengthBytes)
        {
            Put(0);
        }

        for (int shift = 56; shift >= 0; shift -= 8)
        {
            Put((byte)(bits >> shift));
        }

        for (int i = 0; i < WordCount; i++)
        {
            digest[4 * i] = (byte)(_state[i] >> 24);
            digest[(4 * i) + 1] = (byte)(_state[i] >> 16);
            digest[(4 * i) + 2] = (byte)(_state[i] >> 8);
            digest[(4 * i) + 3] = (byte)_state[i];
        }

        Reset();
    }

    private static uint Rotate(uint value, int bits) => (value >> bits) | (value << (32 - bits));

    private void Put(byte value)
    {
        _block[_blockCount++] = value;
        if (_blockCount == BlockBytes)
        {
            _blockCount = 0;
            Compress();
        }
    }

    private void Compress()
    {
        uint[] w = _schedule;
        for (int i = 0; i < 16; i++)
        {
            w[i] = ((uint)_block[4 * i] << 24) | ((uint)_block[(4 * i) + 1] << 16)
                | ((uint)_block[(4 * i) + 2] << 8) | _block[(4 * i) + 3];
        }

        for (int i = 16; i < RoundCount; i++)
        {
            uint low = Rotate(w[i - 15], 7) ^ Rotate(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint high = Rotate(w[i - 2], 17) ^ Rotate(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + low + w[i - 7] + high;
        }

        Mix(w);
    }

    private void Mix(uint[] w)
    {
        uint a = _state[0];
        uint b = _state[1];
        uint c = _state[2];
        uint d = _state[3];
        uint e = _state[4];
        uint f = _state[5];
        uint g = _state[6];
        uint h = _state[7];
        for (int i = 0; i < RoundCount; i++)
        {
            uint first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i] + w[i];
            uint second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
        _state[5] += f;
        _state[6] += g;
        _state[7] += h;
    }
}
