namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>
/// Space for one burst and its estimate, shared by all analog inputs, since bursts are taken in turn: 8 KB, and 12 more where a voltage is
/// sampled beside a current.
/// </summary>
public sealed class BurstBuffers
{
    /// <summary>Most samples of a burst and channel; 220 ms at 4,600 samples a second.</summary>
    public const int Capacity = 1_024;

    /// <summary>Samples of the current.</summary>
    public SampleBurst Current { get; } = new SampleBurst(Capacity);

    /// <summary>Samples of the voltage; null before <see cref="ExpectVoltage"/>.</summary>
    public SampleBurst Voltage { get; private set; }

    /// <summary>Voltages at the times of the current; null before <see cref="ExpectVoltage"/>.</summary>
    public int[] Aligned { get; private set; }

    /// <summary>Reduces the bursts.</summary>
    public BurstEstimator Estimator { get; } = new BurstEstimator(new SamplingOptions());

    /// <summary>Makes the space for a voltage, once.</summary>
    public void ExpectVoltage()
    {
        if (Voltage == null)
        {
            Voltage = new SampleBurst(Capacity);
            Aligned = new int[Capacity];
        }
    }
}
