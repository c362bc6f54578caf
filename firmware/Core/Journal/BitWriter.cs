namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Writes bits into a range of a buffer; allocates nothing.</summary>
public sealed class BitWriter : BitPort
{
    private const int BitsPerByte = 8;

    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _next;
    private int _freeBitCount;

    /// <summary>Bytes that hold at least one bit.</summary>
    public int Length => _next - _start;

    /// <inheritdoc/>
    internal override bool IsWriter => true;

    /// <summary>Begins a stream.</summary>
    /// <param name="buffer">Takes the bits.</param>
    /// <param name="start">Place of the first byte.</param>
    /// <param name="end">Place behind the last byte that may be used.</param>
    public void Begin(byte[] buffer, int start, int end)
    {
        _buffer = buffer;
        _start = start;
        _end = end;
        _next = start;
        _freeBitCount = 0;
        ClearFailure();
    }

    /// <inheritdoc/>
    public override ulong Bits(ulong value, int bitCount)
    {
        int rest = bitCount;
        while (rest > 0)
        {
            if (_freeBitCount == 0)
            {
                if (_next >= _end)
                {
                    Fail();
                    return value;
                }

                _buffer[_next++] = 0;
                _freeBitCount = BitsPerByte;
            }

            int taken = rest < _freeBitCount ? rest : _freeBitCount;
            rest -= taken;
            _freeBitCount -= taken;
            int part = (int)(value >> rest) & ((1 << taken) - 1);
            _buffer[_next - 1] = (byte)(_buffer[_next - 1] | (part << _freeBitCount));
        }

        return value;
    }

    /// <inheritdoc/>
    internal override int Ones(int wanted, int most)
    {
        ulong ones = (1UL << wanted) - 1;
        Bits(wanted < most ? ones << 1 : ones, wanted < most ? wanted + 1 : wanted);
        return wanted;
    }
}
