namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>
/// Writes one protocol buffer into a buffer that it is lent; allocates nothing. What does not fit sets
/// <see cref="HasOverflowed"/>, and the message must not be sent.
/// </summary>
/// <remarks>Numbers of fields are 1 to 15, whose tags take one byte.</remarks>
public sealed class ProtobufWriter
{
    /// <summary>Messages within messages, at most.</summary>
    public const int MaximumDepth = 4;

    private const int VariableNumber = 0;
    private const int Delimited = 2;
    private const int WireBits = 3;
    private const int GroupBits = 7;
    private const int MoreBit = 0x80;

    private readonly int[] _starts = new int[MaximumDepth];
    private byte[] _buffer;
    private int _depth;

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>True once something did not fit.</summary>
    public bool HasOverflowed { get; private set; }

    /// <summary>Begins a message in a buffer.</summary>
    public void Begin(byte[] buffer)
    {
        _buffer = buffer;
        Length = 0;
        HasOverflowed = false;
        _depth = 0;
    }

    /// <summary>Writes a whole number of up to 64 bits; a negative one takes ten bytes, as the format has it.</summary>
    public void Write(int field, long value)
    {
        WriteTag(field, VariableNumber);
        WriteVariable((ulong)value);
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(int field, bool value) => Write(field, value ? 1L : 0L);

    /// <summary>Writes a string of ASCII, such as the names of a site file.</summary>
    public void Write(int field, string text)
    {
        WriteTag(field, Delimited);
        WriteVariable((ulong)text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            WriteByte(text[i]);
        }
    }

    /// <summary>Begins a message within this one.</summary>
    public void BeginMessage(int field)
    {
        WriteTag(field, Delimited);
        _starts[_depth++] = Length;

        // Most are shorter than 128 bytes, and their length takes one; the others are moved when they end.
        WriteByte(0);
    }

    /// <summary>Ends the message that was begun last.</summary>
    public void EndMessage()
    {
        int start = _starts[--_depth];
        int count = Length - start - 1;
        int extra = 0;
        for (int rest = count >> GroupBits; rest > 0; rest >>= GroupBits)
        {
            extra++;
        }

        if (HasOverflowed || Length + extra > _buffer.Length)
        {
            HasOverflowed = true;
            return;
        }

        for (int i = Length - 1; extra > 0 && i > start; i--)
        {
            _buffer[i + extra] = _buffer[i];
        }

        Length = start;
        WriteVariable((ulong)count);
        Length += count;
    }

    private void WriteTag(int field, int wireType) => WriteByte((field << WireBits) | wireType);

    private void WriteVariable(ulong value)
    {
        while (value >= MoreBit)
        {
            WriteByte((int)(value & (MoreBit - 1)) | MoreBit);
            value >>= GroupBits;
        }

        WriteByte((int)value);
    }

    private void WriteByte(int value)
    {
        if (Length >= _buffer.Length)
        {
            HasOverflowed = true;
            return;
        }

        _buffer[Length++] = (byte)value;
    }
}
