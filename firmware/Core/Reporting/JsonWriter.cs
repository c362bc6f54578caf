namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>
/// Writes one JSON object as ASCII into a buffer that it is lent; allocates nothing. What does not fit sets
/// <see cref="HasOverflowed"/>, and the message must not be sent.
/// </summary>
public sealed class JsonWriter
{
    private const int LongestNumber = 20;

    private readonly byte[] _digits = new byte[LongestNumber];
    private byte[] _buffer;
    private bool _needsComma;

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
        _needsComma = false;
        WriteByte('{');
    }

    /// <summary>Ends the message.</summary>
    public void End() => WriteByte('}');

    /// <summary>Writes a number.</summary>
    public void Write(string name, long value)
    {
        WriteName(name);
        WriteNumber(value);
    }

    /// <summary>Writes a boolean.</summary>
    public void Write(string name, bool value)
    {
        WriteName(name);
        WriteAscii(value ? "true" : "false");
    }

    /// <summary>Writes a string of printable ASCII without quotes and backslashes, such as the names of a site file.</summary>
    public void Write(string name, string value)
    {
        WriteName(name);
        WriteByte('"');
        WriteAscii(value);
        WriteByte('"');
    }

    /// <summary>Writes null: the value is not known.</summary>
    public void WriteNull(string name)
    {
        WriteName(name);
        WriteAscii("null");
    }

    private void WriteName(string name)
    {
        if (_needsComma)
        {
            WriteByte(',');
        }

        _needsComma = true;
        WriteByte('"');
        WriteAscii(name);
        WriteByte('"');
        WriteByte(':');
    }

    private void WriteNumber(long value)
    {
        // Digits are taken from the negative value: the smallest long has no positive counterpart.
        long rest = value < 0 ? value : -value;
        int count = 0;
        do
        {
            _digits[count++] = (byte)('0' - (int)(rest % 10));
            rest /= 10;
        }
        while (rest != 0);

        if (value < 0)
        {
            WriteByte('-');
        }

        while (count > 0)
        {
            WriteByte(_digits[--count]);
        }
    }

    private void WriteAscii(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            WriteByte(text[i]);
        }
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
