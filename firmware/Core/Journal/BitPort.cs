namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// A stream of bits that one and the same description writes and reads: a member is given its value and gives back what
/// stands in the stream, so that writer and reader cannot differ in what they say of the format.
/// </summary>
public abstract class BitPort
{
    /// <summary>Bits that say how long a plain number is.</summary>
    internal const int LengthBitCount = 6;

    // A quotient from here on is not counted out: the number follows plainly.
    private const int MaximumQuotient = 10;
    private const int LongestBitCount = 64;

    /// <summary>Most bits of a number in any form.</summary>
    internal const int MaximumNumberBitCount = MaximumQuotient + LengthBitCount + LongestBitCount;

    /// <summary>True once the stream had no room, or no more bits, or bits that no writer writes.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True where values matter: a reader need not find out what it would have written.</summary>
    internal abstract bool IsWriter { get; }

    /// <summary>Writes or reads the lowest bits of a value, the highest of them first.</summary>
    /// <param name="value">What to write; a reader ignores it.</param>
    /// <param name="bitCount">0 to 64.</param>
    /// <returns>What stands in the stream; 0 after a failure.</returns>
    public abstract ulong Bits(ulong value, int bitCount);

    /// <summary>Writes or reads one bit.</summary>
    public bool Flag(bool value) => Bits(value ? 1UL : 0, 1) != 0;

    /// <summary>Writes or reads any number whose size nothing is known of: its length, then its bits.</summary>
    public ulong Plain(ulong value)
    {
        int length = (int)Bits((ulong)LengthOf(value), LengthBitCount);
        if (length < 2)
        {
            return (ulong)length;
        }

        if (length == LongestBitCount - 1)
        {
            return Bits(value, LongestBitCount);
        }

        ulong top = 1UL << (length - 1);
        return top | Bits(value & (top - 1), length - 1);
    }

    /// <summary>Writes or reads any number of either sign whose size nothing is known of.</summary>
    public long PlainSigned(long value) => Unfold(Plain(Fold(value)));

    /// <summary>Writes or reads a number that is small as a rule: a quotient in ones, then the remainder.</summary>
    /// <param name="value">The number.</param>
    /// <param name="remainderBitCount">0 to 62; the best is near the logarithm of the mean.</param>
    public ulong Rice(ulong value, int remainderBitCount)
    {
        ulong wanted = value >> remainderBitCount;
        int quotient = Ones(wanted < MaximumQuotient ? (int)wanted : MaximumQuotient, MaximumQuotient);
        if (quotient == MaximumQuotient)
        {
            return Plain(value);
        }

        return ((ulong)quotient << remainderBitCount) | Bits(value & ((1UL << remainderBitCount) - 1), remainderBitCount);
    }

    /// <summary>Puts small numbers of both signs first: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.</summary>
    internal static ulong Fold(long value) => (ulong)((value << 1) ^ (value >> 63));

    /// <summary>Undoes <see cref="Fold"/>.</summary>
    internal static long Unfold(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    /// <summary>Bits that a value has.</summary>
    internal static int BitCountOf(ulong value)
    {
        int count = 0;
        for (int half = LongestBitCount / 2; half > 0; half /= 2)
        {
            if (value >> half != 0)
            {
                value >>= half;
                count += half;
            }
        }

        return count + (int)value;
    }

    /// <summary>Notes that the stream cannot be gone on with: it holds what no writer writes, or more than there is room for.</summary>
    internal void Fail() => HasFailed = true;

    /// <summary>Begins a new stream.</summary>
    protected void ClearFailure() => HasFailed = false;

    /// <summary>Writes or reads a count as ones, and a zero behind them unless they are the most.</summary>
    /// <param name="wanted">How many; a reader ignores it.</param>
    /// <param name="most">No more are written or read; 1 to 31.</param>
    /// <returns>What stands in the stream.</returns>
    internal abstract int Ones(int wanted, int most);

    // 63 stands for 64 raw bits, so that the length fits six.
    private static int LengthOf(ulong value)
    {
        int length = BitCountOf(value);
        return length < LongestBitCount - 1 ? length : LongestBitCount - 1;
    }
}
