namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Reads little-endian numbers and short strings from bytes; past the end it gives zeros and says so.</summary>
public sealed class ByteReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private int _position;

    /// <summary>Reads the range from <paramref name="offset"/> to before <paramref name="end"/>.</summary>
    public ByteReader(byte[] bytes, int offset, int end)
    {
        _bytes = bytes;
        _position = offset;
        _end = end;
    }

    /// <summary>True once a read went past the end.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True where every byte was read and none beyond.</summary>
    public bool IsAtEnd => !HasFailed && _position == _end;

    /// <summary>Reads 1 byte.</summary>
    public byte ReadByte()
    {
        if (_position >= _end)
        {
            HasFailed = true;
            return 0;
        }

        return _bytes[_position++];
    }

    /// <summary>Reads a count of 1 byte. More than the limit fails, so that forged bytes cannot ask for the memory of a device.</summary>
    public int ReadCount(int most)
    {
        int count = ReadByte();
        if (count <= most)
        {
            return count;
        }

        HasFailed = true;
        return 0;
    }

    /// <summary>Reads 2 bytes.</summary>
    public int ReadUInt16()
    {
        int low = ReadByte();
        return low | (ReadByte() << 8);
    }

    /// <summary>Reads 4 bytes.</summary>
    public int ReadInt32()
    {
        int low = ReadUInt16();
        return low | (ReadUInt16() << 16);
    }

    /// <summary>Reads 8 bytes.</summary>
    public long ReadInt64()
    {
        long low = (uint)ReadInt32();
        return low | ((long)ReadInt32() << 32);
    }

    /// <summary>Reads a length byte and that many ASCII characters; fails on any other byte.</summary>
    public string ReadText()
    {
        int length = ReadByte();
        if (length > _end - _position)
        {
            HasFailed = true;
            return string.Empty;
        }

        char[] characters = new char[length];
        for (int i = 0; i < length; i++)
        {
            byte value = _bytes[_position++];
            HasFailed |= value > 0x7F;
            characters[i] = (char)value;
        }

        return new string(characters);
    }
}
