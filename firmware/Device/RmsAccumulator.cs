namespace Zibo.EdgeCtl.Device;

/// <summary>Root mean square of raw samples without their mean, in integers.</summary>
/// <remarks>
/// n samples of at most 4095 with n up to 40 000: the sum of squares stays below 2^40, n times it below 2^56.
/// </remarks>
public struct RmsAccumulator
{
    private long _sum;
    private long _sumOfSquares;

    /// <summary>Samples taken in.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a sample in.</summary>
    /// <param name="value">Raw value of the converter.</param>
    public void Add(int value)
    {
        _sum += value;
        _sumOfSquares += (long)value * value;
        Count++;
    }

    /// <summary>The RMS of what varies: the bias of the input drops out.</summary>
    /// <param name="scalePerUnit">Result at an RMS of <paramref name="unit"/>.</param>
    /// <param name="unit">Raw value that <paramref name="scalePerUnit"/> belongs to.</param>
    /// <returns>RMS in the unit of <paramref name="scalePerUnit"/>, rounded down; 0 without samples.</returns>
    public readonly long Rms(long scalePerUnit, int unit)
    {
        if (Count == 0)
        {
            return 0;
        }

        // n times the deviation from the mean: sqrt(n * sum(x^2) - sum(x)^2). The root comes before the scale to stay in 64 bits.
        long deviation = Root((Count * _sumOfSquares) - (_sum * _sum));
        return deviation * scalePerUnit / ((long)Count * unit);
    }

    private static long Root(long value)
    {
        long root = 0;
        for (long bit = 1L << 31; bit != 0; bit >>= 1)
        {
            long candidate = root | bit;
            if (candidate * candidate <= value)
            {
                root = candidate;
            }
        }

        return root;
    }
}
