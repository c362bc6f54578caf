namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>
/// Takes one flat JSON object apart, in place: its members are ranges of the bytes that were read. Total: whatever the bytes are,
/// it says yes or no, within a bounded time, and throws nothing. One thread uses it.
/// </summary>
/// <remarks>
///   accepted                                | refused
///   ----------------------------------------+-----------------------------------------------------------
///   one object, up to 16 members            | arrays, objects in it, anything behind it
///   names and strings of printable ASCII    | escapes (a backslash), control and non-ASCII characters
///   integers of up to 18 digits             | fractions, exponents, leading zeros, a plus sign, -0
///   true, false, null                       | other words
///   space, tab, CR, LF between tokens       | other white space, comments, commas too many
///   each name once                          | a name that comes again: which of the two would count?
/// </remarks>
public sealed class FlatJsonReader
{
    /// <summary>Most members of an object.</summary>
    public const int MaximumMembers = 16;

    // Eighteen digits always fit a long.
    private const int MaximumDigits = 18;

    private readonly int[] _nameStarts = new int[MaximumMembers];
    private readonly int[] _nameLengths = new int[MaximumMembers];
    private readonly JsonMemberKind[] _kinds = new JsonMemberKind[MaximumMembers];
    private readonly long[] _numbers = new long[MaximumMembers];
    private readonly int[] _textStarts = new int[MaximumMembers];
    private readonly int[] _textLengths = new int[MaximumMembers];

    private byte[] _bytes;
    private int _end;
    private int _position;

    /// <summary>Members of the object that was read last; 0 where it was refused.</summary>
    public int Count { get; private set; }

    /// <summary>Reads an object.</summary>
    /// <param name="bytes">Buffer that begins with it; to be left alone as long as the members are asked for.</param>
    /// <param name="length">Bytes of it, at most the buffer's.</param>
    /// <returns>False where the bytes are anything else.</returns>
    public bool TryRead(byte[] bytes, int length)
    {
        _bytes = bytes;
        _end = length;
        _position = 0;
        Count = 0;
        if (!TryReadObject())
        {
            Count = 0;
            return false;
        }

        return true;
    }

    /// <summary>The member of a name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (int i = 0; i < Count; i++)
        {
            if (IsText(_nameStarts[i], _nameLengths[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What a member is.</summary>
    public JsonMemberKind KindOf(int member) => _kinds[member];

    /// <summary>An integer; 0 where the member is something else.</summary>
    public long NumberOf(int member) => _numbers[member];

    /// <summary>Characters of a string; 0 where the member is something else.</summary>
    public int TextLengthOf(int member) => _textLengths[member];

    /// <summary>A character of a string.</summary>
    public byte CharacterOf(int member, int index) => _bytes[_textStarts[member] + index];

    /// <summary>True where a member is this very string.</summary>
    public bool TextIs(int member, string text) =>
        _kinds[member] == JsonMemberKind.Text && IsText(_textStarts[member], _textLengths[member], text);

    /// <summary>A copy of a string; allocates.</summary>
    public string TextOf(int member)
    {
        char[] characters = new char[_textLengths[member]];
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = (char)_bytes[_textStarts[member] + i];
        }

        return new string(characters);
    }

    private bool TryReadObject()
    {
        SkipSpace();
        if (!TrySkip('{'))
        {
            return false;
        }

        SkipSpace();
        if (!TrySkip('}'))
        {
            do
            {
                if (Count == MaximumMembers || !TryReadMember())
                {
                    return false;
                }

                SkipSpace();
            }
            while (TrySkip(','));

            if (!TrySkip('}'))
            {
                return false;
            }
        }

        SkipSpace();
        return _position == _end;
    }

    private bool TryReadMember()
    {
        SkipSpace();
        if (!TryReadText(out int nameStart, out int nameLength) || IsKnown(nameStart, nameLength))
        {
            return false;
        }

        SkipSpace();
        if (!TrySkip(':'))
        {
            return false;
        }

        SkipSpace();
        _nameStarts[Count] = nameStart;
        _nameLengths[Count] = nameLength;
        _numbers[Count] = 0;
        _textStarts[Count] = 0;
        _textLengths[Count] = 0;
        if (!TryReadValue(Count))
        {
            return false;
        }

        Count++;
        return true;
    }

    private bool TryReadValue(int member)
    {
        int first = _position < _end ? _bytes[_position] : 0;
        switch (first)
        {
            case '"':
                _kinds[member] = JsonMemberKind.Text;
                return TryReadText(out _textStarts[member], out _textLengths[member]);
            case 't':
                _kinds[member] = JsonMemberKind.True;
                return TrySkip("true");
            case 'f':
                _kinds[member] = JsonMemberKind.False;
                return TrySkip("false");
            case 'n':
                _kinds[member] = JsonMemberKind.Null;
                return TrySkip("null");
            default:
                _kinds[member] = JsonMemberKind.Number;
                return TryReadInteger(out _numbers[member]);
        }
    }

    private bool TryReadText(out int start, out int length)
    {
        start = _position + 1;
        length = 0;
        if (!TrySkip('"'))
        {
            return false;
        }

        while (_position < _end && _bytes[_position] != '"')
        {
            if (_bytes[_position] < 0x20 || _bytes[_position] > 0x7E || _bytes[_position] == '\\')
            {
                return false;
            }

            _position++;
            length++;
        }

        return TrySkip('"');
    }

    private bool TryReadInteger(out long value)
    {
        value = 0;
        bool isNegative = TrySkip('-');
        int start = _position;
        while (_position < _end && _bytes[_position] >= '0' && _bytes[_position] <= '9')
        {
            if (_position - start == MaximumDigits)
            {
                return false;
            }

            value = (value * 10) + (_bytes[_position] - '0');
            _position++;
        }

        int digits = _position - start;
        bool isPlain = digits > 0 && (_bytes[start] != '0' || (digits == 1 && !isNegative));
        value = isNegative ? -value : value;
        return isPlain;
    }

    private bool IsKnown(int nameStart, int nameLength)
    {
        for (int i = 0; i < Count; i++)
        {
            bool isSame = _nameLengths[i] == nameLength;
            for (int k = 0; k < nameLength && isSame; k++)
            {
                isSame = _bytes[_nameStarts[i] + k] == _bytes[nameStart + k];
            }

            if (isSame)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsText(int start, int length, string text)
    {
        if (text.Length != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (_bytes[start + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    private void SkipSpace()
    {
        while (_position < _end
            && (_bytes[_position] == ' ' || _bytes[_position] == '\t' || _bytes[_position] == '\r' || _bytes[_position] == '\n'))
        {
            _position++;
        }
    }

    private bool TrySkip(char character)
    {
        if (_position < _end && _bytes[_position] == character)
        {
            _position++;
            return true;
        }

        return false;
    }

    private bool TrySkip(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (!TrySkip(word[i]))
            {
                return false;
            }
        }

        return true;
    }
}
