namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>Reads the fields of one protocol buffer, one after the other; whatever the bytes say, it ends.</summary>
public sealed class ProtobufReader
{
    private const int VariableNumber = 0;
    private const int EightBytes = 1;
    private const int Delimited = 2;
    private const int FourBytes = 5;
    private const int WireBits = 3;
    private const int WireMask = 7;
    private const int GroupBits = 7;
    private const int MoreBit = 0x80;
    private const int MostShift = 63;

    private readonly byte[] _buffer;
    private readonly int _end;
    private int _position;

    /// <summary>Begins before the first field.</summary>
    /// <param name="buffer">Holds the message.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends, within the buffer.</param>
    public ProtobufReader(byte[] buffer, int start, int end)
    {
        _buffer = buffer;
        _position = start;
        _end = end;
    }

    /// <summary>Number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>Its number, where it is one of variable length; else 0.</summary>
    public long Value { get; private set; }

    /// <summary>Where its bytes begin, where it is a string or a message; else 0.</summary>
    public int Start { get; private set; }

    /// <summary>Where they end.</summary>
    public int End { get; private set; }

    /// <summary>True where the bytes are no protocol buffer.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Reads the next field.</summary>
    /// <returns>False where there is none, or no sense in it.</returns>
    public bool TryNext()
    {
        if (IsMalformed || _position >= _end)
        {
            return false;
        }

        Value = 0;
        Start = 0;
        End = 0;
        long tag = ReadVariable();
        Field = (int)(tag >> WireBits);
        switch ((int)(tag & WireMask))
        {
            case VariableNumber:
                Value = ReadVariable();
                break;
            case EightBytes:
                Skip(8);
                break;
            case FourBytes:
                Skip(4);
                break;
            case Delimited:
                long count = ReadVariable();
                Start = _position;
                Skip(count);
                End = _position;
                break;
            default:
                IsMalformed = true;
                break;
        }

        return !IsMalformed;
    }

    /// <summary>True where the bytes of the field are this text.</summary>
    public bool IsText(string text)
    {
        bool isSame = End - Start == text.Length;
        for (int i = 0; isSame && i < text.Length; i++)
        {
            isSame = _buffer[Start + i] == text[i];
        }

        return isSame;
    }

    private void Skip(long count)
    {
        if (count < 0 || count > _end - _position)
        {
            IsMalformed = true;
            return;
        }

        _position += (int)count;
    }

    private long ReadVariable()
    {
        ulong value = 0;
        for (int shift = 0; shift <= MostShift; shift += GroupBits)
        {
            if (_position >= _end)
            {
                break;
            }

            int next = _buffer[_position++];
            value |= (ulong)(next & (MoreBit - 1)) << shift;
            if (next < MoreBit)
            {
                return (long)value;
            }
        }

        IsMalformed = true;
        return 0;
    }
}
