namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>Finds the length of a mains cycle in a burst, by the times of its samples.</summary>
/// <remarks>
/// A cycle begins where the signal rises through a level after it has been below that level's negative; the two levels are
/// a quarter of the amplitude, so that noise around zero, where dimmers and rectifiers rest, begins no cycle. The time is
/// interpolated between the two samples.
///
///   interval between two beginnings     | taken for
///   ------------------------------------+-------------------------------------------
///   15.0 to 23.3 ms (43 to 66 Hz)       | one cycle; their mean is a first estimate of the period
///   n periods, to an eighth of a period | n cycles whose beginnings were not seen; all of them together give the period
///   anything else                       | nothing: not used
///   more than a third of them not used  | the whole burst has no mains
///
/// The beginnings give the length alone and never the place of a cycle: a beginning that was seen in a narrow peak is one
/// whose peak was hit, and cycles that began there would hold more of it than the current does.
/// </remarks>
public sealed class MainsCycles
{
    private const int MaximumCrossings = 72;
    private const int ShortestMicroseconds = 15_000;
    private const int LongestMicroseconds = 23_300;
    private const int FewestCycles = 2;

    // Less than this from peak to peak is noise and hum, in which cycles mean nothing.
    private const int MinimumSwingMicrovolts = 24_000;
    private const long MicrosecondsTimesMillihertz = 1_000_000_000;

    private readonly int[] _crossings = new int[MaximumCrossings];
    private int _crossingCount;
    private int _periodMicroseconds;

    /// <summary>Mean length of a cycle in microseconds; 0 where no mains was found.</summary>
    public int PeriodMicroseconds => _periodMicroseconds;

    /// <summary>Mains frequency in millihertz; 0 where no mains was found.</summary>
    public int FrequencyMillihertz =>
        _periodMicroseconds == 0 ? 0 : (int)((MicrosecondsTimesMillihertz + (_periodMicroseconds / 2)) / _periodMicroseconds);

    /// <summary>Searches a burst.</summary>
    /// <param name="times">Times of the samples in microseconds.</param>
    /// <param name="microvolts">The samples without their offset.</param>
    /// <param name="count">Samples in both.</param>
    /// <param name="least">Least sample.</param>
    /// <param name="greatest">Greatest sample.</param>
    public void Find(int[] times, int[] microvolts, int count, int least, int greatest)
    {
        _crossingCount = 0;
        _periodMicroseconds = 0;
        int swing = greatest - least;
        if (swing < MinimumSwingMicrovolts)
        {
            return;
        }

        FindCrossings(times, microvolts, count, swing / 8);
        FindPeriod();
    }

    private void FindCrossings(int[] times, int[] microvolts, int count, int level)
    {
        bool isArmed = false;
        for (int i = 1; i < count && _crossingCount < MaximumCrossings; i++)
        {
            int value = microvolts[i];
            if (value <= -level)
            {
                isArmed = true;
            }
            else if (isArmed && value >= level)
            {
                int before = microvolts[i - 1];
                long step = (long)(level - before) * (times[i] - times[i - 1]) / (value - before);
                _crossings[_crossingCount++] = times[i - 1] + (int)step;
                isArmed = false;
            }
        }
    }

    private void FindPeriod()
    {
        int cycles = 0;
        int sum = 0;
        for (int i = 1; i < _crossingCount; i++)
        {
            int length = _crossings[i] - _crossings[i - 1];
            if (length >= ShortestMicroseconds && length <= LongestMicroseconds)
            {
                cycles++;
                sum += length;
            }
        }

        if (cycles >= FewestCycles)
        {
            _periodMicroseconds = Refine((sum + (cycles / 2)) / cycles);
        }
    }

    private int Refine(int period)
    {
        int used = 0;
        int cycles = 0;
        int sum = 0;
        for (int i = 1; i < _crossingCount; i++)
        {
            int length = _crossings[i] - _crossings[i - 1];
            int within = (length + (period / 2)) / period;
            int error = length - (within * period);
            if (within > 0 && (error < 0 ? -error : error) <= period / 8)
            {
                used++;
                cycles += within;
                sum += length;
            }
        }

        return 3 * used < 2 * (_crossingCount - 1) ? 0 : (sum + (cycles / 2)) / cycles;
    }
}
