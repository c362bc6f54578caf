namespace Zibo.EdgeCtl.Hal;

/// <summary>The newest burst of an analog input. The caller owns it, so that a scan allocates nothing.</summary>
public sealed class AnalogReading
{
    /// <summary>What the burst is worth; the values below hold only where it is Good or Undersampled.</summary>
    public BurstStatus Status { get; set; }

    /// <summary>True RMS at the input terminal over whole mains cycles, noise included, in microvolts.</summary>
    public int RmsMicrovolts { get; set; }

    /// <summary>Monotonic time at which the burst ended, in ms.</summary>
    public long SampledAtMilliseconds { get; set; }

    /// <summary>True where a voltage was sampled beside the current and the two values below hold.</summary>
    public bool HasPower { get; set; }

    /// <summary>True RMS at the terminal of the voltage input, in microvolts.</summary>
    public int VoltageMicrovolts { get; set; }

    /// <summary>Mean product of the voltages at both terminals, in square microvolts; export is negative.</summary>
    public long RealPowerSquareMicrovolts { get; set; }

    /// <summary>True where the mean of the burst is known, whatever its status says of an alternating part.</summary>
    public bool HasMean { get; set; }

    /// <summary>Mean voltage at the input terminal, in microvolts: a transmitter's signal, or the bias of a transformer.</summary>
    public int MeanMicrovolts { get; set; }

    /// <summary>Takes over another reading.</summary>
    public void CopyFrom(AnalogReading other)
    {
        Status = other.Status;
        RmsMicrovolts = other.RmsMicrovolts;
        SampledAtMilliseconds = other.SampledAtMilliseconds;
        HasPower = other.HasPower;
        VoltageMicrovolts = other.VoltageMicrovolts;
        RealPowerSquareMicrovolts = other.RealPowerSquareMicrovolts;
        HasMean = other.HasMean;
        MeanMicrovolts = other.MeanMicrovolts;
    }
}
