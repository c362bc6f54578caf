namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>Raw samples of one channel with their times. Allocated once and used for burst after burst.</summary>
public sealed class SampleBurst
{
    /// <summary>Longest burst in microseconds; keeps the sums of an estimate inside 64 bits.</summary>
    public const int MaximumMicroseconds = 1_000_000;

    /// <summary>Allocates a burst.</summary>
    /// <param name="capacity">Most samples.</param>
    public SampleBurst(int capacity)
    {
        Values = new int[capacity];
        TimesMicroseconds = new int[capacity];
    }

    /// <summary>The samples: counts of the converter until an estimator takes them, which turns them into microvolts in place.</summary>
    public int[] Values { get; }

    /// <summary>Time of each sample since any instant, in microseconds, ascending.</summary>
    public int[] TimesMicroseconds { get; }

    /// <summary>Samples in the burst.</summary>
    public int Count { get; private set; }

    /// <summary>True where no sample fits any more.</summary>
    public bool IsFull => Count == Values.Length;

    /// <summary>Begins a new burst.</summary>
    public void Clear() => Count = 0;

    /// <summary>Takes a sample; one beyond the capacity or <see cref="MaximumMicroseconds"/> after the first is dropped.</summary>
    /// <param name="value">Count of the converter.</param>
    /// <param name="timeMicroseconds">When it was taken; not before the sample before it.</param>
    public void Add(int value, int timeMicroseconds)
    {
        if (Count < Values.Length && (Count == 0 || timeMicroseconds - TimesMicroseconds[0] <= MaximumMicroseconds))
        {
            Values[Count] = value;
            TimesMicroseconds[Count] = timeMicroseconds;
            Count++;
        }
    }
}
