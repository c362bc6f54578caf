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
        int time = begin;
        long value = At(times, values, i, begin);
        long other = others == null ? 0 : At(times, others, i, begin);
        while (true)
        {
            if (!allowsHoles && times[i] - times[i - 1] > LongestStepMicroseconds)
            {
                return false;
            }

            bool isLast = times[i] >= end;
            int nextTime = isLast ? end : times[i];
            long next = isLast ? At(times, values, i, end) : values[i];
            long step = nextTime - time;
            twiceSum += (value + next) * step;
            twiceSquares += ((value * value) + (next * next)) * step;
            if (others != null)
            {
                long nextOther = isLast ? At(times, others, i, end) : others[i];
                twiceOtherSum += (other + nextOther) * step;
                twiceProducts += ((value * other) + (next * nextOther)) * step;
                other = nextOther;
            }

            if (isLast)
            {
                break;
            }

            time = nextTime;
            value = next;
            i++;
        }

        _duration += end - begin;
        _twiceSum += twiceSum;
        _twiceSquares += twiceSquares;
        _twiceOtherSum += twiceOtherSum;
        _twiceProducts += twiceProducts;
        return true;
    }

    private static long At(int[] times, int[] values, int index, int time)
    {
        int before = values[index - 1];
        int step = times[index] - times[index - 1];
        return step == 0 ? before : before + ((long)(values[index] - before) * (time - times[index - 1]) / step);
    }
}
