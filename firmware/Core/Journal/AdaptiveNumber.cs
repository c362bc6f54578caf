namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// A number of a stream whose size is told by those before it. All that it remembers is a mean, which stands in an array of its
/// owner: on the device an object for each number would take more than the number.
/// </summary>
internal static class AdaptiveNumber
{
    // The mean has a fraction of four bits. A new value weighs a third, since a page holds less than a hundred of them, and
    // counts for 64 times the mean at most. Both were tried out on measured and on made circuits.
    private const int FractionBitCount = 4;
    private const int Weight = 3;
    private const int OutlierBitCount = 6;
    private const int LargestLearned = int.MaxValue >> FractionBitCount;

    /// <summary>The mean that expects values of about a size.</summary>
    public static int MeanOf(long size) => (int)(size < LargestLearned ? size : LargestLearned) << FractionBitCount;

    /// <summary>Writes or reads a value of either sign and learns from it.</summary>
    public static long Code(BitPort port, int[] means, int place, long value)
    {
        int mean = means[place];
        ulong folded = port.Rice(BitPort.Fold(value), BitPort.BitCountOf((ulong)mean >> (FractionBitCount + 1)));
        long learned = (folded < LargestLearned ? (long)folded : LargestLearned) << FractionBitCount;
        long most = ((long)mean << OutlierBitCount) + (1L << (FractionBitCount + OutlierBitCount));
        means[place] = (int)((((long)mean * (Weight - 1)) + (learned < most ? learned : most)) / Weight);
        return BitPort.Unfold(folded);
    }

    /// <summary>Writes or reads a difference and learns from it.</summary>
    /// <returns>The value that differs by it from what was expected.</returns>
    public static long CodeFrom(BitPort port, int[] means, int place, long value, long expected) =>
        expected + Code(port, means, place, value - expected);
}
