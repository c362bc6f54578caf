namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>Brings voltages to the times at which the current was sampled: one converter cannot take both at once.</summary>
public static class VoltageAlignment
{
    // 2 pi squared in millionths; see Align.
    private const long TwoPiSquaredMillionths = 19_739_209;
    private const long Millionth = 1_000_000;

    /// <summary>Interpolates the voltage at every time of the current; beyond its ends it keeps the nearest sample.</summary>
    /// <param name="voltage">The voltage in microvolts without its offset.</param>
    /// <param name="current">Gives the times.</param>
    /// <param name="periodMicroseconds">Mains period in microseconds.</param>
    /// <param name="aligned">Takes the voltage, a value for each sample of the current.</param>
    /// <remarks>
    /// A straight line between two samples cuts the corner of a sine: s behind the one and h - s before the other it is
    /// short of w^2 s (h - s) / 2 of the value, w = 2 pi / period: 1.2 % in the middle of 1 ms. Mains voltage is a sine
    /// but for a few percent, so that the line is lifted by that share, in millionths 2 pi^2 s (h - s) / period^2.
    /// </remarks>
    public static void Align(SampleBurst voltage, SampleBurst current, int periodMicroseconds, int[] aligned)
    {
        int[] times = voltage.TimesMicroseconds;
        int[] values = voltage.Values;
        int last = voltage.Count - 1;
        long squarePeriod = (long)periodMicroseconds * periodMicroseconds;
        int after = 0;
        for (int i = 0; i < current.Count; i++)
        {
            int time = current.TimesMicroseconds[i];
            while (after < last && times[after] < time)
            {
                after++;
            }

            if (after == 0 || times[after] <= time)
            {
                aligned[i] = values[after];
                continue;
            }

            long behind = time - times[after - 1];
            long ahead = times[after] - time;
            int before = values[after - 1];
            long line = before + ((values[after] - before) * behind / (behind + ahead));
            aligned[i] = (int)(line + (line * (TwoPiSquaredMillionths * behind * ahead / squarePeriod) / Millionth));
        }
    }
}
