namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// A short form of text in printable ASCII: the members of a message, or the end of a topic. Lossless for every such text, and
/// shortest for words of the contract and for numbers.
/// </summary>
/// <remarks>
///   byte          | what it stands for
///   --------------+---------------------------------------------------------
///   0x01 to 0x08  | a number of 1 to 8 bytes that follow, the lowest first
///   0x09 to 0x10  | the same with a minus sign
///   0x11, 0x12    | a word with the number 128 or 384 plus the byte that follows
///   0x20 to 0x7E  | itself
///   0x80 to 0xFF  | a word with the number 0 to 127
///
/// All other bytes are reserved. A comma that is not kept stands before every text.
/// </remarks>
public static class EventText
{
    private const int NumberCode = 0x01;
    private const int MinusCode = 0x09;
    private const int LongWordCode = 0x11;
    private const int LastCode = 0x12;
    private const int ShortWordCode = 0x80;
    private const int FirstPrintable = 0x20;
    private const int LastPrintable = 0x7E;
    private const int LongestNumberBytes = 8;
    private const int LongestDigitCount = 18;
    private const ulong LargestNumber = 999_999_999_999_999_999;
    private const int BitsPerByte = 8;

    /// <summary>Shortens a text.</summary>
    /// <param name="text">Printable ASCII.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="target">Takes the short form.</param>
    /// <param name="targetStart">Place of its first byte.</param>
    /// <param name="targetEnd">Place behind the last byte that it may use.</param>
    /// <returns>Bytes of the short form; -1 where it does not fit or the text is not printable ASCII.</returns>
    public static int Encode(byte[] text, int start, int length, byte[] target, int targetStart, int targetEnd)
    {
        int end = start + length;
        int at = start - 1;
        int to = targetStart;
        while (at < end && to >= 0)
        {
            int taken = WordLength(text, start, at, end);
            int word = taken > 0 ? EventWords.Find(text, start, at, taken) : -1;
            if (word >= 0)
            {
                to = PutWord(word, target, to, targetEnd);
            }
            else
            {
                taken = NumberLength(text, start, at, end);
                to = taken > 0
                    ? PutNumber(text, at, taken, target, to, targetEnd)
                    : PutPrintable(EventWords.ByteAt(text, start, at), target, to, targetEnd);
                taken = taken > 0 ? taken : 1;
            }

            at += taken;
        }

        return to < 0 ? -1 : to - targetStart;
    }

    /// <summary>Gives a text back. Whatever the bytes are, it ends and throws nothing.</summary>
    /// <param name="bytes">Hold the short form.</param>
    /// <param name="start">Place of its first byte.</param>
    /// <param name="length">Bytes of the short form.</param>
    /// <param name="target">Takes the text.</param>
    /// <param name="targetStart">Place of its first byte.</param>
    /// <param name="targetEnd">Place behind the last byte that it may use.</param>
    /// <returns>Bytes of the text; -1 where it does not fit or the bytes are no short form.</returns>
    public static int Decode(byte[] bytes, int start, int length, byte[] target, int targetStart, int targetEnd)
    {
        int end = start + length;
        int at = start;

        // The comma before the text is not given back: it is written in front of the range in thought only.
        int to = targetStart - 1;
        while (at < end && to >= targetStart - 1)
        {
            int code = bytes[at++];
            if (code >= FirstPrintable && code <= LastPrintable)
            {
                to = Give((byte)code, target, targetStart, to, targetEnd);
            }
            else if (code >= ShortWordCode)
            {
                to = GiveWord(code - ShortWordCode, target, targetStart, to, targetEnd);
            }
            else if (code >= LongWordCode && code <= LastCode && at < end)
            {
                int word = EventWords.ShortCount + ((code - LongWordCode) << BitsPerByte) + bytes[at++];
                to = GiveWord(word, target, targetStart, to, targetEnd);
            }
            else if (code >= NumberCode && code < LongWordCode && end - at >= ByteCount(code))
            {
                to = GiveNumber(code >= MinusCode, ReadNumber(bytes, at, ByteCount(code)), target, targetStart, to, targetEnd);
                at += ByteCount(code);
            }
            else
            {
                return -1;
            }
        }

        return to < targetStart ? -1 : to - targetStart;
    }

    // How long the word is that may stand here; 0 where none can.
    private static int WordLength(byte[] text, int start, int at, int end)
    {
        int first = EventWords.ByteAt(text, start, at);
        if (first == '"')
        {
            return QuotedLength(text, at, end);
        }

        if (first == ',')
        {
            if (at + 1 < end && text[at + 1] == '"')
            {
                int quoted = QuotedLength(text, at + 1, end);
                int colon = at + 1 + quoted;
                return quoted > 0 && colon < end && text[colon] == ':' ? quoted + 2 : 0;
            }

            return at < start ? TopicLength(text, at, end) : 0;
        }

        int length = first == 't' || first == 'n' ? 4 : first == 'f' ? 5 : 0;
        return at + length <= end ? length : 0;
    }

    private static int QuotedLength(byte[] text, int at, int end)
    {
        for (int i = at + 1; i < end && i - at < EventWords.MaximumWordBytes; i++)
        {
            if (text[i] == '"')
            {
                return i - at + 1;
            }
        }

        return 0;
    }

    private static int TopicLength(byte[] text, int at, int end)
    {
        int next = at + 1;
        while (next < end && next - at < EventWords.MaximumWordBytes)
        {
            if (text[next++] == '/')
            {
                break;
            }
        }

        return next - at;
    }

    // How many digits, with their sign, are shorter as a number; 0 where none are. A number has no zeros in front.
    private static int NumberLength(byte[] text, int start, int at, int end)
    {
        if (at < start)
        {
            return 0;
        }

        int first = text[at] == '-' ? at + 1 : at;
        if (first >= end || text[first] == '0')
        {
            return 0;
        }

        int next = first;
        while (next < end && next - first < LongestDigitCount && text[next] >= '0' && text[next] <= '9')
        {
            next++;
        }

        return next > first && next - at > 1 + SizeOf(ParseNumber(text, first, next)) ? next - at : 0;
    }

    private static ulong ParseNumber(byte[] text, int first, int end)
    {
        ulong number = 0;
        for (int i = first; i < end; i++)
        {
            number = (number * 10) + (uint)(text[i] - '0');
        }

        return number;
    }

    private static int SizeOf(ulong number)
    {
        int size = 1;
        while (size < LongestNumberBytes && number >> (size * BitsPerByte) != 0)
        {
            size++;
        }

        return size;
    }

    private static int PutNumber(byte[] text, int at, int length, byte[] target, int to, int end)
    {
        bool isNegative = text[at] == '-';
        ulong number = ParseNumber(text, isNegative ? at + 1 : at, at + length);
        int size = SizeOf(number);
        to = Put((isNegative ? MinusCode : NumberCode) + size - 1, target, to, end);
        for (int i = 0; i < size; i++)
        {
            to = Put((byte)(number >> (i * BitsPerByte)), target, to, end);
        }

        return to;
    }

    private static int PutWord(int word, byte[] target, int to, int end)
    {
        if (word < EventWords.ShortCount)
        {
            return Put(ShortWordCode + word, target, to, end);
        }

        int rest = word - EventWords.ShortCount;
        return Put((byte)rest, target, Put(LongWordCode + (rest >> BitsPerByte), target, to, end), end);
    }

    private static int PutPrintable(byte value, byte[] target, int to, int end) =>
        value < FirstPrintable || value > LastPrintable ? -1 : Put(value, target, to, end);

    private static int Put(int value, byte[] target, int to, int end)
    {
        if (to < 0 || to >= end)
        {
            return -1;
        }

        target[to] = (byte)value;
        return to + 1;
    }

    private static int ByteCount(int code) => code >= MinusCode ? code - MinusCode + 1 : code - NumberCode + 1;

    private static ulong ReadNumber(byte[] bytes, int start, int size)
    {
        ulong number = 0;
        for (int i = size - 1; i >= 0; i--)
        {
            number = (number << BitsPerByte) | bytes[start + i];
        }

        return number;
    }

    private static int GiveNumber(bool isNegative, ulong number, byte[] target, int start, int to, int end)
    {
        if (number > LargestNumber)
        {
            return Failed(start);
        }

        if (isNegative)
        {
            to = Give((byte)'-', target, start, to, end);
        }

        ulong unit = 1;
        while (number / unit >= 10)
        {
            unit *= 10;
        }

        for (; unit > 0; unit /= 10)
        {
            to = Give((byte)('0' + (int)(number / unit % 10)), target, start, to, end);
        }

        return to;
    }

    private static int GiveWord(int word, byte[] target, int start, int to, int end)
    {
        if (word >= EventWords.Count)
        {
            return Failed(start);
        }

        int length = EventWords.LengthOf(word);
        for (int i = 0; i < length; i++)
        {
            to = Give(EventWords.At(word, i), target, start, to, end);
        }

        return to;
    }

    // The first byte is the comma before the text; whatever else stands there is no short form.
    private static int Give(byte value, byte[] target, int start, int to, int end)
    {
        if (to < start)
        {
            return to == start - 1 && value == ',' ? start : Failed(start);
        }

        if (to >= end)
        {
            return Failed(start);
        }

        target[to] = value;
        return to + 1;
    }

    private static int Failed(int start) => start - 2;
}
