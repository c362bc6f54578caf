namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Writes little-endian numbers and short strings into a buffer; past its end it drops them and says so.</summary>
public class ByteWriter
{
    private readonly byte[] _buffer;

    /// <summary>Writes from the start of a buffer.</summary>
    public ByteWriter(byte[] buffer) => _buffer = buffer;

    /// <summary>Bytes written.</summary>
    public int Length { get; protected set; }

    /// <summary>True once something did not fit.</summary>
    public bool HasFailed { get; protected set; }

    /// <summary>Starts again at the beginning of the buffer.</summary>
    public void Reset()
    {
        Length = 0;
        HasFailed = false;
    }

    /// <summary>Writes the lowest 8 bits.</summary>
    public virtual void WriteByte(int value)
    {
        if (Length >= _buffer.Length)
        {
            HasFailed = true;
            return;
        }

        _buffer[Length++] = (byte)value;
    }

    /// <summary>Writes the first bytes of a buffer.</summary>
    public void WriteBytes(byte[] bytes, int count) => WriteBytes(bytes, 0, count);

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">Holds them.</param>
    /// <param name="start">Place of the first.</param>
    /// <param name="count">How many.</param>
    public void WriteBytes(byte[] bytes, int start, int count)
    {
        for (int i = 0; i < count; i++)
        {
            WriteByte(bytes[start + i]);
        }
    }

    /// <summary>Writes 2 bytes.</summary>
    public void WriteUInt16(int value)
    {
        WriteByte(value);
        WriteByte(value >> 8);
    }

    /// <summary>Writes 4 bytes.</summary>
    public void WriteInt32(int value)
    {
        WriteUInt16(value);
        WriteUInt16(value >> 16);
    }

    /// <summary>Writes 8 bytes.</summary>
    public void WriteInt64(long value)
    {
        WriteInt32((int)value);
        WriteInt32((int)(value >> 32));
    }

    /// <summary>Writes a length byte and the characters as ASCII; fails on more than 255 and on any other character.</summary>
    public void WriteText(string value)
    {
        if (value.Length > 255)
        {
            HasFailed = true;
            return;
        }

        WriteByte(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            HasFailed |= value[i] > 0x7F;
            WriteByte(value[i]);
        }
    }
}
