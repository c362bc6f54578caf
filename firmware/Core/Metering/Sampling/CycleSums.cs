namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>Integrals over time of one signal, or of two signals and their product, by the trapezoidal rule.</summary>
/// <remarks>
/// Samples count by the time that they stand for, so that a late sample does not weigh like a punctual one. The rule is
/// exact to a few parts in 10,000 over whole cycles; Simpson's or integrating the straight lines would be worse there.
/// Each value below 2^21 microvolts and all together below 2^20 microseconds: the sums stay below 2^63.
/// </remarks>
public sealed class CycleSums
{
    // A hole of more than an eighth of a cycle of 50 Hz, as a scan may leave, spoils the cycle.
    private const int LongestStepMicroseconds = 2_500;

    private long _duration;
    private long _twiceSum;
    private long _twiceSquares;
    private long _twiceOtherSum;
    private long _twiceProducts;
    private int _cursor;

    /// <summary>Mean of the signal in microvolts.</summary>
    public int Mean => (int)(_twiceSum / (2 * _duration));

    /// <summary>Mean square of the signal without its mean, in square microvolts.</summary>
    public long MeanSquare
    {
        get
        {
            long mean = _twiceSum / (2 * _duration);
            return (_twiceSquares / (2 * _duration)) - (mean * mean);
        }
    }

    /// <summary>Mean product of both signals without their means, in square microvolts.</summary>
    public long MeanProduct =>
        (_twiceProducts / (2 * _duration)) - (_twiceSum / (2 * _duration) * (_twiceOtherSum / (2 * _duration)));

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _duration = 0;
        _twiceSum = 0;
        _twiceSquares = 0;
        _twiceOtherSum = 0;
        _twiceProducts = 0;
        _cursor = 1;
    }

    /// <summary>Adds the time between two instants; later calls must not go back in time.</summary>
    /// <param name="times">Times of the samples in microseconds.</param>
    /// <param name="values">The signal at these times, in microvolts.</param>
    /// <param name="others">Another signal at the same times, or null.</param>
    /// <param name="count">Samples.</param>
    /// <param name="begin">First instant.</param>
    /// <param name="end">Last instant.</param>
    /// <param name="allowsHoles">True to integrate across holes too.</param>
    /// <returns>False, with nothing added, where the samples do not reach that far or there is a hole in them.</returns>
    public bool TryAdd(int[] times, int[] values, int[] others, int count, int begin, int end, bool allowsHoles)
    {
        int i = _cursor;
        while (i < count && times[i] <= begin)
        {
            i++;
        }

        _cursor = i;
        if (i >= count || times[i - 1] > begin || times[count - 1] < end)
        {
            return false;
        }

        long twiceSum = 0;
        long twiceSquares = 0;
        long twiceOtherSum = 0;
        long twiceProducts = 0;
        while (true)
        {
            int from = times[i - 1];
            int whole = times[i] - from;
            if (!allowsHoles && whole > LongestStepMicroseconds)
            {
                return false;
            }

            if (whole > 0)
            {
                // The part of this step that lies inside. Square and product are what runs straight across a step, at its
                // ends too: two cycles that share a step then share what it holds, and a jump in it loses nothing.
                long cutBefore = begin > from ? begin - from : 0;
                long cutAfter = times[i] > end ? times[i] - end : 0;
                long inside = whole - cutBefore - cutAfter;
                long weightBefore = inside * (whole - cutBefore + cutAfter);
                long weightAfter = inside * (whole + cutBefore - cutAfter);
                long before = values[i - 1];
                long after = values[i];
                bool isWhole = inside == whole;
                twiceSum += isWhole ? (before + after) * whole : ((before * weightBefore) + (after * weightAfter)) / whole;
                long squareBefore = before * before;
                long squareAfter = after * after;
                twiceSquares += isWhole
                    ? (squareBefore + squareAfter) * whole
                    : (squareBefore / whole * weightBefore) + (squareAfter / whole * weightAfter);
                if (others != null)
                {
                    long otherBefore = others[i - 1];
                    long otherAfter = others[i];
                    long productBefore = before * otherBefore;
                    long productAfter = after * otherAfter;
                    twiceOtherSum += isWhole
                        ? (otherBefore + otherAfter) * whole
                        : ((otherBefore * weightBefore) + (otherAfter * weightAfter)) / whole;
                    twiceProducts += isWhole
                        ? (productBefore + productAfter) * whole
                        : (productBefore / whole * weightBefore) + (productAfter / whole * weightAfter);
                }
            }

            if (times[i] >= end)
            {
                break;
            }

            i++;
        }

        _duration += end - begin;
        _twiceSum += twiceSum;
        _twiceSquares += twiceSquares;
        _twiceOtherSum += twiceOtherSum;
        _twiceProducts += twiceProducts;
        return true;
    }
}
