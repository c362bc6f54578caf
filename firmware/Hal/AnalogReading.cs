namespace Zibo.EdgeCtl.Hal;

/// <summary>The newest burst of an analog input. The caller owns it, so that a scan allocates nothing.</summary>
public sealed class AnalogReading
{
    // Copied in every scan for every input: fields, since an interpreter takes a call for each accessor.
    internal BurstStatus _status;
    internal int _rmsMicrovolts;
    internal long _sampledAtMilliseconds;
    private bool _hasPower;
    private int _voltageMicrovolts;
    private long _realPowerSquareMicrovolts;
    private bool _hasMean;
    private int _meanMicrovolts;

    /// <summary>What the burst is worth; the values below hold only where it is Good or Undersampled.</summary>
    public BurstStatus Status
    {
        get => _status;
        set => _status = value;
    }

    /// <summary>True RMS at the input terminal over whole mains cycles, noise included, in microvolts.</summary>
    public int RmsMicrovolts
    {
        get => _rmsMicrovolts;
        set => _rmsMicrovolts = value;
    }

    /// <summary>Monotonic time at which the burst ended, in ms.</summary>
    public long SampledAtMilliseconds
    {
        get => _sampledAtMilliseconds;
        set => _sampledAtMilliseconds = value;
    }

    /// <summary>True where a voltage was sampled beside the current and the two values below hold.</summary>
    public bool HasPower
    {
        get => _hasPower;
        set => _hasPower = value;
    }

    /// <summary>True RMS at the terminal of the voltage input, in microvolts.</summary>
    public int VoltageMicrovolts
    {
        get => _voltageMicrovolts;
        set => _voltageMicrovolts = value;
    }

    /// <summary>Mean product of the voltages at both terminals, in square microvolts; export is negative.</summary>
    public long RealPowerSquareMicrovolts
    {
        get => _realPowerSquareMicrovolts;
        set => _realPowerSquareMicrovolts = value;
    }

    /// <summary>True where the mean of the burst is known, whatever its status says of an alternating part.</summary>
    public bool HasMean
    {
        get => _hasMean;
        set => _hasMean = value;
    }

    /// <summary>Mean voltage at the input terminal, in microvolts: a transmitter's signal, or the bias of a transformer.</summary>
    public int MeanMicrovolts
    {
        get => _meanMicrovolts;
        set => _meanMicrovolts = value;
    }

    /// <summary>Takes over another reading; what it has not, stays as it was and means nothing.</summary>
    public void CopyFrom(AnalogReading other)
    {
        _status = other._status;
        _rmsMicrovolts = other._rmsMicrovolts;
        _sampledAtMilliseconds = other._sampledAtMilliseconds;
        _hasPower = other._hasPower;
        _hasMean = other._hasMean;
        if (_hasPower || _hasMean)
        {
            _voltageMicrovolts = other._voltageMicrovolts;
            _realPowerSquareMicrovolts = other._realPowerSquareMicrovolts;
            _meanMicrovolts = other._meanMicrovolts;
        }
    }
}
