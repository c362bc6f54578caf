namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>
/// Writes one JSON object as ASCII into a buffer that it is lent; allocates nothing. What does not fit sets
/// <see cref="HasOverflowed"/>, and the message must not be sent.
/// </summary>
public sealed class JsonWriter
{
    private const int LongestNumber = 20;

    // What stands around a name at most: comma, quotes, colon.
    private const int NameMarks = 4;

    private readonly byte[] _digits = new byte[LongestNumber];
    private byte[] _buffer;
    private int _limitBytes;
    private bool _needsComma;

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>True once something did not fit.</summary>
    public bool HasOverflowed { get; private set; }

    /// <summary>Begins a message in a buffer.</summary>
    public void Begin(byte[] buffer)
    {
        BeginMembers(buffer);
        WriteByte('{');
    }

    /// <summary>Begins members without the braces around them.</summary>
    public void BeginMembers(byte[] buffer) => BeginMembers(buffer, buffer.Length);

    /// <summary>Begins members without the braces around them.</summary>
    /// <param name="buffer">Takes them.</param>
    /// <param name="limitBytes">Bytes of it that they may take.</param>
    public void BeginMembers(byte[] buffer, int limitBytes)
    {
        _buffer = buffer;
        _limitBytes = limitBytes;
        Length = 0;
        HasOverflowed = false;
        _needsComma = false;
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

    /// <summary>Writes bytes as hexadecimal digits in small letters, two a byte.</summary>
    public void WriteHex(string name, byte[] bytes, int count)
    {
        WriteName(name);
        WriteByte('"');
        for (int i = 0; i < count; i++)
        {
            WriteDigit(bytes[i] >> 4);
            WriteDigit(bytes[i] & 0xF);
        }

        WriteByte('"');
    }

    /// <summary>Writes a number, or null where it is not known.</summary>
    public void WriteKnown(string name, long value, bool isKnown)
    {
        if (isKnown)
        {
            Write(name, value);
        }
        else
        {
            WriteNull(name);
        }
    }

    /// <summary>Writes null: the value is not known.</summary>
    public void WriteNull(string name)
    {
        WriteName(name);
        WriteAscii("null");
    }

    /// <summary>Begins a member that is an object of its own.</summary>
    public void BeginObject(string name)
    {
        WriteName(name);
        WriteByte('{');
        _needsComma = false;
    }

    /// <summary>Ends it.</summary>
    public void EndObject()
    {
        WriteByte('}');
        _needsComma = true;
    }

    /// <summary>Writes a local time to the minute, as ISO 8601 has it: 2026-07-28T14:15.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <param name="minutes">Minute of the day, 0 to 1439.</param>
    public void WriteLocalTime(string name, int year, int month, int day, int minutes)
    {
        WriteName(name);
        WriteByte('"');
        WriteTwoDigits(year / 100);
        WriteTwoDigits(year % 100);
        WriteByte('-');
        WriteTwoDigits(month);
        WriteByte('-');
        WriteTwoDigits(day);
        WriteByte('T');
        WriteTwoDigits(minutes / 60);
        WriteByte(':');
        WriteTwoDigits(minutes % 60);
        WriteByte('"');
    }

    /// <summary>Writes members that were written before.</summary>
    /// <param name="members">ASCII text of members, without braces.</param>
    /// <param name="length">Bytes of it.</param>
    public void WriteMembers(byte[] members, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (_needsComma)
        {
            WriteByte(',');
        }

        _needsComma = true;
        for (int i = 0; i < length; i++)
        {
            WriteByte(members[i]);
        }
    }

    private void WriteDigit(int value) => WriteByte(value < 10 ? '0' + value : 'a' + value - 10);

    private void WriteTwoDigits(int value)
    {
        WriteByte('0' + (value / 10));
        WriteByte('0' + (value % 10));
    }

    private void WriteName(string name)
    {
        int at = Length;
        byte[] buffer = _buffer;
        int length = name.Length;
        if (at + length + NameMarks > buffer.Length)
        {
            WriteNameAsFits(name);
            return;
        }

        if (_needsComma)
        {
            buffer[at++] = (byte)',';
        }

        _needsComma = true;
        buffer[at++] = (byte)'"';
        for (int i = 0; i < length; i++)
        {
            buffer[at + i] = (byte)name[i];
        }

        at += length;
        buffer[at++] = (byte)'"';
        buffer[at++] = (byte)':';
        Length = at;
    }

    private void WriteNameAsFits(string name)
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
        int first = LongestNumber;
        byte[] digits = _digits;
        while (rest < int.MinValue)
        {
            digits[--first] = (byte)('0' - (int)(rest % 10));
            rest /= 10;
        }

        // Most numbers are small, and 32 bits are divided faster than 64.
        int small = (int)rest;
        do
        {
            int left = small / 10;
            digits[--first] = (byte)('0' - (small - (left * 10)));
            small = left;
        }
        while (small != 0);

        if (value < 0)
        {
            digits[--first] = (byte)'-';
        }

        int at = Length - first;
        if (at + LongestNumber > _buffer.Length)
        {
            for (int i = first; i < LongestNumber; i++)
            {
                WriteByte(digits[i]);
            }

            return;
        }

        for (int i = first; i < LongestNumber; i++)
        {
            _buffer[at + i] = digits[i];
        }

        Length = at + LongestNumber;
    }

    private void WriteAscii(string text)
    {
        // One check for all of it where it fits: a call for each letter costs more than the letter.
        int length = Length;
        byte[] buffer = _buffer;
        int count = text.Length;
        if (length + count > buffer.Length)
        {
            WriteAsFits(text);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            buffer[length + i] = (byte)text[i];
        }

        Length = length + count;
    }

    private void WriteAsFits(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            WriteByte(text[i]);
        }
    }

    private void WriteByte(int value)
    {
        if (Length >= _limitBytes)
        {
            HasOverflowed = true;
            return;
        }

        _buffer[Length++] = (byte)value;
    }
}
