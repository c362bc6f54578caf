using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Device;

/// <summary>Space for one burst and its estimate: 20 KB, shared by all analog inputs, since bursts are taken in turn.</summary>
public sealed class BurstBuffers
{
    /// <summary>Most samples of a burst and channel; 220 ms at 4,600 samples a second.</summary>
    public const int Capacity = 1_024;

    /// <summary>Samples of the current.</summary>
    public SampleBurst Current { get; } = new SampleBurst(Capacity);

    /// <summary>Samples of the voltage.</summary>
    public SampleBurst Voltage { get; } = new SampleBurst(Capacity);

    /// <summary>Voltages at the times of the current.</summary>
    public int[] Aligned { get; } = new int[Capacity];

    /// <summary>Reduces the bursts.</summary>
    public BurstEstimator Estimator { get; } = new BurstEstimator(new SamplingOptions());
}
