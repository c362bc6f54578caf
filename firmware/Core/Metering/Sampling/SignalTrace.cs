namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>A burst turned from counts into microvolts around its mean, and what was seen on the way.</summary>
public sealed class SignalTrace
{
    /// <summary>Mean of the samples in microvolts.</summary>
    public int OffsetMicrovolts { get; private set; }

    /// <summary>Least sample from the mean, in microvolts.</summary>
    public int Least { get; private set; }

    /// <summary>Greatest sample from the mean, in microvolts.</summary>
    public int Greatest { get; private set; }

    /// <summary>Samples at an end of the converter's range.</summary>
    public int ClippedCount { get; private set; }

    /// <summary>Turns a burst of at least one sample, in place.</summary>
    public void Take(SampleBurst burst, ConverterCurve curve)
    {
        int[] values = burst.Values;
        int count = burst.Count;
        int clipped = 0;
        int least = int.MaxValue;
        int greatest = int.MinValue;
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            int value = values[i];
            if (value <= 0 || value >= ConverterCurve.MaximumCount)
            {
                clipped++;
            }

            value = curve.Microvolts(value);
            values[i] = value;
            sum += value;
            if (value < least)
            {
                least = value;
            }

            if (value > greatest)
            {
                greatest = value;
            }
        }

        int offset = (int)(sum / count);
        for (int i = 0; i < count; i++)
        {
            values[i] -= offset;
        }

        OffsetMicrovolts = offset;
        Least = least - offset;
        Greatest = greatest - offset;
        ClippedCount = clipped;
    }
}
