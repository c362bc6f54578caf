namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>Reads bits from a range of bytes; past its end it gives zeros and says so. Allocates nothing.</summary>
public sealed class BitReader : BitPort
{
    private const int BitsPerByte = 8;

    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _next;
    private int _restBitCount;

    /// <summary>Bytes of which at least one bit was read.</summary>
    public int Length => _next - _start;

    /// <summary>True where all was read but the bits that fill up the last byte, and these are zeros.</summary>
    public bool IsAtEnd =>
        !HasFailed && _next == _end && (_restBitCount == 0 || (_buffer[_next - 1] & ((1 << _restBitCount) - 1)) == 0);

    /// <inheritdoc/>
    internal override bool IsWriter => false;

    /// <summary>Begins a stream.</summary>
    /// <param name="buffer">Holds the bits.</param>
    /// <param name="start">Place of the first byte.</param>
    /// <param name="end">Place behind the last byte.</param>
    public void Begin(byte[] buffer, int start, int end)
    {
        _buffer = buffer;
        _start = start;
        _end = end;
        _next = start;
        _restBitCount = 0;
        ClearFailure();
    }

    /// <inheritdoc/>
    public override ulong Bits(ulong value, int bitCount)
    {
        ulong read = 0;
        int rest = bitCount;
        while (rest > 0)
        {
            if (_restBitCount == 0)
            {
                if (_next >= _end)
                {
                    Fail();
                    return 0;
                }

                _next++;
                _restBitCount = BitsPerByte;
            }

            int taken = rest < _restBitCount ? rest : _restBitCount;
            rest -= taken;
            _restBitCount -= taken;
            read = (read << taken) | (uint)((_buffer[_next - 1] >> _restBitCount) & ((1 << taken) - 1));
        }

        return HasFailed ? 0 : read;
    }

    /// <inheritdoc/>
    internal override int Ones(int wanted, int most)
    {
        int count = 0;
        while (count < most && Bits(0, 1) != 0)
        {
            count++;
        }

        return count;
    }
}
