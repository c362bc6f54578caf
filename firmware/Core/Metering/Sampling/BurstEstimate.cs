using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>What one burst says; filled by <see cref="BurstEstimator"/>, owned by its caller.</summary>
public sealed class BurstEstimate
{
    /// <summary>What the burst is worth.</summary>
    public BurstStatus Status { get; set; }

    /// <summary>Samples of the burst.</summary>
    public int SampleCount { get; set; }

    /// <summary>Samples at an end of the converter's range.</summary>
    public int ClippedCount { get; set; }

    /// <summary>Mean of the burst, which is the bias of the input, in microvolts.</summary>
    public int OffsetMicrovolts { get; set; }

    /// <summary>True RMS without the offset, noise included, in microvolts. Only a lower bound while Saturated.</summary>
    public int RmsMicrovolts { get; set; }

    /// <summary>Greatest distance from the offset over the RMS, in thousandths; 0 without an RMS.</summary>
    public int CrestFactorPermille { get; set; }

    /// <summary>Whole mains cycles that the RMS rests on; 0 where no mains was found and it rests on the whole burst.</summary>
    public int CycleCount { get; set; }

    /// <summary>Mains frequency in millihertz; 0 where no mains was found.</summary>
    public int FrequencyMillihertz { get; set; }

    /// <summary>True where a voltage was sampled too, is usable, and the values below hold.</summary>
    public bool HasPower { get; set; }

    /// <summary>True RMS of the voltage input in microvolts.</summary>
    public int VoltageMicrovolts { get; set; }

    /// <summary>Mean product of both inputs without their offsets, in square microvolts; export is negative.</summary>
    public long RealPowerSquareMicrovolts { get; set; }

    /// <summary>True where the offset is a mean of samples that the converter can tell: a steady voltage, whatever the status.</summary>
    public bool HasMean { get; set; }

    /// <summary>Gives what the scan needs.</summary>
    /// <param name="reading">Takes it.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    public void WriteTo(AnalogReading reading, long sampledAtMilliseconds)
    {
        reading.Status = Status;
        reading.RmsMicrovolts = RmsMicrovolts;
        reading.SampledAtMilliseconds = sampledAtMilliseconds;
        reading.HasPower = HasPower;
        reading.VoltageMicrovolts = VoltageMicrovolts;
        reading.RealPowerSquareMicrovolts = RealPowerSquareMicrovolts;
        reading.HasMean = HasMean && Status != BurstStatus.None;
        reading.MeanMicrovolts = OffsetMicrovolts;
    }
}
